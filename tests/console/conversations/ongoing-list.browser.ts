/** What the list says of each conversation is true at every moment, by a clock that nobody can set. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { elapsed } from '../../../widget/browser/moment.ts';
import { list, show, states } from '../support/on-screen.ts';

const minutesAgo = (n: number) => elapsed() - n * 60_000;
const rowOf = (shell: Element, at = 0) => list(shell, 'Pågående').querySelectorAll('button')[at]?.textContent;

describe('the list of ongoing conversations', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('says who waits for an answer, and how long', async () => {
    const one = states({ unansweredSince: minutesAgo(7) });
    const { shell } = await show({
      conversations: [one, states({ conversationId: 'b', unansweredSince: null })],
    });
    expect(rowOf(shell)).to.include('väntar på svar, 7 min');
    expect(rowOf(shell, 1)).to.include('Pågår');
  });

  it('says so by a clock that nobody can set', async () => {
    const { now } = Date;
    try {
      for (const hours of [1, -1, 24, -24]) {
        Date.now = () => now() + hours * 3_600_000;
        const one = states({ unansweredSince: minutesAgo(7) });
        const other = states({ conversationId: 'b', idleUntil: elapsed() + 130_000 });
        const { shell } = await show({ conversations: [one, other] });
        expect(rowOf(shell, 0)).to.include('väntar på svar, 7 min');
        expect(rowOf(shell, 1)).to.include('avslutas om 2 min');
        expect(list(shell, 'Väntar').textContent).to.include('12 min').and.to.include('7 min');
      }
    } finally {
      Date.now = now;
    }
  });

  it('says in words, not by colour alone, what calls for something', async () => {
    const { shell } = await show({
      conversations: [
        states({ conversationId: 'a', idleUntil: elapsed() + 130_000 }),
        states({ conversationId: 'b', parentEnded: true, closing: true }),
        states({ conversationId: 'c', unansweredSince: null, handingOverTo: 'Johan Lind' }),
        states({ conversationId: 'd', unansweredSince: null, here: false }),
      ],
    });
    expect(rowOf(shell, 0)).to.include('avslutas om 2 min');
    expect(rowOf(shell, 1)).to.include('Avslutat, välj ämnen');
    expect(rowOf(shell, 2)).to.include('lämnas över');
    expect(rowOf(shell, 3)).to.include('borta');
  });

  it('does not move when a conversation is opened', async () => {
    const { shell, settled } = await show();
    const width = () => list(shell, 'Väntar').getBoundingClientRect().width;
    const before = width();
    list(shell, 'Pågående').querySelector('button')?.click();
    await settled();
    expect(width()).to.equal(before);
  });
});
