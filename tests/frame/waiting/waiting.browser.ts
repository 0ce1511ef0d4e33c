import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { idle, place, status, waiting, write } from '../support/room.ts';

/** Fetched when it is needed. */
const comes = (room: Element, tag: string): Promise<void> =>
  waitUntil(() =>
    deep(room).some(({ localName, shadowRoot }) => localName === tag && shadowRoot?.querySelector('a')),
  );

describe('waiting', () => {
  it('says the place in the queue, and when one is first', async () => {
    const { room, become } = await place({ view: { ...waiting, place: 3, onDuty: 1 } });
    expect(status(room)).to.equal('Du är nummer 3 i kön.');
    await become({ place: 1 });
    expect(status(room)).to.equal('Du är först i kön.');
  });

  it('does not call a connection lost that there never was', async () => {
    const { room, become } = await place({ view: { phase: 'starting', connection: 'reconnecting' } });
    expect(status(room)).to.equal('Ansluter …');
    await become({ connection: 'offline' });
    expect(status(room)).to.include('Ingen internetanslutning.');
  });

  it('says so when nobody is on duty', async () => {
    const { room } = await place({ view: { ...waiting, onDuty: 0 } });
    expect(status(room)).to.include('Ingen rådgivare är på plats just nu.');
  });

  it('lets one write, and shows the message as waiting', async () => {
    const { room, heard, become } = await place({ view: { ...waiting, onDuty: 1 } });
    await write(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande'), 'Hej');
    byRole(room, 'button', 'Skicka').click();
    await waitUntil(() => heard.some(([name, text]) => name === 'send' && text === 'Hej'), 'it to be sent');
    await become({ lines: [line('p1', 'Hej', 'held')] });
    expect(byRole(room, 'log', 'Samtal').textContent).to.include('Väntar på rådgivare');
  });

  it('says why it takes longer, that nobody needs to press anything, and where there is other help', async () => {
    for (const [problem, why] of [
      ['full', 'Många vill chatta just nu.'],
      ['network-full', 'många på ditt nät'],
      ['too-many', 'många försök från samma nät'],
    ] as const) {
      const { room, become, settled } = await place({
        view: { phase: 'starting', connection: 'connecting' },
      });
      await become({ problem });
      await settled();
      const said = deep(byRole(room, 'alert'))
        .map(({ textContent }) => textContent)
        .join(' ');
      expect(said).to.include(why);
      expect(said).to.include('försöker igen av sig själv');
      expect(said).to.include('Under Akut hjälp finns nummer att ringa.');
    }
  });

  it('says what to expect where nobody is on duty, only then, and moves nothing under a finger', async () => {
    const { room, become } = await place({ view: { phase: 'starting', connection: 'connecting' } });
    const expectation = (): Element | undefined =>
      deep(room).find(one => one.matches('p') && one.textContent.includes('De flesta får svar'));
    const sound = (): HTMLElement => byRole(room, 'checkbox', 'Ljud när någon svarar');
    expect(expectation()).to.equal(undefined);
    expect(allByRole(room, 'checkbox')).to.have.length(0);
    await become({ ...waiting, onDuty: 1 });
    expect(expectation()).to.equal(undefined);
    await become({ onDuty: 0 });
    const { top } = (expectation() as Element).getBoundingClientRect();
    expect(sound().getBoundingClientRect().bottom).to.be.below(top);
  });

  it('leaves the queue at one press', async () => {
    const { room, heard } = await place({ view: waiting });
    byRole(room, 'button', 'Lämna kön').click();
    expect(heard).to.deep.include(['end', 'parent']);
  });

  it('has sound off until chosen', async () => {
    const { room } = await place({ view: waiting });
    expect(byRole<HTMLInputElement>(room, 'checkbox', 'Ljud när någon svarar').checked).to.equal(false);
  });

  it('says so before one starts, so that nobody waits in two tabs; who has written nothing waits in one', async () => {
    const { room, heard, become } = await place({ view: { ...idle, storage: false } });
    const own = (): HTMLElement => byRole(room, 'link', 'Öppna i en egen flik');
    await comes(room, 'viska-own-tab');
    const press = (): void => {
      own().addEventListener('click', event => event.preventDefault(), { once: true });
      own().click();
    };
    await become({ ...waiting, storage: false, lines: [line('p1', 'Hej')] });
    press();
    expect(heard).to.deep.equal([]);
    await become({ ...waiting, storage: false, lines: [] });
    press();
    expect(heard).to.deep.equal([['end', 'parent']]);
  });

  it('says that changing page ends the chat where storage is blocked, and offers a tab of its own', async () => {
    const { room } = await place({ view: { ...waiting, storage: false } });
    await comes(room, 'viska-own-tab');
    const link = byRole<HTMLAnchorElement>(room, 'link', 'Öppna i en egen flik');
    expect(link.href).to.include('/chat/exempelkommun?channel=smabarn&lang=sv');
  });
});
