/**
 * A relay that lies. While it is active it drops, doubles, delays, replays, splices and bends frames, and makes
 * offers and hellos of its own. It has no browser's secrets: what it makes, it makes from what it has seen.
 */
import { FRAME_HELLO, FRAME_NEED, FRAME_OFFER, FRAME_SEALED } from '../../relay/protocol/sealed-frame.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';
import type { Meddler } from './hostile-relay.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Deliver = (frame: Bytes) => void;

const SEEN_MAX = 200;
const FLOOD = 400;

export class Adversary implements Meddler {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #seen: { parent: Bytes[]; desk: Bytes[] } = { parent: [], desk: [] };
  /** Names pairings that nobody has: ends the conversation, plainly. Tried in few runs. */
  readonly names: boolean;
  readonly #floods: boolean;
  readonly #digest: (bytes: Uint8Array) => Uint8Array;
  active = true;
  /** Acts as if it never heard anyone end. */
  ignoresEnds = false;

  /** @param digest of an offer, as both browsers compute it */
  constructor(clock: Clock, random: Random, digest: (bytes: Uint8Array) => Uint8Array) {
    this.#digest = digest;
    this.#clock = clock;
    this.#random = random;
    this.names = random.chance(0.02);
    this.#floods = random.chance(0.05);
  }

  ignoresEnd(): boolean {
    return this.active && this.ignoresEnds;
  }

  pass(to: 'parent' | 'desk', claim: string, frame: Bytes, deliver: Deliver): void {
    if (!this.active) return deliver(frame);
    const random = this.#random;
    const seen = this.#seen[to];
    if (seen.length < SEEN_MAX) seen.push(frame);
    else seen[random.between(0, SEEN_MAX - 1)] = frame;
    const dice = random.between(0, 99);
    if (dice < 8) return;
    if (dice < 14) this.#later(deliver, frame, 1);
    if (dice >= 14 && dice < 22) return this.#later(deliver, frame, 8000);
    // In the place of the real one, while the offer is still open.
    if (to === 'desk' && frame[0] === FRAME_HELLO && dice >= 41 && dice < 56)
      return deliver(this.#made(to, claim));
    deliver(frame);
    if (dice >= 22 && dice < 30) this.#later(deliver, random.pick(seen), 3000);
    if (dice >= 30 && dice < 34) this.#later(deliver, this.#bent(frame), 200);
    if (dice >= 34 && dice < 37) this.#later(deliver, this.#made(to, claim), random.pick([1, 500]));
    if (dice === 40 && this.#floods) this.#flood(deliver, seen);
    if (dice >= 37 && dice < 39)
      this.#later(deliver, this.#spliced(random.pick(seen), random.pick(seen)), 200);
  }

  /** One handshake frame, many times. */
  #flood(deliver: Deliver, seen: readonly Bytes[]): void {
    const frame = seen.findLast(one => one[0] !== FRAME_SEALED);
    if (frame) for (let copy = 0; copy < FLOOD; copy++) this.#later(deliver, frame, 3000);
  }

  #later(deliver: Deliver, frame: Bytes, most: number): void {
    this.#clock.after(this.#random.between(0, most), () => deliver(frame));
  }

  /** One bit of it turned over. */
  #bent(frame: Bytes): Bytes {
    const copy = frame.slice();
    const at = this.#random.between(5, copy.byteLength - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << this.#random.between(0, 7));
    if (copy[0] === FRAME_OFFER && !this.names) copy.set(frame.subarray(0, 39));
    return copy;
  }

  /** The head of one frame on the body of another. */
  #spliced(one: Bytes, other: Bytes): Bytes {
    const copy = other.slice();
    if (one[0] === FRAME_SEALED && other[0] === FRAME_SEALED) copy.set(one.subarray(0, 13));
    return copy;
  }

  /** An offer or a hello with keys of its own, or a call for an offer. */
  #made(to: 'parent' | 'desk', claim: string): Bytes {
    const random = this.#random;
    const last = this.#seen[to].findLast(frame => frame[0] === (to === 'parent' ? FRAME_OFFER : FRAME_HELLO));
    if (to === 'desk' && random.chance(0.4)) return Uint8Array.of(FRAME_NEED, 0, 0, 0, 0);
    const copy = last?.slice() ?? new Uint8Array(to === 'parent' ? 106 : 335);
    copy[0] = to === 'parent' ? FRAME_OFFER : FRAME_HELLO;
    if (to === 'desk') {
      const offer = this.#seen.parent.findLast(frame => frame[0] === FRAME_OFFER);
      if (offer && random.chance(0.7)) copy.set(this.#digest(offer.slice(5)).subarray(0, 8), 5);
      copy.set(random.bytes(64), 15);
      if (random.chance(0.5)) copy[13] = random.between(0, 1);
      return copy;
    }
    copy.set([1, 1], 5);
    copy.set(Buffer.from(claim, 'base64url'), 7);
    if (random.chance(0.5)) copy.fill(0, 23, 39);
    if (this.names) copy.set(random.bytes(16), 23);
    copy[39] = 4;
    copy.set(random.bytes(64), 40);
    return copy;
  }
}
