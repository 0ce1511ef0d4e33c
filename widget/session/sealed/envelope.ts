/**
 * What stands inside the ciphertext: kind, acknowledgement, number, length, body, zeros. PROTOCOL.md, section 5.
 * The sessions write envelopes into epochs and read what epochs have opened.
 */
import { SEALED_HEADER_BYTES, SEALED_SIZES_BYTES } from '../../../relay/protocol/sealed-frame.ts';
import { readU32 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const TAG_BYTES = 16;
const HEAD_BYTES = 11;
/** The acknowledgement of a side without a log. */
export const NO_LOG = 0xffffffff;
/** Kinds above carry number 0 and are never resent. */
const NUMBERED_KIND_MAX = 0x1f;

export const KIND_ACKNOWLEDGEMENT = 0x20;
export const KIND_SYNC = 0x21;
export const KIND_HISTORY = 0x22;
export const KIND_TYPING = 0x30;
export const KIND_READ = 0x31;

export const BODY_MAX_BYTES = Math.max(...SEALED_SIZES_BYTES) - SEALED_HEADER_BYTES - TAG_BYTES - HEAD_BYTES;

export interface Envelope {
  kind: number;
  acknowledgement: number;
  number: number;
  body: Bytes;
}

/** Padded to the smallest frame that holds it. The body must not exceed BODY_MAX_BYTES. */
export function writeEnvelope(envelope: Envelope): Bytes {
  const needed = SEALED_HEADER_BYTES + HEAD_BYTES + envelope.body.byteLength + TAG_BYTES;
  const size = SEALED_SIZES_BYTES.find(bytes => bytes >= needed);
  if (size === undefined) throw new RangeError('body too large');
  const plain = new Uint8Array(size - SEALED_HEADER_BYTES - TAG_BYTES);
  const view = new DataView(plain.buffer);
  plain[0] = envelope.kind;
  view.setUint32(1, envelope.acknowledgement);
  view.setUint32(5, envelope.number);
  view.setUint16(9, envelope.body.byteLength);
  plain.set(envelope.body, HEAD_BYTES);
  return plain;
}

export const isNumbered = (kind: number): boolean => kind > 0 && kind <= NUMBERED_KIND_MAX;

/** Null when length, number or zeros are wrong: such an envelope is refused whole. */
export function readEnvelope(plain: Bytes): Envelope | null {
  const kind = plain[0] ?? 0;
  const number = readU32(plain, 5);
  const end = HEAD_BYTES + new DataView(plain.buffer, plain.byteOffset).getUint16(9);
  if (end > plain.byteLength || isNumbered(kind) !== number > 0) return null;
  for (let at = end; at < plain.byteLength; at++) if (plain[at] !== 0) return null;
  return { kind, acknowledgement: readU32(plain, 1), number, body: plain.slice(HEAD_BYTES, end) };
}

export interface Sync {
  have: boolean;
  /** The lowest number its sender can still resend, or its next. */
  base: number;
  received: number;
  wantReply: boolean;
}

export function writeSync(sync: Sync): Bytes {
  const body = new Uint8Array(10);
  const view = new DataView(body.buffer);
  body[0] = sync.have ? 1 : 0;
  view.setUint32(1, sync.base);
  view.setUint32(5, sync.received);
  body[9] = sync.wantReply ? 1 : 0;
  return body;
}

export function readSync(body: Bytes): Sync | null {
  if (body.byteLength !== 10 || (body[0] ?? 0) > 1 || (body[9] ?? 0) > 1) return null;
  const base = readU32(body, 1);
  return base === 0
    ? null
    : { have: body[0] === 1, base, received: readU32(body, 5), wantReply: body[9] === 1 };
}
