/**
 * The binary frames: type, slot, and for sealed frames epoch id and counter.
 * Read by relay and browsers; free of zod and Node. Layout: PROTOCOL.md, "Binary frames".
 */
export const FRAME_SEALED = 0x10;
export const FRAME_OFFER = 0x11;
export const FRAME_HELLO = 0x12;
export const FRAME_NEED = 0x13;

/** A whole sealed frame has one of these sizes, so that a size tells little of a sentence. */
export const SEALED_SIZES_BYTES = [256, 1024, 4096, 16384] as const;
export const SEALED_HEADER_BYTES = 13;
export const SLOT_OFFSET = 1;
/** type ‖ slot ‖ version ‖ suite ‖ claim ‖ pairing ‖ public key ‖ proof length, without a proof. */
export const OFFER_MIN_BYTES = 5 + 1 + 1 + 16 + 16 + 65 + 2;
export const OFFER_PROOF_MAX_BYTES = 512;
/** type ‖ slot ‖ offer hash ‖ mode ‖ enc ‖ one sealed frame of the smallest size. */
export const HELLO_BYTES = 5 + 8 + 1 + 65 + 256;
export const NEED_BYTES = 5;

/** Reads the slot (bytes 1 to 4, big-endian). */
export function slotOf(frame: Uint8Array): number {
  return new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(SLOT_OFFSET);
}

/** Writes the slot in place: only the relay does this to a frame on its way. */
export function setSlot(frame: Uint8Array, slot: number): void {
  new DataView(frame.buffer, frame.byteOffset, frame.byteLength).setUint32(SLOT_OFFSET, slot);
}

/** True when type and length fit each other; contents are opaque to everyone but the two browsers. */
export function isWellFormed(frame: Uint8Array): boolean {
  switch (frame[0]) {
    case FRAME_SEALED:
      return (SEALED_SIZES_BYTES as readonly number[]).includes(frame.byteLength);
    case FRAME_OFFER: {
      if (frame.byteLength < OFFER_MIN_BYTES) return false;
      const proof = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint16(
        OFFER_MIN_BYTES - 2,
      );
      return proof <= OFFER_PROOF_MAX_BYTES && frame.byteLength === OFFER_MIN_BYTES + proof;
    }
    case FRAME_HELLO:
      return frame.byteLength === HELLO_BYTES;
    case FRAME_NEED:
      return frame.byteLength === NEED_BYTES;
    default:
      return false;
  }
}
