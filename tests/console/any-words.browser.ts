/** Any words at all, at the desk: the rules of `widget/writing` hold in each of its fields and wherever words are drawn. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { QuestionDialog } from '../../relay/console/details/question-dialog.ts';
import { talking } from '../../demo/gallery/desk-views.ts';
import type { Line } from '../../widget/session/view.ts';
import { KEPT_AWAY } from '../../widget/writing/keep-away.ts';
import { byRole, deep } from '../frame/support/by-role.ts';
import { inView, show } from './support/on-screen.ts';

const INVISIBLE = ['\u200b', '\u3164', '\u2800\n\u202e', '\ufe0f', '\u{e0041}'];
const enter = (field: HTMLElement, what: KeyboardEventInit): boolean =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...what }),
  );
const line = (number: number, text: string): Line => ({
  id: `p${String(number)}`,
  from: 'parent',
  number,
  at: Date.now(),
  text,
  delivery: 'delivered',
});

describe('any words at all, at the desk', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('what has no visible sign is no reply, and Enter that picks a word sends nothing', async () => {
    const { shell, told } = await show(inView());
    const sent = () => told.filter(([action]) => action === 'send');
    const box = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    for (const text of INVISIBLE) {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      enter(box, { keyCode: 13 });
      byRole(shell, 'button', 'Skicka').click();
    }
    box.value = 'にほ';
    expect(enter(box, { keyCode: 229 }), 'left to the input method').to.equal(true);
    enter(box, { isComposing: true });
    expect(sent()).to.have.length(0);
    enter(box, { keyCode: 13 });
    expect(sent()).to.have.length(1);
  });

  it('nor is it a question; its fields keep assistants away, as the reply box does', async () => {
    const { shell, told, settled } = await show(inView());
    await shell.dialogs.ask({ about: 'consent', conversationId: talking.conversationId });
    await settled();
    const dialog = deep(shell).find(one => one.matches('viska-question-dialog')) as QuestionDialog;
    const inside = deep(dialog);
    const recipient = inside.find(one => one.matches('#recipient')) as HTMLInputElement;
    const text = inside.find(one => one.matches('#text')) as HTMLTextAreaElement;
    const form = inside.find(one => one.matches('form')) as HTMLFormElement;
    const asked = () => told.filter(([action]) => action === 'askConsent');
    for (const [to, about] of [
      ['\u200b', 'Text'],
      ['Skolan', '\u3164'],
    ] as const) {
      recipient.value = to;
      text.value = about;
      form.requestSubmit();
    }
    expect(asked()).to.have.length(0);
    expect(enter(recipient, { keyCode: 229 }), 'sends no form').to.equal(false);
    for (const field of [recipient, text, byRole(shell, 'textbox', 'Svar')])
      for (const [name, value] of Object.entries(KEPT_AWAY))
        expect(field.getAttribute(name), `${field.id} ${name}`).to.equal(value);
  });

  it('fifty breaks and piles of marks keep to a bubble of their own size', async () => {
    const pile = [...'hej'].map(letter => letter + '\u0315\u0346\u030b'.repeat(20)).join('');
    const { shell } = await show(
      inView({ ...talking, lines: [line(1, 'Hej'), line(2, `Hej${'\n'.repeat(50)}du`), line(3, pile)] }),
    );
    const bubbles = deep(shell).filter(one => one.matches('[role=log] .text'));
    expect(bubbles).to.have.length(3);
    const [plain = 0, broken = 0, piled = 0] = bubbles.map(one => one.getBoundingClientRect().height);
    expect(broken).to.be.at.most(plain * 4 + 1);
    expect(piled).to.be.at.most(plain + 1);
    expect(getComputedStyle(bubbles[2] as Element).overflowY).to.equal('clip');
    expect(bubbles[2]?.textContent?.match(/\p{M}/gu)?.length).to.be.at.most(15);
  });
});
