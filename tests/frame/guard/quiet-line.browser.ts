import { expect } from '@open-wc/testing';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { place } from '../support/room.ts';
import type { Placed, Wanted } from '../support/room.ts';

const TEXT = 'Min dotter Elsa går på Ekbackens skola.';
const SAYS = 'Elsa och Ekbackens skola kan visa vem det gäller.';

const field = ({ room }: Placed): HTMLTextAreaElement => byRole(room, 'textbox', 'Meddelande');
const status = ({ room }: Placed): string =>
  deep(room)
    .find(element => element.matches('viska-found'))
    ?.shadowRoot?.querySelector('[role=status]')
    ?.textContent.trim() ?? '';
const sent = ({ heard }: Placed): unknown[] =>
  heard.filter(([name]) => name === 'send').map(([, text]) => text);
const press = async (placed: Placed, name: string): Promise<void> => {
  byRole(placed.room, 'button', name).click();
  await placed.settled();
  await placed.settled();
};
const names = (placed: Placed, says: string): Promise<unknown> =>
  waitUntil(() => status(placed) === says, `the line says ${says || 'nothing'}`);
const write = async (placed: Placed, text: string): Promise<void> => {
  const composer = field(placed);
  composer.focus();
  composer.value = text;
  composer.dispatchEvent(new Event('input', { bubbles: true }));
  await placed.settled();
};
const written = async (text: string, wanted?: Wanted): Promise<Placed> => {
  const placed = await place(wanted);
  await write(placed, text);
  return placed;
};

describe('the line under the field', () => {
  it('names what was found while one writes, and leaves the focus where it is', async () => {
    const placed = await written(TEXT);
    await names(placed, SAYS);
    expect(allByRole(placed.room, 'alertdialog')).to.have.length(0);
    expect((placed.room.shadowRoot?.activeElement as HTMLElement).localName).to.equal('viska-composer');
  });

  it('Behåll: it is not asked about again in this conversation', async () => {
    const placed = await written(TEXT);
    await names(placed, SAYS);
    await press(placed, 'Behåll');
    expect(status(placed)).to.equal('');
    expect(field(placed).value).to.equal(TEXT);
    await press(placed, 'Skicka');
    expect(sent(placed)).to.deep.equal([TEXT]);
    await write(placed, 'elsa vill byta skola');
    await press(placed, 'Skicka');
    expect(sent(placed)).to.have.length(2);
    await write(placed, 'Elsa och hennes bror Nils');
    await names(placed, 'Nils kan visa vem det gäller.');
  });

  it('Ta bort leaves a sentence that reads well, and one writes on', async () => {
    const placed = await written(TEXT);
    await names(placed, SAYS);
    await press(placed, 'Ta bort');
    expect(field(placed).value).to.equal('Min dotter [namn] går på [skola].');
    expect(status(placed)).to.equal('');
    expect(sent(placed)).to.deep.equal([]);
  });

  it('stops nobody: who sends at once has sent', async () => {
    const placed = await written('Elias');
    await press(placed, 'Skicka');
    expect(sent(placed)).to.deep.equal(['Elias']);
  });

  it('says nothing of the counselor’s own name', async () => {
    const placed = await written('Hej Karin och tack Karin! Min dotter Elsa sover bättre.');
    await names(placed, 'Elsa kan visa vem det gäller.');
  });

  it('says nothing of what stands in the conversation already, as after a reload', async () => {
    const placed = await written('Elsa sover inte.', {
      view: { lines: [line('p1', 'Min dotter Elsa är 9.')] },
    });
    await press(placed, 'Skicka');
    expect(sent(placed)).to.deep.equal(['Elsa sover inte.']);
  });

  it('goes with the words that it was about', async () => {
    const placed = await written(TEXT);
    await names(placed, SAYS);
    await write(placed, '');
    await names(placed, '');
  });

  it('a full name is asked about in the dialog, and a number that was sent anyway is not asked about again', async () => {
    const placed = await written('Jag heter Anna Berg.');
    await press(placed, 'Skicka');
    byRole(placed.room, 'alertdialog', 'Skicka personuppgifter?');
    await press(placed, 'Skicka ändå');
    await placed.become({ lines: [line('p1', 'Jag heter Anna Berg.')] });
    await write(placed, 'Ja, Anna Berg.');
    await press(placed, 'Skicka');
    expect(sent(placed)).to.deep.equal(['Jag heter Anna Berg.', 'Ja, Anna Berg.']);
  });

  it('after the end nothing is remembered', async () => {
    const placed = await written(TEXT);
    await names(placed, SAYS);
    await press(placed, 'Behåll');
    await placed.become({ phase: 'ended', end: { reason: 'parent' } });
    await placed.become({ phase: 'active', connection: 'online', counselorHere: true, end: null });
    await write(placed, TEXT);
    await names(placed, SAYS);
  });
});
