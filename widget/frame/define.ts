/** Registers what the room is made of. A separate import, so that the classes can be had without it. */
import { ViskaComposer } from './composer/composer.ts';
import { ViskaNotice } from './notice/notice.ts';
import { ViskaRoom } from './room/room.ts';

const elements = {
  'viska-composer': ViskaComposer,
  'viska-notice': ViskaNotice,
  'viska-room': ViskaRoom,
};

for (const [tag, element] of Object.entries(elements))
  if (!customElements.get(tag)) customElements.define(tag, element);
