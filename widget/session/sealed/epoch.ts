/**
 * One key agreement within a pairing: two directional keys, an id and the counters.
 * Made by the sessions from an exporter; seals and opens whole frames. Layout: PROTOCOL.md, sections 3 and 4.
 */
import { FRAME_SEALED, SEALED_HEADER_BYTES, SLOT_OFFSET } from '../../../relay/protocol/sealed-frame.ts';
import { concat, readU32, u32 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { Exporter, SealKey, Secret, Suite } from './suite.ts';

const COUNTER_MAX = 0xffffffff;
const SEALED = Uint8Array.of(FRAME_SEALED);
const EIGHT_ZEROS = new Uint8Array(8);

export interface EpochKeys {
  id: Bytes;
  p2c: SealKey;
  c2p: SealKey;
  /** Only of an epoch in base mode. */
  secret: Secret | null;
  check: string | null;
}

/** Four groups of four digits, for two people to compare. */
export function checkNumber(bytes: Uint8Array): string {
  const groups = [0, 2, 4, 6].map(at => ((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) % 10_000);
  return groups.map(group => String(group).padStart(4, '0')).join(' ');
}

export async function deriveKeys(suite: Suite, exporter: Exporter, base: boolean): Promise<EpochKeys> {
  return {
    p2c: await suite.sealKey(await exporter('viska1 p2c', 32)),
    c2p: await suite.sealKey(await exporter('viska1 c2p', 32)),
    id: await exporter('viska1 epoch', 4),
    secret: base
      ? { psk: await exporter('viska1 resume', 32), pairing: await exporter('viska1 pairing', 16) }
      : null,
    check: base ? checkNumber(await exporter('viska1 check', 8)) : null,
  };
}

export type Opened = Bytes | 'other-epoch' | 'old-counter' | 'forged';

export class Epoch {
  /** SHA-256 of the offer it came from. */
  readonly offer: Bytes;
  readonly keys: EpochKeys;
  readonly psk: boolean;
  readonly #suite: Suite;
  readonly #conversation: Bytes;
  readonly #out: SealKey;
  readonly #in: SealKey;
  #next = 0;
  #last = -1;

  constructor(
    suite: Suite,
    side: 'parent' | 'counselor',
    conversation: Bytes,
    offer: Bytes,
    keys: EpochKeys,
  ) {
    this.#suite = suite;
    this.#conversation = conversation;
    this.offer = offer;
    this.keys = keys;
    this.psk = keys.secret === null;
    this.#out = side === 'parent' ? keys.p2c : keys.c2p;
    this.#in = side === 'parent' ? keys.c2p : keys.p2c;
  }

  /** True for a frame that names this epoch; says nothing about who sealed it. */
  names(frame: Uint8Array): boolean {
    return readU32(frame, 5) === readU32(this.keys.id, 0);
  }

  #data(counter: Bytes): Bytes {
    return concat(this.#conversation, SEALED, this.keys.id, counter);
  }

  /** The counter is taken before anything is awaited. Null when the epoch is used up. */
  async seal(slot: number, plain: Bytes): Promise<Bytes | null> {
    if (this.#next > COUNTER_MAX) return null;
    const counter = u32(this.#next++);
    const sealed = await this.#suite.seal(
      this.#out,
      concat(EIGHT_ZEROS, counter),
      this.#data(counter),
      plain,
    );
    return concat(SEALED, u32(slot), this.keys.id, counter, sealed);
  }

  /** A counter that is not above the last accepted one is dropped unopened: a replay, or late. */
  async open(frame: Uint8Array): Promise<Opened> {
    if (!this.names(frame)) return 'other-epoch';
    const number = readU32(frame, SLOT_OFFSET + 8);
    if (number <= this.#last) return 'old-counter';
    const counter = u32(number);
    const sealed = new Uint8Array(frame.subarray(SEALED_HEADER_BYTES));
    const plain = await this.#suite.open(this.#in, concat(EIGHT_ZEROS, counter), this.#data(counter), sealed);
    if (!plain) return 'forged';
    this.#last = number;
    return plain;
  }
}
