/**
 * Offer and hello: the two messages of a key agreement, written and read. Layout: PROTOCOL.md, section 3.
 * Bytes from the socket come in, checked values go to the sessions; nothing here knows keys.
 */
import {
  FRAME_HELLO,
  FRAME_NEED,
  FRAME_OFFER,
  HELLO_BYTES,
  isWellFormed,
} from '../../../relay/protocol/sealed-frame.ts';
import { concat, u32, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const VERSION = 1;
const SUITE = 1;
const SLOT_END = 5;
const INFO = utf8('viska1 info');

export const NO_PAIRING: Bytes = new Uint8Array(16);

export interface Offer {
  claim: Bytes;
  /** 16 zeros: none. */
  pairing: Bytes;
  publicKey: Bytes;
}
export interface Hello {
  /** First 8 bytes of SHA-256(offer). */
  offer: Bytes;
  psk: boolean;
  enc: Bytes;
  /** A whole sealed frame, its slot 0. */
  sync: Bytes;
}

export function writeOffer(slot: number, offer: Offer): Bytes {
  const head = Uint8Array.of(VERSION, SUITE);
  return concat(
    Uint8Array.of(FRAME_OFFER),
    u32(slot),
    head,
    offer.claim,
    offer.pairing,
    offer.publicKey,
    Uint8Array.of(0, 0),
  );
}

/** Null for another version or suite, or a frame that is no offer. */
export function readOffer(frame: Uint8Array): Offer | null {
  if (frame[0] !== FRAME_OFFER || !isWellFormed(frame)) return null;
  if (frame[5] !== VERSION || frame[6] !== SUITE) return null;
  return { claim: frame.slice(7, 23), pairing: frame.slice(23, 39), publicKey: frame.slice(39, 104) };
}

/** What the hash of an offer is taken over: everything after the slot. */
export const afterSlot = (frame: Uint8Array): Bytes => frame.slice(SLOT_END);

export function writeHello(slot: number, hello: Hello): Bytes {
  return concat(
    Uint8Array.of(FRAME_HELLO),
    u32(slot),
    hello.offer.subarray(0, 8),
    Uint8Array.of(hello.psk ? 1 : 0),
    hello.enc,
    hello.sync,
  );
}

export function readHello(frame: Uint8Array): Hello | null {
  if (frame[0] !== FRAME_HELLO || frame.byteLength !== HELLO_BYTES || (frame[13] ?? 0) > 1) return null;
  return {
    offer: frame.slice(5, 13),
    psk: frame[13] === 1,
    enc: frame.slice(14, 79),
    sync: frame.slice(79),
  };
}

export const writeNeed = (slot: number): Bytes => concat(Uint8Array.of(FRAME_NEED), u32(slot));

/** HPKE's `info`: binds an epoch to its conversation and its offer. */
export const infoFor = (conversation: Bytes, offerHash: Bytes): Bytes =>
  concat(INFO, conversation, offerHash);
