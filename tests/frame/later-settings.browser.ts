import { expect } from '@open-wc/testing';
import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';
import { settings } from '../../demo/gallery/room-fixtures.ts';
import { waitUntil } from '../support/wait-until.ts';
import { allByRole, byRole, deep } from './support/by-role.ts';
import { idle, place } from './support/room.ts';
import type { Placed } from './support/room.ts';

const said = (root: Element): string =>
  deep(root)
    .map(element => (element.children.length ? '' : (element.textContent ?? '')))
    .join(' ');

/** As the relay's page brings them: what is needed until one can type. */
function early(): RoomSettings {
  const { privacy: _privacy, retentionMonths: _months, ...rest } = settings;
  return { ...rest, help: settings.help.map(({ name, phone = '' }) => ({ name, phone })) };
}

describe('settings that are fetched when they are read', () => {
  const fetch = window.fetch;
  let network: 'here' | 'gone';
  let asked: string[];
  let placed: Placed;
  beforeEach(async () => {
    asked = [];
    network = 'here';
    window.fetch = input => {
      asked.push(String(input as string));
      return network === 'gone'
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(Response.json(settings));
    };
    placed = await place({ view: idle });
    placed.room.settings = early();
    await placed.settled();
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  it('the privacy notice, in the room’s language', async () => {
    const { room } = placed;
    expect(asked).to.deep.equal([]);
    byRole(room, 'button', 'Så hanteras dina uppgifter').click();
    await waitUntil(() => said(room).includes('Socialnämnden i Exempelkommun'));
    expect(asked).to.have.length(1);
    expect(asked[0]).to.match(/\/api\/sites\/exempelkommun\?lang=sv$/);
  });

  it('the privacy notice opens with its text, since a screen reader reads a dialog once', async () => {
    const { room, settled } = placed;
    let answer = (): void => undefined;
    window.fetch = () => new Promise(resolve => (answer = () => resolve(Response.json(settings))));
    const open = (): Element[] => deep(room).filter(element => element.matches('dialog[open]'));
    byRole(room, 'button', 'Så hanteras dina uppgifter').click();
    await waitUntil(() => customElements.get('viska-privacy'));
    await settled();
    expect(open()).to.have.length(0);
    answer();
    await waitUntil(() => open().length);
    expect(said(room)).to.include('Socialnämnden i Exempelkommun');
  });

  it('the privacy notice, at a second try where the network was gone', async () => {
    const { room } = placed;
    network = 'gone';
    byRole(room, 'button', 'Så hanteras dina uppgifter').click();
    await waitUntil(() => allByRole(room, 'button', 'Försök igen').length);
    expect(said(room)).to.include('Chatten går inte att nå just nu.');
    network = 'here';
    byRole(room, 'button', 'Försök igen').click();
    await waitUntil(() => said(room).includes('Socialnämnden i Exempelkommun'));
    expect(said(room)).not.to.include('Chatten går inte att nå just nu.');
  });

  it('who answers at the numbers; the numbers themselves are there at once', async () => {
    const { room } = placed;
    network = 'gone';
    byRole(room, 'button', 'Akut hjälp').click();
    await waitUntil(() => allByRole(room, 'link', 'Ring 112').length);
    byRole(room, 'link', 'Ring 08-465 004 10');
    expect(said(room)).not.to.include('Alltid öppet.');
    byRole(room, 'button', 'Stäng').click();
    await placed.settled();
    network = 'here';
    byRole(room, 'button', 'Akut hjälp').click();
    await waitUntil(() => said(room).includes('Fara för liv eller hälsa. Alltid öppet.'));
    byRole(room, 'link', 'Ring 112');
  });

  it('urgent help opens with its numbers, since a screen reader reads a dialog once', async () => {
    const { room, settled } = placed;
    let answer = (): void => undefined;
    window.fetch = () => new Promise(resolve => (answer = () => resolve(Response.json(settings))));
    const open = (): Element[] => deep(room).filter(element => element.matches('dialog[open]'));
    byRole(room, 'button', 'Akut hjälp').click();
    await waitUntil(() => customElements.get('viska-help'));
    await settled();
    expect(open()).to.have.length(0);
    answer();
    await waitUntil(() => open().length);
    expect(allByRole(room, 'link', 'Ring 112')).to.have.length(1);
  });
});
