import { expect } from '@open-wc/testing';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { place } from '../support/room.ts';
import type { Placed } from '../support/room.ts';

const TEXT = 'Ring mig på 070-174 06 05 i kväll.';

async function tried(text: string): Promise<Placed> {
  const placed = await place();
  placed.room.draft.set(text);
  await placed.settled();
  byRole(placed.room, 'button', 'Skicka').click();
  await placed.settled();
  await placed.settled();
  return placed;
}
const sent = ({ heard }: Placed): unknown[] =>
  heard.filter(([name]) => name === 'send').map(([, text]) => text);
const field = ({ room }: Placed): HTMLTextAreaElement => byRole(room, 'textbox', 'Meddelande');

describe('personal details', () => {
  it('are asked about before they are sent, marked, with what follows', async () => {
    const placed = await tried(TEXT);
    byRole(placed.room, 'alertdialog', 'Skicka personuppgifter?');
    expect(sent(placed)).to.deep.equal([]);
    const all = deep(placed.room);
    expect(all.filter(element => element.matches('mark')).map(mark => mark.textContent)).to.deep.equal([
      '070-174 06 05',
    ]);
    expect(all.map(element => element.textContent).join(' ')).to.include('göra en orosanmälan');
  });

  it('are shown from the beginning also where there is room for little', async () => {
    const { room } = await tried(TEXT + '\nOch så vidare.'.repeat(60));
    const asked = byRole(room, 'alertdialog');
    expect(asked.scrollHeight).to.be.above(asked.clientHeight);
    expect(asked.scrollTop).to.equal(0);
  });

  it('Ta bort dem takes them out of the draft and sends nothing yet', async () => {
    const placed = await tried(TEXT);
    byRole(placed.room, 'button', 'Ta bort dem').click();
    await placed.settled();
    expect(allByRole(placed.room, 'alertdialog')).to.have.length(0);
    expect(field(placed).value).to.equal('Ring mig på [telefonnummer] i kväll.');
    expect(sent(placed)).to.deep.equal([]);
  });

  it('Skicka ändå sends the words as they are', async () => {
    const placed = await tried(TEXT);
    byRole(placed.room, 'button', 'Skicka ändå').click();
    await placed.settled();
    expect(sent(placed)).to.deep.equal([TEXT]);
    expect(field(placed).value).to.equal('');
  });

  it('Gå tillbaka and Esc leave the draft as it is', async () => {
    const placed = await tried(TEXT);
    byRole(placed.room, 'button', 'Gå tillbaka').click();
    await placed.settled();
    expect(field(placed).value).to.equal(TEXT);
    byRole(placed.room, 'button', 'Skicka').click();
    await placed.settled();
    await placed.settled();
    const dialog = byRole(placed.room, 'alertdialog');
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await placed.settled();
    expect(allByRole(placed.room, 'alertdialog')).to.have.length(0);
    expect(sent(placed)).to.deep.equal([]);
  });

  it('the numbers of urgent help pass without a question', async () => {
    const placed = await tried('Ska jag ringa 112, 116 111 eller 08-465 004 10?');
    expect(sent(placed)).to.have.length(1);
  });

  it('Esc in a question never reaches the page around the room', async () => {
    const placed = await tried(TEXT);
    let heard = 0;
    const listen = (): void => void heard++;
    document.addEventListener('keydown', listen);
    byRole(placed.room, 'button', 'Ta bort dem').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    document.removeEventListener('keydown', listen);
    expect(heard).to.equal(0);
  });
});
