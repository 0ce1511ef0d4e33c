/**
 * A model of suite 1 for speed: the same inputs give the same keys, any other input gives other keys, and a tag
 * proves key, nonce, data and text. It hides nothing and is never shipped. What it adds: it remembers each nonce
 * used under each key and reports the second use. `model-suite.test.ts` holds it against the real suite.
 */
import type { Bytes } from '../../widget/session/sealed/bytes.ts';
import { concat } from '../../widget/session/sealed/bytes.ts';
import type { Exporter, OfferKey, SealKey, Suite } from '../../widget/session/sealed/suite.ts';
import type { Random } from './random.ts';

const TAG_BYTES = 16;

/** Four lanes of 32 bits, MurmurHash3-like; far from cryptographic, far from colliding by chance. */
function mix(parts: readonly Uint8Array[]): Uint32Array<ArrayBuffer> {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  let c = 0xc2b2ae35;
  let d = 0x27d4eb2f;
  for (const part of parts) {
    a = Math.imul(a ^ part.length, 0x01000193);
    for (let at = 0; at < part.length; at++) {
      const byte = part[at] ?? 0;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ (a >>> 13), 0x5bd1e995) ^ byte;
      c = (c + Math.imul(b ^ (b >>> 15), 0x2c1b3c6d)) | 0;
      d = (d ^ ((c << 7) | (c >>> 25))) + a;
    }
  }
  const words = new Uint32Array(4);
  for (let lane = 0; lane < 4; lane++) {
    a = Math.imul(a ^ (b >>> 16) ^ lane, 0x7feb352d) ^ (d >>> 11);
    b = (Math.imul(b ^ (c >>> 15), 0x846ca68b) + a) | 0;
    c = Math.imul(c ^ (d >>> 16), 0x1b873593) ^ b;
    d = (d + Math.imul(a ^ (c >>> 13), 0x68e31da4)) | 0;
    words[lane] = a ^ b ^ c ^ d;
  }
  return words;
}

/** The model's hash, for who wants to know it without waiting: the adversary. */
export const modelDigest = (bytes: Uint8Array): Bytes => stretch([bytes], 32);

function stretch(parts: readonly Uint8Array[], length: number): Bytes {
  const bytes = new Uint8Array(Math.ceil(length / 16) * 16);
  for (let at = 0; at < length; at += 16)
    bytes.set(new Uint8Array(mix([Uint8Array.of(at), ...parts]).buffer), at);
  return bytes.slice(0, length);
}

type ModelKey = SealKey & { raw: Bytes };
const encoder = new TextEncoder();
const labels = new Map<string, Bytes>();
function labelBytes(label: string): Bytes {
  const known = labels.get(label) ?? encoder.encode(label);
  labels.set(label, known);
  return known;
}

export class ModelSuite implements Suite {
  readonly #random: Random;
  readonly #used = new Map<string, string>();
  readonly #report: (what: string) => void;

  constructor(random: Random, report: (what: string) => void) {
    this.#random = random;
    this.#report = report;
  }

  async offerKey(): Promise<OfferKey> {
    return { use: 'offer', publicKey: concat(Uint8Array.of(4), this.#random.bytes(64)) };
  }

  #exporter(publicKey: Bytes, enc: Bytes, info: Bytes, secret: Parameters<Suite['agree']>[2]): Exporter {
    const mode = Uint8Array.of(secret ? 1 : 0);
    const known = secret ? [secret.psk, secret.pairing] : [];
    const shared = stretch([publicKey, enc, info, mode, ...known], 32);
    return async (label, bytes) => stretch([shared, labelBytes(label)], bytes);
  }

  async agree(...[publicKey, info, secret]: Parameters<Suite['agree']>): ReturnType<Suite['agree']> {
    const enc = concat(Uint8Array.of(4), this.#random.bytes(64));
    return { enc, exporter: this.#exporter(publicKey, enc, info, secret) };
  }

  async accept(...[key, enc, info, secret]: Parameters<Suite['accept']>): Promise<Exporter> {
    return this.#exporter(key.publicKey, enc, info, secret);
  }

  async sealKey(raw: Bytes): Promise<ModelKey> {
    return { use: 'seal', raw };
  }

  async seal(key: SealKey, nonce: Bytes, data: Bytes, plain: Bytes): Promise<Bytes> {
    const tag = stretch([(key as ModelKey).raw, nonce, data, plain], TAG_BYTES);
    const place = Buffer.from(concat((key as ModelKey).raw.subarray(0, 16), nonce)).toString('latin1');
    const before = this.#used.get(place);
    const now = Buffer.from(tag).toString('latin1');
    if (before !== undefined && before !== now) this.#report('a nonce was used twice under one key');
    this.#used.set(place, now);
    return concat(plain, tag);
  }

  async open(key: SealKey, nonce: Bytes, data: Bytes, sealed: Bytes): Promise<Bytes | null> {
    if (sealed.byteLength < TAG_BYTES) return null;
    const plain = sealed.slice(0, sealed.byteLength - TAG_BYTES);
    const tag = stretch([(key as ModelKey).raw, nonce, data, plain], TAG_BYTES);
    return tag.every((byte, at) => byte === sealed[plain.byteLength + at]) ? plain : null;
  }

  async digest(bytes: Bytes): Promise<Bytes> {
    return modelDigest(bytes);
  }
}
