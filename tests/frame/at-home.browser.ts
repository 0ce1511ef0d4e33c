import { expect } from '@open-wc/testing';
import { line } from '../../demo/gallery/room-fixtures.ts';
import { languages } from '../../widget/locales/catalogues.ts';
import { allByRole, byRole, deep, nameOf } from './support/by-role.ts';
import { idle, place } from './support/room.ts';
import type { Placed } from './support/room.ts';
import { turning } from './support/turning.ts';

const SECRET = 'Hemligt hemma';
/** Without what stands in elements below it. */
const ownText = (element: Element): string =>
  [...element.childNodes].map(node => (node instanceof Text ? node.data : '')).join('');
const shown = (root: Element): boolean =>
  deep(root).some(
    element =>
      `${ownText(element)}${(element as HTMLTextAreaElement).value ?? ''}`.includes(SECRET) &&
      element.checkVisibility({ visibilityProperty: true }),
  );

/** The secret is in the composer with a number, and the room asks whether that is to be sent. */
async function askedAboutDraft(room: Placed['room'], settled: Placed['settled']): Promise<void> {
  room.draft.set(`${SECRET}, ring 070-174 06 05`);
  await settled();
  byRole(room, 'button', 'Skicka').click();
  await settled();
  await settled();
  byRole(room, 'alertdialog', 'Skicka personuppgifter?');
}

