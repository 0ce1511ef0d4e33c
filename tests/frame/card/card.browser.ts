import { expect } from '@open-wc/testing';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import type { Asked } from '../../../widget/session/view.ts';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { place } from '../support/room.ts';

const consent: Asked & { kind: 'consent' } = {
  kind: 'consent',
  id: 'q1',
  recipient: 'Familjecentralen',
  text: 'Ring efter klockan 17.',
  purpose: '',
  answer: null,
  fetched: false,
};
const concern: Asked = { kind: 'concern', id: 'k1', text: '', answer: null };
const many = Array.from({ length: 24 }, (_, at) =>
  line(`c${at + 1}`, `Rad ${at + 1}, lång nog att ta plats.`),
);
/** Reaches over the edge of the log by so much, above or below. */
const beyond = (log: Element, of: Element): number => {
  const [{ top, bottom }, at] = [log.getBoundingClientRect(), of.getBoundingClientRect()];
  return Math.max(top - at.top, at.bottom - bottom);
};
const answers = (heard: unknown[][]): unknown[][] => heard.filter(([name]) => name === 'answer');

describe('about to stop being anonymous', () => {
  it('consent: the exact text, which may be changed, and an unticked box before yes', async () => {
    const { room, heard, become, settled } = await place();
    await become({ cards: [consent] });
    byRole(room, 'group', 'Samtycke');
    const yes = byRole<HTMLButtonElement>(room, 'button', 'Lämna texten');
    expect(yes.disabled).to.equal(true);
    const text = byRole<HTMLTextAreaElement>(room, 'textbox', 'Text som lämnas');
    expect(text.value).to.equal(consent.text);
    text.value = 'Ring inte.';
    text.dispatchEvent(new Event('input'));
    byRole(room, 'checkbox').click();
    await settled();
    yes.click();
    expect(answers(heard)).to.deep.equal([['answer', 'q1', 'yes', 'Ring inte.']]);
  });

  it('consent may be refused without a reason', async () => {
    const { room, heard, become } = await place();
    await become({ cards: [consent] });
    byRole(room, 'button', 'Lämna inte').click();
    expect(answers(heard)).to.deep.equal([['answer', 'q1', 'no', undefined]]);
  });

  it('consent may be withdrawn until the text has been fetched', async () => {
    const { room, heard, become } = await place();
    await become({ cards: [{ ...consent, answer: 'yes' }] });
    byRole(room, 'button', 'Jag ångrar mig').click();
    expect(answers(heard)).to.deep.equal([['answer', 'q1', 'withdrawn', undefined]]);
    await become({ cards: [{ ...consent, text: 'Ring inte.', answer: 'yes', fetched: true }] });
    expect(allByRole(room, 'button', 'Jag ångrar mig')).to.have.length(0);
    const said = byRole(room, 'group', 'Samtycke').textContent;
    expect(said).to.include('Ring inte.');
    expect(said).to.include('går inte längre att ta tillbaka');
  });

  it('concern: says what will happen, and lets one choose', async () => {
    const { room, heard, become } = await place();
    await become({ cards: [concern] });
    byRole(room, 'group', 'Viktigt att veta');
    byRole(room, 'button', 'Jag vill fortsätta vara anonym').click();
    expect(answers(heard)).to.deep.equal([['answer', 'k1', 'no', undefined]]);
  });

  it('what was answered stays with its confirmation, whatever is answered after it', async () => {
    const { room, become } = await place();
    const given = { ...consent, answer: 'yes', after: 1 } as const;
    await become({ lines: many, cards: [given, concern] });
    await become({ cards: [given, { ...concern, answer: 'no', after: 24 }] });
    expect(byRole(room, 'group', 'Viktigt att veta').textContent).to.include(
      'valt att fortsätta vara anonym',
    );
    expect(byRole(room, 'group', 'Samtycke').textContent).to.include('Du har sagt ja');
    byRole(room, 'button', 'Jag ångrar mig');
  });

  it('of several consents the last one goes by the name, and an earlier one can still be withdrawn', async () => {
    const { room, become } = await place();
    const given: Asked = { ...consent, answer: 'yes', after: 0, past: true };
    await become({ cards: [given, { ...consent, id: 'q2' }] });
    byRole(byRole(room, 'group', 'Samtycke'), 'button', 'Lämna texten');
    byRole(room, 'button', 'Jag ångrar mig');
  });

  it('an answered card stands where it was answered, and the newest words are in view when all comes back', async () => {
    const { room, become, settled } = await place();
    await become({ lines: many, cards: [{ ...consent, answer: 'yes', after: 20 }] });
    await settled();
    const log = byRole(room, 'log', 'Samtal');
    const lines = [...log.querySelectorAll('p')];
    const card = byRole(room, 'group', 'Samtycke').getBoundingClientRect();
    expect(lines[19]?.getBoundingClientRect().bottom).to.be.at.most(card.top);
    expect(lines[20]?.getBoundingClientRect().top).to.be.at.least(card.bottom);
    expect(beyond(log, lines.at(-1) as Element)).to.be.at.most(0);
  });

  it('a question waits unseen for the one before it, and what was written in it is kept', async () => {
    const { room, become } = await place();
    await become({ cards: [consent] });
    const text = byRole<HTMLTextAreaElement>(room, 'textbox', 'Text som lämnas');
    text.value = 'Ring inte.';
    text.dispatchEvent(new Event('input'));
    await become({ cards: [{ ...consent, waits: true }, concern] });
    expect(text.checkVisibility()).to.equal(false);
    await become({ cards: [consent, { ...concern, answer: 'no', after: 0 }] });
    expect(byRole<HTMLTextAreaElement>(room, 'textbox', 'Text som lämnas').value).to.equal('Ring inte.');
  });

  it('a new counselor is asked about beside a question, and seen from the beginning', async () => {
    const { room, become, settled } = await place();
    await become({ lines: many, cards: [concern] });
    await become({
      newcomers: [{ kind: 'new-counselor', id: 'n1', introducedBy: 'Karin', name: 'Leila' }],
    });
    await settled();
    byRole(room, 'group', 'Viktigt att veta');
    const heading = byRole(byRole(room, 'group', 'Ny rådgivare'), 'heading');
    expect(beyond(byRole(room, 'log', 'Samtal'), heading)).to.be.at.most(0);
  });

  it('what is to be decided on stays before one’s eyes when a keyboard takes the room', async () => {
    const { room, become, settled } = await place();
    await become({ lines: many, cards: [concern] });
    await settled();
    room.style.blockSize = '240px';
    await settled();
    const heading = byRole(byRole(room, 'group', 'Viktigt att veta'), 'heading');
    expect(beyond(byRole(room, 'log', 'Samtal'), heading)).to.be.at.most(0);
    expect(beyond(room, heading)).to.be.at.most(0);
  });

  it('a line that comes above a question does not push it away, and is told as read only once it is seen', async () => {
    const { room, heard, become, settled } = await place();
    room.style.blockSize = '400px';
    await become({ lines: many, cards: [consent] });
    await settled();
    await become({ lines: [...many, line('c25', 'Fråga om något är oklart.')], unread: true });
    await settled();
    const log = byRole(room, 'log', 'Samtal');
    const heading = byRole(byRole(room, 'group', 'Samtycke'), 'heading');
    expect(beyond(log, heading)).to.be.at.most(0);
    expect(heard).to.not.deep.include(['read']);
    byRole(room, 'button', 'Nytt svar').click();
    await settled();
    expect(beyond(log, [...log.querySelectorAll('p')].at(-1) as Element)).to.be.at.most(0);
    expect(heard).to.deep.include(['read']);
  });

  it('a new counselor comes only with a yes, and reads what was said only if the parent says so', async () => {
    const { room, heard, become } = await place();
    await become({ newcomers: [{ kind: 'new-counselor', id: 'n1', introducedBy: 'Karin', name: 'Leila' }] });
    const said = byRole(room, 'group', 'Ny rådgivare').textContent;
    expect(said).to.include('Karin lämnar över till Leila.');
    byRole(room, 'button', 'Ja, men börja om från början').click();
    byRole(room, 'button', 'Nej tack').click();
    byRole(room, 'button', 'Ja, låt hen läsa').click();
    expect(answers(heard)).to.deep.equal([
      ['answer', 'n1', 'yes', 'without-history'],
      ['answer', 'n1', 'no', undefined],
      ['answer', 'n1', 'yes', undefined],
    ]);
  });

  it('a new counselor whom the former one has not introduced is shown as such', async () => {
    const { room, become } = await place();
    await become({ newcomers: [{ kind: 'new-counselor', id: 'n2', introducedBy: null, name: null }] });
    expect(byRole(room, 'group', 'Ny rådgivare').textContent).to.include('har inte berättat om det');
  });

  it('an answer without the shared key is told in plain words while one talks, and the chat goes on', async () => {
    const { room, become, settled } = await place();
    await become({ problem: 'key-mismatch' });
    await settled();
    const said = deep(room)
      .map(element => element.textContent)
      .join(' ');
    expect(said).to.include('kunde inte kontrolleras');
    expect(said).to.include('Du kan fortsätta skriva.');
    expect(said).to.not.include('avslutades');
  });
});
