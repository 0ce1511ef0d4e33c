/**
 * The numbered things two people say to each other, read and written by the list of kinds: in a frame's body
 * (PROTOCOL.md, section 5) and as JSON in outbox and history. Whatever comes from the other side passes `readPayload`.
 */
import { utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { Fields } from './kinds/fields.ts';
import type { Kind } from './kinds/kind.ts';
import * as list from './kinds/list.ts';

type Listed = (typeof list)[keyof typeof list];
/** Of one kind, or of each. */
export type PayloadOf<OneKind> = OneKind extends { read(fields: Fields): infer Read }
  ? NonNullable<Read>
  : never;
/** All fields that kinds have of their own in the log's view, together. */
export type ViewOf<OneKind> = (
  OneKind extends { readonly nothing: infer Own } ? (view: Own) => void : never
) extends (view: infer All) => void
  ? All
  : never;

export type Payload = PayloadOf<Listed>;
export type LogView = ViewOf<Listed>;

export const KINDS: Readonly<Record<Payload['kind'], Kind<Payload, LogView>>> = list;

export const kindOf = (payload: Payload): Kind<Payload, LogView> => KINDS[payload.kind];

const isKind = (name: unknown): name is Payload['kind'] =>
  typeof name === 'string' && Object.hasOwn(KINDS, name);

/** Null: not a payload of this version, or beyond its bounds. */
export const readPayload = (kind: unknown, fields: Fields): Payload | null =>
  isKind(kind) ? KINDS[kind].read(fields) : null;

/** @param at milliseconds since the epoch; only a text carries it, in seconds. */
export const writeBody = (payload: Payload, at: number): Bytes =>
  kindOf(payload).write?.(payload, at) ?? utf8('');

/** Never throws: what cannot be read becomes `refused`, so that the numbers behind it still come through. */
export function readBody(code: number, body: Bytes): Payload {
  const kind = Object.values(KINDS).find(one => one.code === code);
  return kind?.read(kind.parse?.(body) ?? {}) ?? { kind: 'refused' };
}
