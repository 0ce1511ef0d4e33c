/** The moment after Start: one can write before what shows the conversation is here. */
import { expect, fixture, html } from '@open-wc/testing';
import { conversation, line, settings, view } from '../../../demo/gallery/room-fixtures.ts';
import * as conversationPart from '../../../widget/frame/room/conversation-part.ts';
import type { ViskaRoom } from '../../../widget/frame/room/room.ts';
import { allByRole, byRole } from '../support/by-role.ts';
import { place, waiting } from '../support/room.ts';
import type { ParentView } from '../../../widget/session/view.ts';

const starting: ParentView = { ...view, phase: 'starting', connection: 'idle' };

/** A room whose part above the composer comes when the test says so. */
async function begun() {
  await place();
  const talk = conversation(starting);
  let here: typeof conversationPart | undefined;
  const room = document.createElement('viska-room') as ViskaRoom;
  Object.defineProperty(room, 'chat', { get: () => here, set: () => undefined });
  Object.assign(room, { site: 'exempelkommun', channel: 'smabarn', settings, conversation: talk });
  await fixture(html`<div style="block-size: 640px">${room}</div>`);
  const settled = async (): Promise<void> => {
    await room.updateComplete;
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };
  await settled();
  return {
    room,
    field: () => byRole(room, 'textbox', 'Meddelande') as HTMLTextAreaElement,
    become: async (next: Partial<ParentView>) => {
      talk.become(next);
      await settled();
    },
    comes: async () => {
      here = conversationPart;
      room.requestUpdate();
      await settled();
    },
  };
}

describe('just after Start', () => {
  it('only the place in the queue stands out while one waits', async () => {
    const { room } = await place({ view: { ...waiting, onDuty: 0 } });
    const weight = (element: Element): string => getComputedStyle(element).fontWeight;
    expect(weight(byRole(room, 'status').querySelector('p') as Element)).to.equal('600');
    const label = byRole(room, 'checkbox').closest('label') as Element;
    const help = byRole(room, 'button', 'Akut hjälp');
    const leave = byRole(room, 'button', 'Lämna kön');
    expect([label, help, leave].map(weight)).to.eql(['400', '400', '400']);
  });

  it('says that it connects, and can be written in', async () => {
    const { room, field } = await begun();
    expect(byRole(room, 'status').textContent?.trim()).to.equal('Ansluter …');
    expect(allByRole(room, 'log')).to.have.length(0);
    // Where it stands afterwards: at the foot of the room.
    const { bottom } = field().getBoundingClientRect();
    expect(room.getBoundingClientRect().bottom - bottom).to.be.below(160);
  });

  it('says whom to call when nothing can be had', async () => {
    const { room, become } = await begun();
    await become({ connection: 'reconnecting', problem: 'unreachable' });
    const alert = byRole(room, 'alert');
    expect(alert.textContent).to.include('Chatten går inte att nå');
    expect(alert.querySelector('a')?.getAttribute('href')).to.equal('tel:112');
  });

  it('keeps field, focus and words when the rest comes', async () => {
    const { room, field, comes, become } = await begun();
    const before = field();
    before.focus();
    before.value = 'Hej, jag';
    before.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const { top } = before.getBoundingClientRect();
    await become({ lines: [line('p1', 'Redan skrivet.', 'held')] });
    await comes();
    expect(field()).to.equal(before);
    expect(field().value).to.equal('Hej, jag');
    expect((before.getRootNode() as ShadowRoot).activeElement).to.equal(before);
    expect(byRole(room, 'log').textContent).to.include('Redan skrivet.');
    expect(Math.abs(before.getBoundingClientRect().top - top)).to.be.below(2);
  });
});
