/**
 * What stands inside the ciphertext: how far its sender has come, messages, zeros. PROTOCOL.md, section 5.
 * The sessions write envelopes into epochs and read what epochs have opened.
 */
import { SEALED_HEADER_BYTES, SEALED_SIZES_BYTES } from '../../../relay/protocol/sealed-frame.ts';
import { concat, readU32, u32 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const TAG_BYTES = 16;
/** Acknowledgement and read mark. */
const HEAD_BYTES = 8;
/** Kind, number and length of one message. */
const MESSAGE_HEAD_BYTES = 7;
/** The acknowledgement of a side without a log. */
export const NO_LOG = 0xffffffff;
/** Kinds above carry number 0 and are never resent. */
const NUMBERED_KIND_MAX = 0x1f;

export const KIND_SYNC = 0x20;
export const KIND_HISTORY = 0x21;
export const KIND_TYPING = 0x22;

const MESSAGES_MAX_BYTES = Math.max(...SEALED_SIZES_BYTES) - SEALED_HEADER_BYTES - TAG_BYTES - HEAD_BYTES;
export const BODY_MAX_BYTES = MESSAGES_MAX_BYTES - MESSAGE_HEAD_BYTES;

export interface Message {
  kind: number;
  number: number;
  body: Bytes;
}

export interface Envelope {
  /** Highest number of the other side that stands in the sender's log, or NO_LOG. */
  acknowledgement: number;
  /** Highest number of the other side that the sender's person has seen. */
  read: number;
  messages: Message[];
}

/** How many of the messages, from the first, fit into one frame. */
export function fitting(messages: readonly Message[]): number {
  let left = MESSAGES_MAX_BYTES;
  const end = messages.findIndex(({ body }) => (left -= MESSAGE_HEAD_BYTES + body.byteLength) < 0);
  return end < 0 ? messages.length : end;
}

/** Padded to the smallest frame that holds it. The messages must fit (`fitting`). */
export function writeEnvelope({ acknowledgement, read, messages }: Envelope): Bytes {
  const parts = messages.flatMap(({ kind, number, body }) => [
    Uint8Array.of(kind),
    u32(number),
    Uint8Array.of(body.byteLength >> 8, body.byteLength),
    body,
  ]);
  const filled = concat(u32(acknowledgement), u32(read), ...parts);
  const size = SEALED_SIZES_BYTES.find(bytes => bytes - SEALED_HEADER_BYTES - TAG_BYTES >= filled.byteLength);
  if (size === undefined) throw new RangeError('body too large');
  const plain = new Uint8Array(size - SEALED_HEADER_BYTES - TAG_BYTES);
  plain.set(filled);
  return plain;
}

export const isNumbered = (kind: number): boolean => kind > 0 && kind <= NUMBERED_KIND_MAX;

/** Null when a length, a number or the zeros are wrong: such an envelope is refused whole. */
export function readEnvelope(plain: Bytes): Envelope | null {
  const messages: Message[] = [];
  let at = HEAD_BYTES;
  for (let kind = plain[at]; kind; kind = plain[at]) {
    const start = at + MESSAGE_HEAD_BYTES;
    if (start > plain.byteLength) return null;
    const number = readU32(plain, at + 1);
    const end = start + (plain[at + 5] ?? 0) * 256 + (plain[at + 6] ?? 0);
    if (end > plain.byteLength || isNumbered(kind) !== number > 0) return null;
    messages.push({ kind, number, body: plain.slice(start, end) });
    at = end;
  }
  for (; at < plain.byteLength; at++) if (plain[at] !== 0) return null;
  return { acknowledgement: readU32(plain, 0), read: readU32(plain, 4), messages };
}

/** @param base the lowest number its sender can still resend, or its next */
export const writeSync = (base: number): Message => ({ kind: KIND_SYNC, number: 0, body: u32(base) });

/** The base; null when it is none. */
export const readSync = (body: Bytes): number | null =>
  body.byteLength === 4 ? readU32(body, 0) || null : null;
