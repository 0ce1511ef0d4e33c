import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { line } from '../../widget/frame/fixtures.ts';
import type { ViskaLog } from '../../widget/frame/log/log.ts';
import { allByRole, byRole, deep } from './support/by-role.ts';
import { place, talking, waiting } from './support/room.ts';

const status = (root: Element): string => byRole(root, 'status').textContent?.trim() ?? '';
const write = async (field: HTMLTextAreaElement, text: string): Promise<void> => {
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await Promise.resolve();
};
const press = (field: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );

describe('waiting', () => {
  it('says the place in the queue, and when one is first', async () => {
    const { room, become } = await place({ view: { ...waiting, place: 3, onDuty: 1 } });
    expect(status(room)).to.equal('Du är nummer 3 i kön.');
    await become({ place: 1 });
    expect(status(room)).to.equal('Du är först i kön.');
  });

  it('says so when nobody is on duty', async () => {
    const { room } = await place({ view: { ...waiting, onDuty: 0 } });
    expect(status(room)).to.include('Ingen rådgivare är på plats just nu.');
  });

  it('lets one write, and shows the message as waiting', async () => {
    const { room, heard, become, settled } = await place({ view: { ...waiting, onDuty: 1 } });
    await write(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande'), 'Hej');
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(heard).to.deep.include(['send', 'Hej']);
    await become({ lines: [line('p1', 'Hej', 'held')] });
    expect(byRole(room, 'log', 'Samtal').textContent).to.include('Väntar på rådgivare');
  });

  it('says why it takes longer, that nobody needs to press anything, and where there is other help', async () => {
    for (const [problem, why] of [
      ['full', 'Många vill chatta just nu.'],
      ['network-full', 'Många som använder samma nät'],
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

  it('leaves the queue at one press', async () => {
    const { room, heard } = await place({ view: waiting });
    byRole(room, 'button', 'Lämna kön').click();
    expect(heard).to.deep.include(['end', 'parent']);
  });

  it('has sound off until chosen', async () => {
    const { room } = await place({ view: waiting });
    expect(byRole<HTMLInputElement>(room, 'checkbox', 'Ljud när någon svarar').checked).to.equal(false);
  });

  it('says that changing page ends the chat where storage is blocked, and offers a tab of its own', async () => {
    const { room } = await place({ view: { ...waiting, storage: false } });
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

  it('says who writes, and every true thing about the connection', async () => {
    const { room, become } = await place();
    expect(status(room)).to.equal('Ansluten. Rådgivare Karin är här.');
    await become({ typing: true });
    expect(status(room)).to.equal('Rådgivare Karin skriver …');
    await become({ connection: 'reconnecting' });
    expect(status(room)).to.include('Anslutningen bröts.');
    await become({ connection: 'offline' });
    expect(status(room)).to.include('Ingen internetanslutning.');
    await become({ connection: 'online', typing: false, counselorHere: false });
    expect(status(room)).to.include('Rådgivaren har tappat anslutningen.');
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
    room.minimised = true;
    room.cover();
    await become({ lines: [line('c1', 'Hej')], unread: true });
    expect(heard).to.not.deep.include(['read']);
    room.minimised = false;
    room.cover();
    await settled();
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

describe('one’s own copy', () => {
  it('comes after the warning, as text in a file whose name says nothing of a chat', async () => {
    const { room, settled } = await place({
      view: { lines: [line('p1', 'Min rad'), line('c1', 'Ditt svar')] },
    });
    const blobs: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return '#';
    };
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    try {
      byRole(room, 'button', 'Mer').click();
      await settled();
      byRole(room, 'button', 'Spara en egen kopia').click();
      await settled();
      const said = deep(room).some(element =>
        element.textContent.startsWith('Kopian hamnar bland hämtade filer'),
      );
      expect(said).to.equal(true);
      expect(blobs).to.have.length(0);
      expect(names).to.deep.equal([]);
      byRole(room, 'button', 'Spara kopian').click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['anteckningar.txt']);
    expect(blobs).to.have.length(1);
    expect(blobs[0]?.type).to.equal('text/plain;charset=utf-8');
    expect(await blobs[0]?.text()).to.match(/^\S.* Du\nMin rad\n\n\S.* Rådgivare Karin\nDitt svar\n$/);
  });
});

describe('writing', () => {
  it('sends on Enter, breaks the line on Shift and Enter, and leaves an input method alone', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, 'Hej');
    expect(press(field, 'Enter', { shiftKey: true })).to.equal(true);
    expect(press(field, 'Enter', { isComposing: true })).to.equal(true);
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
    expect(press(field, 'Enter')).to.equal(false);
    await settled();
    expect(heard).to.deep.include(['send', 'Hej']);
  });

  it('leaves Enter to the text where the parent has switched that off', async () => {
    const { room, heard, settled } = await place();
    byRole(room, 'button', 'Mer').click();
    await settled();
    byRole(room, 'checkbox', 'Enter skickar').click();
    byRole(room, 'button', 'Stäng').click();
    await settled();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, 'Hej');
    expect(press(field, 'Enter')).to.equal(true);
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
  });

  it('sends nothing that is empty, and is empty after sending', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, '  \n ');
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
    await write(field, 'Hej');
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(field.value).to.equal('');
  });

  it('keeps the draft when a counselor comes, and gives back what was not delivered', async () => {
    const { room, become } = await place({ view: { ...waiting, onDuty: 1 } });
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, 'Påbörjat');
    await become(talking);
    expect(byRole(room, 'textbox', 'Meddelande') === field).to.equal(true);
    expect(field.value).to.equal('Påbörjat');
    await become({ returnedText: 'Kom aldrig fram' });
    expect(field.value).to.equal('Kom aldrig fram\nPåbörjat');
  });

  it('grows with the text', async () => {
    const { room, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    const before = field.clientHeight;
    await write(field, 'rad\n'.repeat(4));
    await settled();
    expect(field.clientHeight).to.be.greaterThan(before);
  });

  it('asks the browser to neither check, complete nor translate what is written, and is not zoomed by iOS', async () => {
    const { room } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    expect(field.spellcheck).to.equal(false);
    expect(field.autocomplete).to.equal('off');
    expect(field.translate).to.equal(false);
    expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
  });

  it('says how much is left near the end', async () => {
    const { room, settled } = await place();
    await write(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande'), 'a'.repeat(3999));
    await settled();
    expect(deep(room).map(element => element.textContent)).to.include('Ett tecken kvar');
  });
});
