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
  acknowledgement: 0x20,
  sync: 0x21,
  history: 0x22,
  typing: 0x30,
  read: 0x31,
} as const;

/** Acknowledges "I have no log". */
export const NO_LOG = 0xffffffff;
const HEAD_BYTES = 11;

export interface Message {
  readonly kind: number;
  readonly acknowledgement: number;
  readonly number: number;
  readonly body: Buffer;
}

export const isNumbered = (kind: number): boolean => kind >= 0x01 && kind <= 0x1f;

export const encode = (message: Message): Buffer =>
  join(
    integer(message.kind, 1),
    integer(message.acknowledgement, 4),
    integer(message.number, 4),
    integer(message.body.length, 2),
    message.body,
  );

export function decode(plain: Buffer): Message {
  const end = HEAD_BYTES + plain.readUInt16BE(9);
  if (end > plain.length || plain.subarray(end).some(byte => byte !== 0))
    throw new Error('not padded with zeros');
  const message = {
    kind: plain.readUInt8(0),
    acknowledgement: plain.readUInt32BE(1),
    number: plain.readUInt32BE(5),
    body: plain.subarray(HEAD_BYTES, end),
  };
  if (isNumbered(message.kind) !== message.number > 0)
    throw new Error('numbered what is not, or the reverse');
  return message;
}

export interface Sync {
  readonly have: boolean;
  readonly base: number;
  readonly received: number;
  readonly wantReply: boolean;
}

export const syncBody = (sync: Sync): Buffer =>
  join(
    integer(sync.have ? 1 : 0, 1),
    integer(sync.base, 4),
    integer(sync.received, 4),
    integer(sync.wantReply ? 1 : 0, 1),
  );

export const readSync = (body: Buffer): Sync => ({
  have: body.readUInt8(0) === 1,
  base: body.readUInt32BE(1),
  received: body.readUInt32BE(5),
  wantReply: body.readUInt8(9) === 1,
});

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
