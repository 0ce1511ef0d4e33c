/** One key agreement and what is sealed under it (PROTOCOL.md, sections 3 and 4), seen from the parent. */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { ascii, integer, join } from './bytes.ts';
import type { Exporter, Psk } from './hpke.ts';

export const SEALED = 0x10;
export const OFFER = 0x11;
export const HELLO = 0x12;
export const NEED = 0x13;

const HEADER_BYTES = 13;
const TAG_BYTES = 16;
const SIZES = [256, 1024, 4096, 16384];

export interface Offer {
  readonly claim: Buffer;
  /** Undefined: the counselor knows no pairing. */
  readonly pairing: Buffer | undefined;
  readonly publicKey: Buffer;
  readonly hash: Buffer;
}

export function readOffer(frame: Buffer): Offer {
  const body = frame.subarray(5);
  if (frame[0] !== OFFER || body.length < 101 || body[0] !== 1 || body[1] !== 1)
    throw new Error('not an offer of version 1, suite 1');
  if (body.length !== 101 + body.readUInt16BE(99)) throw new Error('an offer of another length');
  const pairing = body.subarray(18, 34);
  return {
    claim: Buffer.from(body.subarray(2, 18)),
    pairing: pairing.every(byte => byte === 0) ? undefined : Buffer.from(pairing),
    publicKey: Buffer.from(body.subarray(34, 99)),
    hash: createHash('sha256').update(body).digest(),
  };
}

export const helloInfo = (conversation: Uint8Array, offerHash: Uint8Array): Buffer =>
  join(ascii('viska1 info'), conversation, offerHash);

export const helloFrame = (
  slot: number,
  offer: Offer,
  mode: 0 | 1,
  enc: Uint8Array,
  sealedSync: Uint8Array,
): Buffer =>
  join(integer(HELLO, 1), integer(slot, 4), offer.hash.subarray(0, 8), integer(mode, 1), enc, sealedSync);

export const needFrame = (slot: number): Buffer => join(integer(NEED, 1), integer(slot, 4));
export const slotOf = (frame: Buffer): number => frame.readUInt32BE(1);

export type Side = 'parent' | 'counselor';

export class Epoch {
  readonly id: Buffer;
  readonly #conversation: Buffer;
  readonly #sendKey: Buffer;
  readonly #receiveKey: Buffer;
  #next = 0;
  #last = -1;

  constructor(conversation: Buffer, exports: Exporter, side: Side = 'parent') {
    this.#conversation = conversation;
    const [up, down] = [exports('viska1 p2c', 32), exports('viska1 c2p', 32)];
    [this.#sendKey, this.#receiveKey] = side === 'parent' ? [up, down] : [down, up];
    this.id = exports('viska1 epoch', 4);
  }

  /** Pads to the smallest size that fits. */
  seal(slot: number, plain: Uint8Array): Buffer {
    const size = SIZES.find(bytes => plain.length <= bytes - HEADER_BYTES - TAG_BYTES);
    if (size === undefined) throw new Error('too long for a frame');
    const counter = integer(this.#next++, 4);
    const padded = Buffer.alloc(size - HEADER_BYTES - TAG_BYTES);
    padded.set(plain);
    const cipher = createCipheriv('aes-256-gcm', this.#sendKey, join(Buffer.alloc(8), counter));
    cipher.setAAD(this.#additional(counter));
    const sealed = join(cipher.update(padded), cipher.final(), cipher.getAuthTag());
    return join(integer(SEALED, 1), integer(slot, 4), this.id, counter, sealed);
  }

  /** Undefined: not of this epoch, a replay, or forged. */
  open(frame: Buffer): Buffer | undefined {
    if (!SIZES.includes(frame.length) || !frame.subarray(5, 9).equals(this.id)) return undefined;
    const counter = frame.subarray(9, 13);
    if (counter.readUInt32BE() <= this.#last) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#receiveKey, join(Buffer.alloc(8), counter));
    decipher.setAAD(this.#additional(counter));
    decipher.setAuthTag(frame.subarray(frame.length - TAG_BYTES));
    try {
      const plain = join(decipher.update(frame.subarray(HEADER_BYTES, -TAG_BYTES)), decipher.final());
      this.#last = counter.readUInt32BE();
      return plain;
    } catch {
      return undefined;
    }
  }

  #additional(counter: Uint8Array): Buffer {
    return join(this.#conversation, integer(SEALED, 1), this.id, counter);
  }
}

/** Base mode only: what later epochs of this pairing are bound to, and the number both can compare. */
export const pairingOf = (exports: Exporter): Psk => ({
  secret: exports('viska1 resume', 32),
  id: exports('viska1 pairing', 16),
});

export function checkNumber(exports: Exporter): string {
  const bytes = exports('viska1 check', 8);
  return [0, 2, 4, 6].map(at => String(bytes.readUInt16BE(at) % 10_000).padStart(4, '0')).join(' ');
}
