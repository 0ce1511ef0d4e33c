import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import type { ViskaLog } from '../../../widget/frame/log/log.ts';
import { counselorName } from '../../../widget/frame/room/counselor-name.ts';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { idle, place, talking, waiting } from '../support/room.ts';

const status = (root: Element): string => byRole(root, 'status').textContent?.trim() ?? '';
const write = async (field: HTMLTextAreaElement, text: string): Promise<void> => {
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await Promise.resolve();
};

/** Fetched when it is needed. */
const comes = (room: Element, tag: string): Promise<void> =>
  waitUntil(() =>
    deep(room).some(({ localName, shadowRoot }) => localName === tag && shadowRoot?.querySelector('a')),
  );

/** The newest line, wholly: within log and room, and above where one writes. */
function inSight(room: Element): boolean {
  const box = (element: Element | null | undefined): DOMRect => (element as Element).getBoundingClientRect();
  const log = byRole(room, 'log', 'Samtal');
  const newest = box([...log.querySelectorAll('p')].at(-1));
  const writing = box(room.shadowRoot?.querySelector('viska-composer'));
  const top = Math.max(box(log).top, box(room).top);
  return newest.top >= top - 1 && newest.bottom <= Math.min(box(log).bottom, writing.top) + 1;
}

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

describe('the conversation', () => {
  it('has its log before the first message', async () => {
    const { room } = await place();
    expect(byRole(room, 'log', 'Samtal').textContent?.trim()).to.equal('');
  });

  it('names the sender of each message in the text', async () => {
    const { room } = await place({
      view: { lines: [line('p1', 'Hej'), line('c1', 'Hej, vad bra att du skriver')] },
    });
    const said = [...byRole(room, 'log', 'Samtal').querySelectorAll('p')].map(p => p.innerText);
    expect(said[0]).to.match(/^Du\s+Hej\s+Framme$/);
    expect(said[1]).to.match(/^Rådgivare Karin\s+Hej, vad bra/);
  });

  it('leaves to a former counselor what that one said', async () => {
    const { room } = await place({
      view: { lines: [{ ...line('c1', 'Hej'), earlier: true, by: 'Leila' }, line('c2', 'Hej igen')] },
    });
    const said = [...byRole(room, 'log', 'Samtal').querySelectorAll('p')].map(p => p.innerText);
    expect(said[0]).to.match(/^Leila\s+Hej$/);
    expect(said[1]).to.match(/^Rådgivare Karin\s+Hej igen$/);
  });

  it('shows delivered and read', async () => {
    const { room, become } = await place({ view: { lines: [line('p1', 'Hej', 'sending')] } });
    const log = byRole(room, 'log', 'Samtal');
    expect(log.textContent).to.include('Skickas');
    await become({ lines: [line('p1', 'Hej', 'read')] });
    expect(log.textContent).to.include('Läst');
  });

  it('reads out a new message, and not a history that comes back', async () => {
    const { room, become } = await place();
    const log = byRole(room, 'log', 'Samtal');
    await become({ lines: [line('c1', 'Hej')] });
    expect(log.getAttribute('aria-live')).to.equal('polite');
    await become({ lines: [] });
    await become({ lines: [line('c1', 'Hej'), line('p1', 'Hej'), line('c2', 'Hur är det?')] });
    expect(log.getAttribute('aria-live')).to.equal('off');
    await waitUntil(() => log.getAttribute('aria-live') === 'polite', 'it speaks again');
  });

  it('does not read out what was there when the room was opened', async () => {
    const { room } = await place({ view: { lines: [line('c1', 'Hej')] } });
    expect(byRole(room, 'log', 'Samtal').getAttribute('aria-live')).to.equal('off');
  });

  it('never moves the focus when a message comes', async () => {
    const { room, become } = await place();
    const field = byRole(room, 'textbox', 'Meddelande');
    field.focus();
    await become({ lines: [line('c1', 'Hej')] });
    expect((field.getRootNode() as ShadowRoot).activeElement === field).to.equal(true);
  });

  it('shows links in full, and opens only http and https', async () => {
    const text = 'Se https://www.1177.se/barn?x=1. Inte javascript:alert(1) (https://kommun.se/råd).';
    const { room } = await place({ view: { lines: [line('c1', text)] } });
    const links = allByRole(byRole(room, 'log', 'Samtal'), 'link') as HTMLAnchorElement[];
    expect(links.map(link => link.textContent)).to.deep.equal([
      'https://www.1177.se/barn?x=1',
      'https://kommun.se/råd',
    ]);
    for (const link of links) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.target).to.equal('_blank');
    }
    expect(byRole(room, 'log', 'Samtal').querySelector('.text')?.textContent).to.equal(text);
  });

  it('shows markup as the letters it is', async () => {
    const { room } = await place({ view: { lines: [line('c1', '<img src=x onerror=alert(1)>')] } });
    expect(byRole(room, 'log', 'Samtal').querySelector('img')).to.equal(null);
  });

  it('lets each message have its own direction', async () => {
    const { room } = await place({ view: { lines: [line('c1', 'مرحبا')] } });
    expect(byRole(room, 'log', 'Samtal').querySelector('.text')?.getAttribute('dir')).to.equal('auto');
  });

  it('says once who has come: with the name, which comes a moment after the keys', async () => {
    const { room, become } = await place({ view: { counselor: null } });
    expect(status(room)).not.to.include('Ansluten');
    await become({ counselor: { name: 'Karin', role: 'Rådgivare', answers: [] } });
    expect(status(room)).to.equal('Ansluten. Rådgivare Karin är här.');
    // The name may be gone with what was read.
    await become({ counselor: null, historyLost: true });
    expect(status(room)).to.equal('Ansluten. Rådgivare är här.');
  });

  it('tells that an answer was read also when the panel, just opened again, has no measures yet', async () => {
    const { room, heard, settled } = await place({ view: { lines: [line('c1', 'Hej')], unread: true } });
    room.cover.minimised = true;
    room.cover.look();
    await settled();
    const log = deep(room).find(({ localName }) => localName === 'viska-log') as Element;
    Object.defineProperty(log, 'shown', { configurable: true, value: false });
    heard.length = 0;
    room.cover.minimised = false;
    room.cover.look();
    await room.updateComplete;
    Reflect.deleteProperty(log, 'shown');
    await settled();
    await settled();
    expect(heard).to.deep.include(['read']);
  });

  it('names the counselor’s role in the language of now', async () => {
    const { room } = await place({
      lang: 'en',
      view: { counselor: { name: 'Karin', role: 'Rådgivare', answers: [] } },
    });
    expect(counselorName(room)).to.equal('Counselor Karin');
  });

  it('says who writes, and every true thing about the connection', async () => {
    const { room, become } = await place();
    expect(status(room)).to.equal('Ansluten. Rådgivare Karin är här.');
    await become({ typing: true });
    expect(status(room)).to.include('Rådgivare Karin skriver …');
    await become({ connection: 'reconnecting' });
    expect(status(room)).to.include('Anslutningen bröts.');
    await become({ connection: 'offline' });
    expect(status(room)).to.include('Ingen internetanslutning.');
    await become({ connection: 'online', typing: false, counselorHere: false });
    expect(status(room)).to.include('Rådgivaren har tappat anslutningen.');
  });

  it('a lost connection is seen without colours, too', async () => {
    const { room, become } = await place();
    const edge = (): string => getComputedStyle(byRole(room, 'status')).borderInlineStartWidth;
    expect(edge()).to.equal('0px');
    for (const connection of ['reconnecting', 'offline'] as const) {
      await become({ connection });
      expect(edge()).to.equal('6px');
    }
  });

  it('shows all of the ring around the log that has the focus', async () => {
    const { room } = await place();
    const log = byRole(room, 'log', 'Samtal');
    byRole(room, 'button', 'Mer').focus();
    log.focus();
    const { outlineOffset, outlineWidth } = getComputedStyle(log);
    expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).to.be.at.most(0);
  });

  it('keeps one and the same status line, so that its changes are heard', async () => {
    const { room, become } = await place({ view: { ...waiting, onDuty: 1 } });
    const line = byRole(room, 'status');
    await become({ ...talking });
    expect(byRole(room, 'status') === line).to.equal(true);
  });

  it('offers to wait for another counselor when the first does not come back', async () => {
    const { room, heard, become } = await place();
    await become({ counselorHere: false, counselorGone: true });
    byRole(room, 'button', 'Vänta på en annan rådgivare').click();
    expect(heard).to.deep.include(['waitForAnother']);
  });

  it('warns before an idle conversation ends, and lets one stay', async () => {
    const { room, heard, become } = await place();
    await become({ idleSeconds: 170 });
    expect(status(room)).to.include('avslutas om 3 minuter');
    await become({ idleSeconds: 50 });
    expect(status(room)).to.include('avslutas om en minut');
    byRole(room, 'button', 'Jag är kvar').click();
    expect(heard).to.deep.include(['stay']);
  });

  it('tells the counselor that it was read only when it could be seen', async () => {
    const { room, heard, become, settled } = await place();
    room.cover.minimised = true;
    room.cover.look();
    await become({ lines: [line('c1', 'Hej')], unread: true });
    expect(heard).to.not.deep.include(['read']);
    room.cover.minimised = false;
    room.cover.look();
    await settled();
    expect(heard).to.deep.include(['read']);
  });

  it('stays at the newest line when a keyboard takes the room, also for one that comes then', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => line(`c${String(i + 1)}`, 'Ett svar'));
    const { room, heard, become, settled } = await place({ view: { lines } });
    room.style.blockSize = '240px';
    await settled();
    expect(inSight(room)).to.equal(true);
    await become({ lines: [...lines, line('c13', 'Ett till')], unread: true });
    expect(inSight(room)).to.equal(true);
    expect(heard).to.deep.include(['read']);
    await write(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande'), 'rad\nrad');
    await settled();
    expect(inSight(room)).to.equal(true);
  });

  it('says nothing is read that the bars or the writing box have pushed out of sight', async () => {
    const { room, heard, become, settled } = await place({ view: { lines: [line('c1', 'Hej')] } });
    room.style.blockSize = '240px';
    await settled();
    // Up to the bars.
    room.renderRoot.querySelector('.room')?.scrollTo(0, 0);
    await settled();
    await become({ lines: [line('c1', 'Hej'), line('c2', 'Är du kvar?')], unread: true });
    expect(inSight(room)).to.equal(false);
    expect(heard).to.not.deep.include(['read']);
    byRole(room, 'button', 'Nytt svar').click();
    await settled();
    expect(inSight(room)).to.equal(true);
    expect(heard).to.deep.include(['read']);
  });

  it('shows a quiet button, no count, when something new is below what is looked at', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => line(`c${String(i + 1)}`, 'Ett svar'));
    const { room, heard, become, settled } = await place({ view: { lines } });
    const log = byRole(room, 'log', 'Samtal');
    await waitUntil(() => log.scrollTop > 0, 'it starts at the end');
    log.scrollTo(0, 0);
    await waitUntil(() => (log.getRootNode() as ShadowRoot & { host: ViskaLog }).host.behind, 'scrolled up');
    await become({ lines: [...lines, line('c41', 'Ett till')], unread: true });
    expect(log.scrollTop).to.equal(0);
    expect(heard).to.not.deep.include(['read']);
    byRole(room, 'button', 'Nytt svar').click();
    await waitUntil(() => heard.some(([name]) => name === 'read'), 'read at the end');
    await settled();
  });
});
