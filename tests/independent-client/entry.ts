/** Entries of the log and of a history's JSON (PROTOCOL.md, section 5). */
import { KIND, readText } from './message.ts';

export interface Entry {
  readonly from: 'parent' | 'counselor';
  readonly number: number;
  /** Unix milliseconds. */
  readonly at: number;
  readonly kind: string;
  readonly [field: string]: unknown;
}

const json = (body: Buffer): Record<string, unknown> =>
  JSON.parse(body.toString('utf8')) as Record<string, unknown>;

function fields(kind: number, body: Buffer): Record<string, unknown> {
  switch (kind) {
    case KIND.text:
      return { text: readText(body), at: body.readUInt32BE(0) * 1000 };
    case KIND.profile:
      return { profile: json(body) };
    case KIND.introduce:
      return { offer: body.subarray(0, 32).toString('base64url'), name: body.toString('utf8', 32) };
    case KIND.question:
      return { id: json(body).id, question: json(body) };
    case KIND.receipt:
      return { receiptNumber: body.toString('utf8') };
    case KIND.closing:
      return { on: body[0] === 1 };
    case KIND.answer:
    case KIND.feedback:
    case KIND.fetched:
      return json(body);
    default:
      return {};
  }
}

/** Undefined: a numbered message that this client does not know takes its number and shows nothing. */
export function entryOf(
  from: Entry['from'],
  { kind, number, body }: { readonly kind: number; readonly number: number; readonly body: Buffer },
): Entry | undefined {
  const name = Object.entries(KIND).find(([, code]) => code === kind)?.[0];
  if (name === undefined) return undefined;
  return { from, number, at: Date.now(), kind: name, ...fields(kind, body) };
}
