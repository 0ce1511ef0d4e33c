/** What the newest line needs to be seen, and that the counselor is told only then. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import type { ViskaLog } from '../../../widget/frame/log/log.ts';
import { byRole, deep } from '../support/by-role.ts';
import { place, write } from '../support/room.ts';

/** The newest line, wholly: within log and room, and above where one writes. */
function inSight(room: Element): boolean {
  const box = (element: Element | null | undefined): DOMRect => (element as Element).getBoundingClientRect();
  const log = byRole(room, 'log', 'Samtal');
  const newest = box([...log.querySelectorAll('p')].at(-1));
  const writing = box(room.shadowRoot?.querySelector('viska-composer'));
  const top = Math.max(box(log).top, box(room).top);
  return newest.top >= top - 1 && newest.bottom <= Math.min(box(log).bottom, writing.top) + 1;
}

describe('the conversation', () => {
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
