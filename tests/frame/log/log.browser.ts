import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { allByRole, byRole } from '../support/by-role.ts';
import { place, talking } from '../support/room.ts';

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

  it('shows all of the ring around the log that has the focus', async () => {
    const { room } = await place();
    const log = byRole(room, 'log', 'Samtal');
    byRole(room, 'button', 'Mer').focus();
    log.focus();
    const { outlineOffset, outlineWidth } = getComputedStyle(log);
    expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).to.be.at.most(0);
  });

  it('tells the two voices apart without colour: by an edge that grey, print and forced colours keep', async () => {
    const { room } = await place({
      view: { ...talking, lines: [line('p1', 'Min rad'), line('c1', 'Ditt svar')] },
    });
    const log = byRole(room, 'log');
    const edge = (who: string): string => {
      const style = getComputedStyle(log.querySelector(`.${who}`) as Element);
      return `${style.borderInlineEndWidth} ${style.borderEndEndRadius}`;
    };
    expect(edge('parent')).to.equal('4px 2px');
    expect(edge('counselor')).to.equal('1px 12px');
  });
});
