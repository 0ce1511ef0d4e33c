/** Whoever writes at the desk never finds another parent under their hands. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { DeskView } from '../../../relay/console/desk/view.ts';
import { asleep, talking } from '../../../demo/gallery/desk-views.ts';
import { focused } from '../../../relay/console/parts/focused.ts';
import { allByRole, byRole, deep } from '../../frame/support/by-role.ts';
import { chord, list, show } from '../support/on-screen.ts';

const left = { kind: 'left', reason: 'handed-over', channel: 'tonar', order: 1 } as const;
const other = { ...talking, conversationId: 'b', order: 2, channel: 'smabarn' };
const gone: Partial<DeskView> = { conversations: [other], inView: null, instead: left, notices: [left] };
const words = (root: Element) => deep(root).find(one => one.matches('.empty .words'));
const DESKTOP = { width: 1360, height: 820 };
const PHONE = { width: 390, height: 844 };

describe('a conversation that goes away while one writes in it', () => {
  for (const viewport of [DESKTOP, PHONE])
    it(`leaves words, no reply box, and no other conversation (${String(viewport.width)} px)`, async () => {
      await setViewport(viewport);
      const { shell, told, change, settled } = await show({ inView: talking.conversationId });
      byRole(shell, 'textbox', 'Svar').focus();
      await sendKeys({ type: 'Jag förstår att' });
      change(gone);
      await settled();
      await sendKeys({ type: 'det är svårt' });
      await sendKeys({ press: 'Enter' });
      expect(allByRole(shell, 'log')).to.have.length(0);
      expect(allByRole(shell, 'textbox')).to.have.length(0);
      expect(words(shell)?.textContent).to.equal('Tonåringar, samtal 1: Samtalet är överlämnat.');
      expect(told.map(([action]) => action)).not.to.include('send');
      // What had the focus is gone: it is where it is said what happened.
      expect(focused() === words(shell)).to.equal(true);
      if (viewport === DESKTOP) list(shell, 'Pågående').querySelector('button')?.click();
      else byRole(shell, 'button', 'Till listan').click();
      await settled();
      expect(words(shell) === undefined).to.equal(true);
    });

  it('says so once, to those who hear the page too', async () => {
    await setViewport(DESKTOP);
    const { shell } = await show(gone);
    const said = allByRole(shell, 'status').filter(one => one.textContent?.includes('överlämnat'));
    expect(said).to.have.length(1);
    expect(allByRole(shell, 'button', 'Ta bort meddelandet')).to.have.length(0);
  });
});

describe('a reply box', () => {
  beforeEach(() => setViewport(DESKTOP));

  it('belongs to one conversation for its whole life', async () => {
    const { shell, settled } = await show({
      inView: talking.conversationId,
      conversations: [talking, other],
    });
    const box = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    box.focus();
    await sendKeys({ type: 'Till den första' });
    await chord('Alt', 'Digit2');
    await settled();
    expect(box.isConnected).to.equal(false);
    const next = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    expect(next === box).to.equal(false);
    expect(next.value).to.equal('');
    // By the counselor's own press the focus follows.
    expect(focused() === next).to.equal(true);
  });

  it('takes no focus when a conversation comes back with a reload', async () => {
    const { shell, change, settled } = await show({ conversations: [], inView: 'b', chosen: false });
    change({ conversations: [{ ...other, phase: 'agreeing' }] });
    await settled();
    change({ conversations: [other] });
    await settled();
    byRole(shell, 'textbox', 'Svar');
    expect(focused() === document.body).to.equal(true);
  });

  it('is not there between *Ta emot* and the answer', async () => {
    const { shell, change, settled } = await show({ inView: talking.conversationId });
    byRole(shell, 'textbox', 'Svar').focus();
    await chord('Alt', 'KeyN');
    change({ inView: null, instead: { kind: 'accepting' } });
    await settled();
    await sendKeys({ type: 'Hej' });
    expect(allByRole(shell, 'textbox')).to.have.length(0);
    expect(words(shell)?.textContent).to.equal('Tar emot samtalet');
    change({ inView: asleep.conversationId, instead: null });
    await settled();
    const box = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    expect(focused() === box).to.equal(true);
    expect(box.value).to.equal('');
  });
});
