/**
 * Where a relay that lies stands in the shipped one: in the engine, through which every binary frame passes, and before
 * the sides, which hear of an end only what it lets them hear. What it does there says `adversary.ts`.
 */
import type { SeatEndpoint } from '../../relay/conversations/conversation.ts';
import type { Engine } from '../../relay/engine/engine.ts';
import { memoryEngine } from '../../relay/engine/memory/memory.ts';
import type { SocketSide } from '../../relay/gateway/socket.ts';
import { setSlot, slotOf } from '../../relay/protocol/sealed-frame.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Sees every binary frame on its way and may do with it what a hostile relay can. */
export interface Meddler {
  pass(to: 'parent' | 'desk', claim: string, frame: Bytes, deliver: (frame: Bytes) => void): void;
  /** True: the relay acts as if it had not heard someone end. */
  ignoresEnd(): boolean;
}

/** `seatsOf` a conversation, by its id; undefined: it is none, so that the address is a claim. */
export function hostileEngine(
  meddler: Meddler,
  seatsOf: (address: string) => readonly SeatEndpoint[] | undefined,
): Engine {
  const engine = memoryEngine();
  const toDesk = (claim: string, frame: Bytes): void =>
    meddler.pass('desk', claim, frame, bent => engine.pass(claim, Buffer.from(bent)));
  const toParent = (conversation: string, claim: string, frame: Bytes): void =>
    meddler.pass('parent', claim, frame, bent => {
      const seat = seatsOf(conversation)?.find(one => one.claim === claim);
      if (!seat) return;
      const own = Buffer.from(bent);
      setSlot(own, seat.parentSlot);
      engine.pass(conversation, own);
    });
  return {
    ...engine,
    pass(address, frame) {
      const own = Uint8Array.from(frame);
      const seats = seatsOf(address);
      const claim = seats?.find(seat => seat.parentSlot === slotOf(frame))?.claim;
      if (!seats) toDesk(address, own);
      else if (claim !== undefined) toParent(address, claim, own);
      return true;
    },
  };
}

/** A side that hears of no end while the relay ignores it. */
export function hardOfHearing(side: SocketSide, meddler: Meddler): SocketSide {
  const isEnd = (frame: unknown): boolean => (frame as { type?: unknown } | undefined)?.type === 'end';
  return {
    side: side.side,
    first: frame => side.first(frame),
    control: frame => (isEnd(frame) && meddler.ignoresEnd() ? null : side.control(frame)),
    binary: frame => side.binary(frame),
    lost: () => side.lost(),
  };
}
