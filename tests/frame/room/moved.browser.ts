/** A page, or what it is made with, may move the room about before it has opened. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/frame/define.ts';
import { settings } from '../../../demo/gallery/room-fixtures.ts';
import type { ViskaRoom } from '../../../widget/frame/room/room.ts';
import { waitUntil } from '../../support/wait-until.ts';

describe('a room that is moved while it opens', () => {
  const fetch = window.fetch;
  afterEach(() => {
    window.fetch = fetch;
  });

  it('opens once', async () => {
    const asked: string[] = [];
    let answer = (): void => undefined;
    window.fetch = async input => {
      asked.push(String(input as string));
      await new Promise<void>(resolve => (answer = resolve));
      return Response.json(settings);
    };
    const places = await fixture<HTMLElement>(
      html`<div>
        <div></div>
        <div></div>
      </div>`,
    );
    const room = document.createElement('viska-room') as ViskaRoom;
    room.site = 'exempelkommun';
    places.firstElementChild?.append(room);
    places.lastElementChild?.append(room);
    await waitUntil(() => asked.length > 0);
    answer();
    await waitUntil(() => room.view?.phase === 'idle');
    expect(asked).to.have.length(1);
    room.remove();
  });
});
