/** What is inside the ciphertext (PROTOCOL.md, section 5). */
import { integer, join } from './bytes.ts';

export const KIND = {
  text: 0x01,
  profile: 0x02,
  introduce: 0x03,
  question: 0x04,
  answer: 0x05,
  erase: 0x06,
  end: 0x07,
  receipt: 0x08,
  feedback: 0x09,
  fetched: 0x0a,
  earlier: 0x0b,
  closing: 0x0c,
  sync: 0x20,
  history: 0x21,
  typing: 0x22,
} as const;

/** Acknowledges "I have no log". */
export const NO_LOG = 0xffffffff;
const HEAD_BYTES = 8;
const MESSAGE_HEAD_BYTES = 7;

export interface Message {
  readonly kind: number;
  readonly number: number;
  readonly body: Buffer;
}

export interface Contents {
  readonly acknowledgement: number;
  readonly read: number;
  readonly messages: readonly Message[];
}

export const isNumbered = (kind: number): boolean => kind >= 0x01 && kind <= 0x1f;

export const encode = ({ acknowledgement, read, messages }: Contents): Buffer =>
  join(
    integer(acknowledgement, 4),
    integer(read, 4),
    ...messages.map(({ kind, number, body }) =>
      join(integer(kind, 1), integer(number, 4), integer(body.length, 2), body),
    ),
  );

export function decode(plain: Buffer): Contents {
  const messages: Message[] = [];
  let at = HEAD_BYTES;
  while (at < plain.length && plain.readUInt8(at) !== 0) {
    const start = at + MESSAGE_HEAD_BYTES;
    if (start > plain.length) throw new Error('a message that leaves the frame');
    const [kind, number] = [plain.readUInt8(at), plain.readUInt32BE(at + 1)];
    const end = start + plain.readUInt16BE(at + 5);
    if (end > plain.length) throw new Error('a message that leaves the frame');
    if (isNumbered(kind) !== number > 0) throw new Error('numbered what is not, or the reverse');
    messages.push({ kind, number, body: plain.subarray(start, end) });
    at = end;
  }
  if (plain.subarray(at).some(byte => byte !== 0)) throw new Error('not padded with zeros');
  return { acknowledgement: plain.readUInt32BE(0), read: plain.readUInt32BE(4), messages };
}

/** The lowest number that can still be sent again, or the next. */
export const syncMessage = (base: number): Message => ({
  kind: KIND.sync,
  number: 0,
  body: integer(base, 4),
});
export const readSync = (body: Buffer): number => body.readUInt32BE(0);

export const textBody = (atSeconds: number, text: string): Buffer =>
  join(integer(atSeconds, 4), Buffer.from(text, 'utf8'));
export const readText = (body: Buffer): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(4));

const PIECE_BYTES = 16_000;

export function historyBodies(id: number, json: string): Buffer[] {
  const bytes = Buffer.from(json, 'utf8');
  const of = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  return Array.from({ length: of }, (_, part) =>
    join(
      integer(id, 4),
      integer(part, 1),
      integer(of, 1),
      bytes.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES),
    ),
  );
}

/** Gathers the parts of one id, in any order; gives the JSON when the last has come. */
export class HistoryParts {
  #id = -1;
  #parts = new Map<number, Buffer>();

  add(body: Buffer): string | undefined {
    const id = body.readUInt32BE(0);
    if (id !== this.#id) [this.#id, this.#parts] = [id, new Map()];
    this.#parts.set(body.readUInt8(4), body.subarray(6));
    const of = body.readUInt8(5);
    if (this.#parts.size < of) return undefined;
    const all = Array.from({ length: of }, (_, part) => this.#parts.get(part) ?? Buffer.alloc(0));
    return join(...all).toString('utf8');
  }
}
