/** What those who see and those who hear the page are told, also without a connection. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { talking, waiting } from '../../../demo/gallery/desk-views.ts';
import { allByRole, byRole, deep } from '../../frame/support/by-role.ts';
import { said, show } from '../support/on-screen.ts';

describe('without a connection', () => {
  const away = { connection: 'reconnecting', conversations: [], waiting: [] } as const;

  it('nobody is said to be waiting or not, and nothing can be accepted', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell } = await show(away);
    const text = deep(shell)
      .map(element => element.textContent)
      .join(' ');
    expect(text).not.to.include('Ingen väntar just nu');
    expect(text).to.include('Listan kan ha ändrats');
    expect(text).not.to.include('Du kan ta emot nya samtal.');
  });

  it('those who waited are still listed, and cannot be pressed until it is back', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell, told, change, settled } = await show({ connection: 'reconnecting' });
    const [first] = allByRole(shell, 'button', 'Ta emot');
    first?.click();
    expect(first?.ariaDisabled).to.equal('true');
    expect(told).to.deep.equal([]);
    change({ connection: 'online' });
    await settled();
    first?.click();
    expect(told).to.deep.equal([['accept', waiting[0]?.conversationId]]);
  });

  it('a phone says so in the conversation too, and what calls from the lists', async () => {
    await setViewport({ width: 390, height: 844 });
    const { shell } = await show({ connection: 'offline', inView: talking.conversationId });
    expect(said(shell)).to.include('Ingen internetanslutning. Vi försöker igen när den är tillbaka.');
    expect(said(shell)).to.include('4 väntar. Små barn, samtal 2: 2 olästa');
    // Four wait, and one other conversation has something unread.
    expect(byRole(shell, 'button', 'Till listan').nextElementSibling?.textContent).to.equal('5');
  });
});

describe('notices', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('name the conversation, and stand beside each other', async () => {
    const { shell, settled } = await show({
      notices: [
        { kind: 'left', reason: 'lost', channel: 'smabarn', order: 4 },
        { kind: 'stays', channel: 'tonar', order: 1 },
        { kind: 'stays', gone: 'Leila', channel: 'tonar', order: 2 },
        { kind: 'refused', code: 'already-claimed', by: 'Leila' },
      ],
    });
    const [words] = said(shell).filter(text => text?.includes('samtal 4'));
    expect(words)
      .to.include('Små barn, samtal 4: Samtalet finns inte längre.')
      .and.include('Tonåringar, samtal 1: Överlämningen blev inte av.')
      .and.include('Tonåringar, samtal 2: Leila är inte kvar. Samtalet är ditt.')
      .and.include('Leila hann före.');
    byRole(shell, 'button', 'Ta bort meddelandet').click();
    await settled();
    expect(said(shell).join(' ')).not.to.include('samtal 4');
  });

  it('are told over the statistics too', async () => {
    const { shell } = await show(
      { notices: [{ kind: 'saved', channel: 'smabarn', order: 2 }] },
      'statistics',
    );
    expect(said(shell)).to.include('Små barn, samtal 2: Ämnena är sparade.');
  });
});