describe('at home with others', () => {
  it('shows no text while nobody looks: page hidden or panel minimised', async () => {
    const { room, settled } = await place({ view: { lines: [line('c1', SECRET)] } });
    expect(shown(room)).to.equal(true);
    room.cover.minimised = true;
    room.cover.look();
    await settled();
    expect(shown(room)).to.equal(false);
    room.cover.minimised = false;
    room.cover.look();
    await settled();
    expect(shown(room)).to.equal(true);
  });

  it('hides a question about the draft with the rest', async () => {
    const { room, settled } = await place();
    await askedAboutDraft(room, settled);
    room.cover.minimised = true;
    room.cover.look();
    await settled();
    expect(shown(room)).to.equal(false);
    expect(allByRole(room, 'alertdialog')).to.have.length(0);
  });

  it('after a while away: no text before Fortsätt', async () => {
    const { room, heard, become } = await place({ view: { lines: [line('c1', SECRET)] } });
    await become({ phase: 'returned', lines: [] });
    expect(shown(room)).to.equal(false);
    expect(allByRole(room, 'log')).to.have.length(0);
    byRole(room, 'button', 'Fortsätt').click();
    expect(heard).to.deep.include(['resume']);
  });

  it('after a while away it can be ended without any of it being shown, in every language', async () => {
    for (const lang of languages) {
      const { room, heard, become } = await place({ lang, view: { lines: [line('c1', SECRET)] } });
      room.draft.set(SECRET);
      await become({ phase: 'returned', lines: [] });
      const [goOn, end] = allByRole(room, 'button').slice(-2) as [HTMLElement, HTMLElement];
      const { texts } = (await import(`../../widget/locales/${lang}-deferred.ts`)) as {
        texts: Record<string, string>;
      };
      expect([goOn.className, nameOf(end)], lang).to.deep.equal(['main', texts['endUnseen']]);
      end.click();
      expect(heard, lang).to.deep.equal([['end', 'parent']]);
      expect(room.draft.text, lang).to.equal('');
    }
  });

  it('Fortsätt stays where it is when what stands under it comes', async () => {
    const { room, become } = await place();
    await become({ phase: 'returned', lines: [] });
    const goOn = byRole(room, 'button', 'Fortsätt');
    const { top } = goOn.getBoundingClientRect();
    room.renderRoot.querySelector('viska-unseen')?.shadowRoot?.replaceChildren();
    expect(goOn.getBoundingClientRect().top).to.equal(top);
  });

  it('also before the relay has answered, when nothing is kept yet that could ask', async () => {
    const { room, settled, become } = await place({
      view: { ...idle, phase: 'starting', lines: [line('p1', SECRET)] },
    });
    await askedAboutDraft(room, settled);
    const { turn, stop } = turning(settled);
    try {
      await turn('hidden', 0);
      await turn('visible', 1);
      expect(shown(room)).to.equal(true);
      await turn('hidden', 1);
      await turn('visible', 4);
      expect(shown(room)).to.equal(false);
      // The relay has answered meanwhile: that makes nobody alone.
      await become({ phase: 'waiting' });
      expect(shown(room)).to.equal(false);
      byRole(room, 'button', 'Fortsätt').click();
      await settled();
      expect(shown(room)).to.equal(true);
    } finally {
      stop();
    }
  });

  it('then too it can be ended, as by leaving: nothing of it stays on the screen or in the field', async () => {
    const { room, heard, settled, become } = await place({ view: { ...idle, phase: 'starting' } });
    room.draft.set(SECRET);
    const { turn, stop } = turning(settled);
    try {
      await turn('hidden', 1);
      await turn('visible', 4);
      byRole(room, 'button', 'Avsluta utan att visa').click();
      expect(heard).to.deep.equal([['end', 'exit']]);
      await become({ phase: 'idle' });
      byRole(room, 'button', 'Starta chatten');
      expect(room.draft.text).to.equal('');
    } finally {
      stop();
    }
  });

  it('a draft is not shown before Fortsätt either, and is there afterwards', async () => {
    const { room, become } = await place();
    room.draft.set(SECRET);
    await become({ phase: 'returned' });
    expect(shown(room)).to.equal(false);
    await become({ phase: 'active' });
    expect(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande').value).to.equal(SECRET);
  });

  it('a second tab says where the conversation is open, and may take over', async () => {
    const { room, heard, become } = await place({ view: { lines: [line('c1', SECRET)] } });
    await become({ phase: 'elsewhere', lines: [] });
    byRole(room, 'heading', 'Samtalet är öppet i en annan flik');
    expect(shown(room)).to.equal(false);
    // What is open elsewhere is ended there.
    expect(allByRole(room, 'button', 'Avsluta utan att visa')).to.have.length(0);
    byRole(room, 'button', 'Fortsätt här i stället').click();
    expect(heard).to.deep.include(['takeOver']);
  });

  it('leaving at once: nothing is left to see, and the relay is told', async () => {
    const { room, heard, settled } = await place({ view: { lines: [line('c1', SECRET)] } });
    room.leave();
    await settled();
    expect(shown(room)).to.equal(false);
    expect(heard).to.deep.include(['end', 'exit']);
  });

  it('carries its own exit button only as a page of its own', async () => {
    const inFrame = await place({ view: idle });
    expect(allByRole(inFrame.room, 'button', 'Lämna sidan snabbt')).to.have.length(0);
    const { room } = await place({ view: idle, standalone: true });
    let asked = 0;
    room.addEventListener('exit', () => asked++);
    byRole(room, 'button', 'Lämna sidan snabbt').click();
    expect(asked).to.equal(1);
  });

  it('reads from right to left in Arabic, also in what lies over the room, and telephone numbers as they are', async () => {
    const { room, settled } = await place({ view: idle, lang: 'ar' });
    room.overlay.show('viska-help');
    await settled();
    await settled();
    const dialog = byRole(room, 'dialog');
    expect(getComputedStyle(dialog).direction).to.equal('rtl');
    const call = deep(room).find(element => element.matches('a[href="tel:0846500410"]'));
    expect(call?.textContent).to.include('\u206608-465 004 10\u2069');
  });

  it('never changes the title of the page', async () => {
    const { become } = await place({ view: idle });
    const { title } = document;
    await become({ phase: 'active', connection: 'online', lines: [line('c1', SECRET)], unread: true });
    expect(document.title).to.equal(title);
  });

  it('puts urgent help one press away in every state, and says what a call leaves behind', async () => {
    const { room, settled } = await place({ view: idle });
    byRole(room, 'button', 'Akut hjälp').click();
    await settled();
    byRole(room, 'dialog', 'Akut hjälp');
    expect(byRole<HTMLAnchorElement>(room, 'link', 'Ring 112').href).to.equal('tel:112');
    expect(byRole<HTMLAnchorElement>(room, 'link', 'Ring 08-465 004 10').href).to.equal('tel:0846500410');
    const said = deep(room)
      .map(element => element.textContent)
      .join(' ');
    expect(said).to.include('Vi vet inte vem du är eller var du är');
    expect(said).to.include('kan synas i telefonens listor');
    expect(said).to.include('tömmer inte webbläsarens historik');
  });
});
