/**
 * A history on its way in: parts are gathered until all of one id have come, and only then handed on whole.
 * The session gives it bodies of `history` envelopes; PROTOCOL.md, section 5.
 */
import { HISTORY_PARTS_MAX } from '../../../relay/protocol/bounds.ts';
import { concat, readU32, u32 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const HEAD_BYTES = 6;

export const writePart = (id: number, part: number, of: number, piece: Uint8Array): Bytes =>
  concat(u32(id), Uint8Array.of(part, of), piece);

export class Gatherer {
  #id = -1;
  #parts: (Bytes | undefined)[] = [];

  /** All bytes when this part made the history whole, else null. A part of another id starts anew. */
  take(body: Bytes): Bytes | null {
    if (body.byteLength < HEAD_BYTES) return null;
    const id = readU32(body, 0);
    const part = body[4] ?? 0;
    const of = body[5] ?? 0;
    if (of === 0 || of > HISTORY_PARTS_MAX || part >= of) return null;
    if (id !== this.#id || of !== this.#parts.length) {
      this.#id = id;
      this.#parts = Array<Bytes | undefined>(of).fill(undefined);
    }
    this.#parts[part] = body.slice(HEAD_BYTES);
    const whole = this.#parts.filter(piece => piece !== undefined);
    if (whole.length < of) return null;
    this.clear();
    return concat(...whole);
  }

  clear(): void {
    this.#id = -1;
    this.#parts = [];
  }
}
