import { expect } from '@open-wc/testing';
import { restore } from '../../widget/frame/restore.ts';
import { reloadOf } from '../../widget/session/conversation-storage.ts';
import { AWAY_MS } from '../../widget/session/away.ts';
import { loadLocale } from '../../widget/locales/localize.ts';
import { languages } from '../../widget/locales/catalogues.ts';
import { allByRole, byRole, deep } from './support/by-role.ts';
import { idle, place, waiting } from './support/room.ts';
import type { Placed } from './support/room.ts';

const said = (root: Element): string =>
  deep(root)
    .map(element => element.textContent ?? '')
    .join(' ');
/** As the build tells it: a file is gone, and the relay is not. */
async function gone({ settled }: Placed): Promise<void> {
  dispatchEvent(new Event('viska-gone'));
  await settled();
}
const SITE = 'exempelkommun';
const leave = (...what: unknown[]): void =>
  sessionStorage.setItem(reloadOf(SITE), JSON.stringify([Date.now(), 'smabarn', ...what]));

describe('a room whose files are gone', () => {
  for (const [phase, view] of Object.entries({ idle, waiting, talking: {} }))
    it(`says so and offers to load it anew, ${phase}`, async () => {
      const placed = await place({ view });
      expect(allByRole(placed.room, 'button', 'Ladda om')).to.have.length(0);
      await gone(placed);
      expect(said(byRole(placed.room, 'alert').parentElement as Element)).to.include(
        'Chatten har uppdaterats',
      );
      byRole(placed.room, 'button', 'Ladda om');
    });

  it('does not call it a fault of the network', async () => {
    const placed = await place({ view: { ...waiting, phase: 'starting', problem: 'unreachable' } });
    expect(said(placed.room)).to.include('Chatten går inte att nå');
    await gone(placed);
    expect(said(placed.room)).not.to.include('Chatten går inte att nå');
  });

  it('has the words in each language before they are needed', async () => {
    const placed = await place();
    await gone(placed);
    for (const language of languages) {
      await loadLocale(language);
      await placed.settled();
      expect(byRole(placed.room, 'alert').textContent?.trim().length, language).to.be.greaterThan(15);
    }
    await loadLocale('sv');
  });

  it('offers it to nobody who must say Fortsätt first, nor where a chat that goes on cannot be kept', async () => {
    const placed = await place({ view: { phase: 'returned' } });
    await gone(placed);
    expect(allByRole(placed.room, 'button', 'Ladda om')).to.have.length(0);
    await placed.become({ phase: 'elsewhere' });
    expect(allByRole(placed.room, 'button', 'Ladda om')).to.have.length(0);
    await placed.become({ phase: 'active', storage: false });
    expect(allByRole(placed.room, 'button', 'Ladda om')).to.have.length(0);
    await placed.become({ phase: 'ended', storage: false });
    byRole(placed.room, 'button', 'Ladda om');
  });
});

describe('a room that was loaded anew', () => {
  afterEach(() => sessionStorage.clear());

  it('has the draft again, and nothing of it is stored any more', async () => {
    const { room, settled } = await place({ view: waiting });
    leave('Ett halvt', false);
    restore(room);
    await settled();
    expect(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande').value).to.equal('Ett halvt');
    expect(sessionStorage.length).to.equal(0);
  });

  it('starts again where Start had been pressed, with what was written since', async () => {
    const { room, heard } = await place({ view: idle });
    leave('Ett halvt', ['Ett', 'Två']);
    restore(room);
    expect(heard.map(([name]) => name)).to.deep.equal(['start', 'send', 'send']);
    expect(heard.slice(1).map(([, text]) => text)).to.deep.equal(['Ett', 'Två']);
    expect(room.draft.text).to.equal('Ett halvt');
  });

  it('shows nothing where it was long ago, or by a clock that was set, or is no list', async () => {
    const { room } = await place({ view: idle });
    for (const at of [Date.now() - AWAY_MS - 1, Date.now() + AWAY_MS + 1_000]) {
      sessionStorage.setItem(reloadOf(SITE), JSON.stringify([at, 'smabarn', 'Hemligt', false]));
      restore(room);
      expect(room.draft.text).to.equal('');
      expect(sessionStorage.length).to.equal(0);
    }
    sessionStorage.setItem(reloadOf(SITE), '{');
    restore(room);
    expect(room.draft.text).to.equal('');
  });
});
