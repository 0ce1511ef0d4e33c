/** What the relay passes from one parent to a desk: a rate, a bound while the desk is behind, and never a close. */
import { expect, it } from 'vitest';
import type { Connection } from '../../../relay/conversations/connection.ts';
import { SeatEndpoint } from '../../../relay/conversations/conversation.ts';
import type { Conversation } from '../../../relay/conversations/conversation.ts';
import type { Desk } from '../../../relay/conversations/desk.ts';
import {
  CONVERSATION_BYTES_BURST,
  CONVERSATION_BYTES_PER_SECOND,
  DESK_BEHIND_MAX_BYTES,
  HISTORY_PARTS_SENT_MAX,
  SEALED_FRAME_MAX_BYTES,
  UNDELIVERED_MAX_BYTES,
} from '../../../relay/protocol/bounds.ts';
import type { ToCounselor } from '../../../relay/protocol/control.ts';
import { ManualClock } from '../../support/manual-clock.ts';

function desk(reads: boolean) {
  const [clock, passed, closed] = [new ManualClock(), [] as number[], [] as string[]];
  const connection: Connection<ToCounselor> = {
    open: true,
    get undelivered() {
      return reads ? 0 : passed.reduce((sum, size) => sum + size, 0);
    },
    send: () => {},
    pass: frame => void passed.push(frame.length),
    close: why => void closed.push(why),
    answers: () => Promise.resolve(true),
  };
  const aSeat = (): SeatEndpoint => {
    const seat = new SeatEndpoint({ nextSlot: 1 } as Conversation, 'claim', 0, clock);
    seat.desk = { connection } as Desk;
    return seat;
  };
  const bytes = () => passed.reduce((sum, size) => sum + size, 0);
  return { clock, aSeat, bytes, closed };
}
const flood = (seat: SeatEndpoint, frames: number, size = SEALED_FRAME_MAX_BYTES) => {
  for (let at = 0; at < frames; at++) seat.receive(Buffer.alloc(size));
};

it('is a burst and then a rate, for each conversation by itself', () => {
  const { clock, aSeat, bytes, closed } = desk(true);
  const [loud, quiet] = [aSeat(), aSeat()];
  flood(loud, 1_000);
  expect(bytes()).toBe(CONVERSATION_BYTES_BURST);
  flood(quiet, 1, 256);
  expect(bytes()).toBe(CONVERSATION_BYTES_BURST + 256);
  clock.advance(10_000);
  flood(loud, 1_000);
  expect(bytes()).toBe(CONVERSATION_BYTES_BURST + 256 + 10 * CONVERSATION_BYTES_PER_SECOND);
  expect(closed).toEqual([]);
});

it('leaves a desk that reads nothing room for its control frames, whoever floods it', () => {
  const { clock, aSeat, bytes, closed } = desk(false);
  for (let at = 0; at < 20; at++) {
    flood(aSeat(), 100);
    clock.advance(1_000);
  }
  expect(bytes()).toBeLessThanOrEqual(DESK_BEHIND_MAX_BYTES);
  expect(bytes()).toBeGreaterThan(DESK_BEHIND_MAX_BYTES - SEALED_FRAME_MAX_BYTES);
  expect(DESK_BEHIND_MAX_BYTES).toBeLessThan(UNDELIVERED_MAX_BYTES);
  expect(closed).toEqual([]);
});

it('carries the longest history whenever it is sent again, at the pace of sender.ts', () => {
  const { clock, aSeat, bytes } = desk(true);
  const parent = aSeat();
  const history = HISTORY_PARTS_SENT_MAX * SEALED_FRAME_MAX_BYTES;
  for (let again = 1; again <= 5; again++) {
    flood(parent, HISTORY_PARTS_SENT_MAX);
    expect(bytes()).toBe(again * history);
    clock.advance(2_000 + (HISTORY_PARTS_SENT_MAX - 1) * 250);
  }
});
