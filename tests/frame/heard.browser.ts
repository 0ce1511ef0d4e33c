/** What a screen reader needs of the room to speak each thing once and whole, and to say where one is. */
import { expect } from '@open-wc/testing';
import { line } from '../../demo/gallery/room-fixtures.ts';
import { waitUntil } from '../support/wait-until.ts';
import { allByRole, byRole, deep, nameOf } from './support/by-role.ts';
import { idle, place, talking, waiting } from './support/room.ts';
import type { Placed } from './support/room.ts';

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
const press = async ({ room, settled }: Placed, name: string): Promise<HTMLElement> => {
  const button = byRole(room, 'button', name);
  button.focus();
  button.click();
  await settled();
  await settled();
  return button;
};
const lines = [line('p1', 'Min rad'), line('c1', 'Ditt svar')];
const ACTIVE = { ...talking, lines };
const DIALOGS = [
  ['Akut hjälp', 'dialog', ACTIVE],
  ['Mer', 'dialog', ACTIVE],
  ['Avsluta chatten', 'alertdialog', ACTIVE],
  ['Så hanteras dina uppgifter', 'dialog', idle],
] as const;

describe('heard in the room', () => {
  for (const [name, role, view] of DIALOGS) {
    it(`${name}: the dialog itself has the focus, and no answer bears that name`, async () => {
      const placed = await place({ view });
      await press(placed, name);
      const dialog = byRole(placed.room, role);
      expect(focused() === dialog).to.equal(true);
      expect(nameOf(dialog)).not.to.equal('');
      expect([...dialog.querySelectorAll('button')].map(nameOf)).not.to.include(name);
    });

    it(`${name}: Gå tillbaka or Stäng gives the focus back to what opened it`, async () => {
      const placed = await place({ view });
      const opener = await press(placed, name);
      byRole(placed.room, 'button', role === 'dialog' ? 'Stäng' : 'Gå tillbaka').click();
      await placed.settled();
      // Where it goes is spoken only if it does not go there with the dialog.
      expect(focused() === opener).to.equal(false);
      await waitUntil(() => focused() === opener);
    });
  }

  it('what gets the focus back is out of a screen reader’s reach until then, or it says nothing of it', async () => {
    const placed = await place({ view: ACTIVE });
    const opener = await press(placed, 'Akut hjälp');
    byRole(placed.room, 'button', 'Stäng').click();
    expect(opener.inert).to.equal(true);
    await waitUntil(() => focused() === opener);
    expect(opener.inert).to.equal(false);
  });

  it('what fails at once after Start is said once, though the notice is still going', async () => {
    const { room, become } = await place({ view: idle });
    await become({ phase: 'starting', connection: 'reconnecting', problem: 'unreachable' });
    expect(deep(room).some(element => element.localName === 'viska-notice')).to.equal(true);
    expect(allByRole(room, 'alert')).to.have.length(1);
  });

  it('whoever has gone on meanwhile is not called back', async () => {
    const placed = await place({ view: ACTIVE });
    await press(placed, 'Akut hjälp');
    byRole(placed.room, 'button', 'Stäng').click();
    await placed.settled();
    const field = byRole(placed.room, 'textbox', 'Meddelande');
    field.focus();
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(focused() === field).to.equal(true);
  });

  it('the guard is heard as what it asks', async () => {
    const placed = await place({ view: ACTIVE });
    placed.room.draft.set('Ring 070-174 06 05');
    await placed.settled();
    await press(placed, 'Skicka');
    const dialog = byRole(placed.room, 'alertdialog', 'Skicka personuppgifter?');
    expect(focused() === dialog).to.equal(true);
    expect(dialog.querySelector('#says')?.textContent).to.include('telefonnummer');
  });

  it('whoever comes back after a while is asked, and the question has the focus though nobody moved it', async () => {
    const { room, become } = await place({ view: ACTIVE });
    byRole(room, 'textbox', 'Meddelande').focus();
    room.cover.minimised = true;
    room.cover.look();
    await become({ ...ACTIVE, phase: 'returned', lines: [] });
    (focused() as HTMLElement | null)?.blur();
    room.cover.minimised = false;
    room.cover.look(new Event('visibilitychange'));
    await waitUntil(() => focused()?.localName === 'h1');
    expect(focused()?.textContent?.trim()).to.equal('Vill du fortsätta?');
  });

  it('after Start the focus is where one writes, and what was pressed goes later', async () => {
    const { room, become } = await place({ view: idle });
    const start = byRole(room, 'button', 'Starta chatten');
    start.focus();
    start.click();
    await become({ ...idle, phase: 'starting', connection: 'connecting' });
    expect(focused() === byRole(room, 'textbox', 'Meddelande')).to.equal(true);
    expect(start.isConnected).to.equal(true);
    await waitUntil(() => !start.isConnected);
    expect(focused() === byRole(room, 'textbox', 'Meddelande')).to.equal(true);
  });

  it('that the counselor writes is shown in the status, and no status', async () => {
    const { room, become } = await place({ view: ACTIVE });
    const status = byRole(room, 'status');
    const [says, types] = status.children;
    await become({ ...ACTIVE, typing: true });
    expect(status.children[1] === types && types?.textContent).to.equal('Rådgivare Karin skriver …');
    expect(types?.getAttribute('aria-live')).to.equal('off');
    // What stood there stands there still, and is not said anew.
    expect(status.children[0] === says && says?.textContent).to.equal('Ansluten. Rådgivare Karin är här.');
    expect(says && getComputedStyle(says).clipPath).to.equal('inset(50%)');
  });

  it('the queue says what has changed, a paragraph each', async () => {
    const { room, become } = await place({ view: { ...waiting, place: 3, onDuty: 0 } });
    const status = byRole(room, 'status');
    expect(status.getAttribute('aria-atomic')).to.equal('false');
    const [placed, nobody] = status.querySelectorAll('p[aria-atomic=true]');
    const words = nobody?.firstChild;
    await become({ ...waiting, place: 2, onDuty: 0 });
    expect(placed?.textContent).to.equal('Du är nummer 2 i kön.');
    expect(nobody?.isConnected).to.equal(true);
    expect(nobody?.firstChild === words && nobody?.textContent).to.include('Ingen rådgivare är på plats');
  });

  it('every status has its text in a paragraph, and none is empty', async () => {
    for (const view of [
      idle,
      waiting,
      ACTIVE,
      { ...idle, phase: 'ended', end: { reason: 'parent' } },
    ] as const) {
      const placed = await place({ view });
      for (const opens of ['', 'Mer', 'Så hanteras dina uppgifter']) {
        if (opens && !allByRole(placed.room, 'button', opens)[0]) continue;
        if (opens) await press(placed, opens);
        for (const one of allByRole(placed.room, 'status')) {
          const own = [...one.childNodes].filter(node => node instanceof Text && node.data.trim());
          expect(own, one.outerHTML).to.have.length(0);
          expect(one.textContent?.trim(), one.outerHTML).not.to.equal('');
        }
      }
    }
  });

  for (const phase of ['returned', 'elsewhere'] as const)
    it(`whoever comes to what hides the text (${phase}) is on its heading`, async () => {
      const { room, become } = await place({ view: ACTIVE });
      await become({ ...ACTIVE, phase });
      (document.activeElement as HTMLElement | null)?.blur();
      await room.come();
      await waitUntil(() => focused()?.localName === 'h1');
      expect(nameOf(focused() as Element)).to.equal(
        phase === 'returned' ? 'Vill du fortsätta?' : 'Samtalet är öppet i en annan flik',
      );
    });

  it('whoever opens the panel is on the notice’s heading, or in an open question', async () => {
    const placed = await place({ view: idle });
    await placed.room.come();
    await waitUntil(() => focused()?.localName === 'h1');
    await press(placed, 'Akut hjälp');
    (document.activeElement as HTMLElement | null)?.blur();
    (focused() as HTMLElement | null)?.blur();
    await placed.room.come();
    expect(focused() === byRole(placed.room, 'dialog')).to.equal(true);
  });

  it('the room brings no landmark of its own', async () => {
    const { room } = await place({ view: ACTIVE });
    expect(deep(room).filter(one => one.matches('header, main, nav, footer, aside'))).to.have.length(0);
  });
});
