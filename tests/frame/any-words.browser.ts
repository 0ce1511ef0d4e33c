import { expect } from '@open-wc/testing';
import { line } from '../../demo/gallery/room-fixtures.ts';
import { KEPT_AWAY } from '../../widget/writing/keep-away.ts';
import { waitUntil } from '../support/wait-until.ts';
import { byRole, deep } from './support/by-role.ts';
import { place } from './support/room.ts';

const bubbles = (room: Element): HTMLElement[] =>
  deep(room).filter((one): one is HTMLElement => one.matches('[role=log] p'));

async function typed(field: HTMLTextAreaElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await Promise.resolve();
}
const enter = (field: HTMLElement, what: KeyboardEventInit): boolean =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...what }),
  );

describe('any words at all, in the room', () => {
  it('what has no visible sign is not sent', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    for (const text of ['\u200b', '\u3164', '\u2800\n\u202e', '\ufe0f', '\u{e0041}']) {
      await typed(field, text);
      byRole(room, 'button', 'Skicka').click();
      enter(field, {});
      await settled();
    }
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
    await typed(field, 'Hej');
    byRole(room, 'button', 'Skicka').click();
    await waitUntil(() => heard.some(([name]) => name === 'send'), 'the words are sent');
  });

  it('Enter that picks a word is not "send", as Safari says it too', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await typed(field, 'にほ');
    expect(enter(field, { keyCode: 229 }), 'left to the input method').to.equal(true);
    enter(field, { isComposing: true });
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
    enter(field, { keyCode: 13 });
    await waitUntil(() => heard.some(([name]) => name === 'send'), 'the words are sent');
  });

  it('fifty breaks and piles of marks keep to a bubble of their own size', async () => {
    const pile = [...'hej'].map(letter => letter + '\u0315\u0346\u030b'.repeat(20)).join('');
    const { room } = await place({
      view: {
        lines: [line('c1', 'Hej'), line('c2', `Hej${'\n'.repeat(50)}du`), line('c3', pile), line('p1', pile)],
      },
    });
    const [plain, broken, piled, own] = bubbles(room);
    const height = (one?: Element): number => one?.getBoundingClientRect().height ?? NaN;
    expect(height(broken)).to.be.at.most(height(plain) + 4 * 24 + 1);
    for (const one of [piled, own]) {
      expect(getComputedStyle(one as Element).overflowY).to.equal('clip');
      expect(one?.textContent?.match(/\p{M}/gu)?.length).to.be.at.most(15);
    }
    expect(height(piled)).to.be.at.most(height(plain) + 1);
  });

  it('a name that turns the words around it turns nothing', async () => {
    const { room } = await place({
      view: {
        counselor: { name: '\u202eaniraK\u2066', role: null, answers: [] },
        newcomers: [{ kind: 'new-counselor', id: 'n', introducedBy: '\u202eK', name: 'L\u200b\u2067' }],
        lines: [{ ...line('c1', 'Hej'), by: '\u202eannA' }],
      },
    });
    const said = deep(room)
      .map(one => [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent))
      .join(' ');
    expect(said).to.include('aniraK');
    expect(said).to.not.match(/[\u200b\u202a-\u202e\u2066-\u2069]/);
  });

  it('every field keeps assistants away from its first drawing on', async () => {
    const { room, settled, become } = await place();
    await become({
      cards: [
        {
          kind: 'consent',
          id: 'q',
          recipient: 'Skolan',
          text: 'Text',
          purpose: '',
          answer: null,
          fetched: false,
        },
      ],
    });
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    const fields = deep(room).filter(one => one.matches('textarea, input:not([type]), input[type=text]'));
    expect(fields).to.have.length(3);
    for (const field of fields)
      for (const [name, value] of Object.entries(KEPT_AWAY))
        expect(field.getAttribute(name), `${field.id} ${name}`).to.equal(value);
  });
});
