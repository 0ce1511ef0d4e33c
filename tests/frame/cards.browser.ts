import { expect } from '@open-wc/testing';
import type { Card } from '../../widget/session/view.ts';
import { allByRole, byRole, deep } from './support/by-role.ts';
import { place } from './support/room.ts';

const consent: Card & { kind: 'consent' } = {
  kind: 'consent',
  id: 'q1',
  recipient: 'Familjecentralen',
  text: 'Ring efter klockan 17.',
  purpose: '',
  answer: null,
  fetched: false,
};
const answers = (heard: unknown[][]): unknown[][] => heard.filter(([name]) => name === 'answer');

describe('about to stop being anonymous', () => {
  it('consent: the exact text, which may be changed, and an unticked box before yes', async () => {
    const { room, heard, become, settled } = await place();
    await become({ card: consent });
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
    await become({ card: consent });
    byRole(room, 'button', 'Lämna inte').click();
    expect(answers(heard)).to.deep.equal([['answer', 'q1', 'no', undefined]]);
  });

  it('consent may be withdrawn until the text has been fetched', async () => {
    const { room, heard, become } = await place();
    await become({ card: { ...consent, answer: 'yes' } });
    byRole(room, 'button', 'Jag ångrar mig').click();
    expect(answers(heard)).to.deep.equal([['answer', 'q1', 'withdrawn', undefined]]);
    await become({ card: { ...consent, text: 'Ring inte.', answer: 'yes', fetched: true } });
    expect(allByRole(room, 'button', 'Jag ångrar mig')).to.have.length(0);
    const said = byRole(room, 'group', 'Samtycke').textContent;
    expect(said).to.include('Ring inte.');
    expect(said).to.include('går inte längre att ta tillbaka');
  });

  it('concern: says what will happen, and lets one choose', async () => {
    const { room, heard, become } = await place();
    await become({ card: { kind: 'concern', id: 'k1', text: '', answer: null } });
    byRole(room, 'group', 'Viktigt att veta');
    byRole(room, 'button', 'Jag vill fortsätta vara anonym').click();
    expect(answers(heard)).to.deep.equal([['answer', 'k1', 'no', undefined]]);
  });

  it('a new counselor comes only with a yes, and reads what was said only if the parent says so', async () => {
    const { room, heard, become } = await place();
    await become({ card: { kind: 'new-counselor', id: 'n1', introducedBy: 'Karin', name: 'Leila' } });
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
    await become({ card: { kind: 'new-counselor', id: 'n2', introducedBy: null, name: null } });
    expect(byRole(room, 'group', 'Ny rådgivare').textContent).to.include('har inte berättat om det');
  });

  it('an answer without the shared key is told in plain words while one talks, and the chat goes on', async () => {
    const { room, become, settled } = await place();
    await become({ problem: 'key-mismatch' });
    await settled();
    const said = deep(room)
      .map(element => element.textContent)
      .join(' ');
    expect(said).to.include('utan er gemensamma nyckel');
    expect(said).to.include('samtalet fortsätter.');
    expect(said).to.not.include('avslutades');
  });
});
