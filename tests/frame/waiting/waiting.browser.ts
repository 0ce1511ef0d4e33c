import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../../support/wait-until.ts';
import type { OpenState, PublicSettings } from '../../../relay/protocol/http/public-settings.ts';
import { line, settings } from '../../../demo/gallery/room-fixtures.ts';
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

  it('alone the place in the queue is bold; two of the site’s numbers are there where nobody is on duty', async () => {
    const { room, become } = await place({ view: { ...waiting, place: 2, onDuty: 1 } });
    const numbers = (): (string | null)[] => allByRole(room, 'link').map(link => link.getAttribute('href'));
    expect(numbers()).to.deep.equal([]);
    await become({ onDuty: 0 });
    const [placed, nobody] = byRole(room, 'status').querySelectorAll('p');
    expect(nobody?.textContent).to.equal('Ingen rådgivare är på plats just nu. Du står kvar i kön.');
    const weight = (one: Element | undefined): string => getComputedStyle(one as Element).fontWeight;
    expect([weight(placed), weight(nobody)]).to.deep.equal(['600', '400']);
    // 112 is one press away in any state.
    expect(numbers()).to.deep.equal(['tel:0846500410', 'tel:116111']);
    await become({ phase: 'agreeing', onDuty: 1 });
    expect(numbers()).to.deep.equal([]);
  });

  it('on a small phone the place in the queue is what one sees first', async () => {
    await setViewport({ width: 320, height: 480 });
    const { room, settled } = await place({ view: { ...waiting, onDuty: 0 } });
    room.style.blockSize = '480px';
    await settled();
    await settled();
    const { top } = byRole(room, 'status').getBoundingClientRect();
    expect(top).to.be.above(room.getBoundingClientRect().top + 40);
    await setViewport({ width: 800, height: 600 });
  });

  it('after closing time it says so, by the relay’s clock, and no more when it closes', async () => {
    const { setTimeout: later, fetch } = window;
    const asks: [act: () => unknown, ms: number][] = [];
    const left = 90_000;
    const opening = (open: OpenState): Partial<PublicSettings> => ({
      channels: settings.channels.map(channel => ({ ...channel, open })),
    });
    window.setTimeout = ((act: () => unknown, ms = 0) =>
      ms > left - 5_000 ? asks.push([act, ms]) : later(act, ms)) as typeof setTimeout;
    let answer: OpenState = { state: 'closing', closesAt: new Date(Date.now() + left).toISOString() };
    window.fetch = () => Promise.resolve(Response.json({ ...settings, ...opening(answer) }));
    try {
      const { room, settled } = await place({ view: { ...waiting, onDuty: 1 }, site: opening(answer) });
      const said = (): string =>
        deep(room)
          .map(({ textContent }) => textContent)
          .join(' ');
      await waitUntil(() => said().includes('Chatten stänger kl.'));
      const [act, ms] = asks.at(-1) ?? [() => undefined, 0];
      expect(ms - left, 'soon after it').to.be.within(5_000, 20_000);
      // This device’s clock is ahead: the relay says that it is still open, and is asked again, later.
      await act();
      await settled();
      expect(said()).to.include('Chatten stänger kl.');
      answer = { state: 'closed' };
      await asks.at(-1)?.[0]();
      await settled();
      expect(said()).not.to.include('Chatten stänger kl.');
      expect(status(room)).to.include('Chatten har stängt för nya. Du står kvar i kön.');
    } finally {
      Object.assign(window, { setTimeout: later, fetch });
    }
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
