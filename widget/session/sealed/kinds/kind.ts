/**
 * What a kind of message is: its code, who may say it, how it is read and written, and what it does to the log.
 * Each kind is one file beside this one and one line in `list.ts`. `payload.ts` reads and writes by the list,
 * `view-of-log.ts` shows by it, `Delivery` and `entry.ts` keep by it.
 */
import type { Line } from '../../view.ts';
import { fromUtf8, utf8 } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import type { Delivery } from '../delivery.ts';
import type { Entry, Side } from '../entry.ts';
import { isFields } from './fields.ts';
import type { Fields } from './fields.ts';

/** What a kind may ask about the entry that it shows. */
export interface Shown {
  readonly entry: Entry;
  /** It was said with the present counselor. */
  readonly present: boolean;
  readonly delivery: Delivery;
  /** Keys have stood with the present counselor. */
  readonly paired: boolean;
  /** Each line as it looked last. */
  readonly lines: WeakMap<Entry, Line>;
}

/** @template Payload one such message; @template View the fields of the log's view that it changes or looks at */
export interface Kind<Payload, View = object> {
  /** In the frame (PROTOCOL.md, section 5): 0x01 to 0x1f, for ever the same. */
  readonly code: number;
  /** From anyone else it is refused. */
  readonly from: Side | 'both' | 'nobody';
  /**
   * What stays of the log when something must go: `cut`, a history that is too long; `erase`, also by the parent's
   * erasing.
   */
  readonly stays?: 'cut' | 'erase';
  /** It carries a log and is no part of one; a store does not keep what it carries. */
  readonly carries?: true;
  /** Checks what came or was stored, as JSON has it. Null: not of this version, or beyond its bounds. */
  read(fields: Fields): Payload | null;
  /** The body of its frame; empty unless said. `at`: milliseconds since the epoch. */
  write?(payload: Payload, at: number): Bytes;
  /** The body as `read` takes it. */
  parse?(body: Bytes): Fields;
  /** What its fields of the log's view are before anything was said: of whichever kind is theirs. */
  readonly nothing?: object;
  /**
   * Gives a field another value. It never changes a value in place, since the former view may still be on a screen:
   * except `lines`, which `LogReader` has copied for this.
   */
  show?(view: View, payload: Payload, shown: Shown): void;
  /** False while an acknowledgement or a read mark can still change how it looks. */
  isSettled?(entry: Entry, delivery: Delivery): boolean;
}

/** A kind with fields of its own in the log's view. */
export type KindWithView<Payload, Own, View = Own> = Kind<Payload, View> & { readonly nothing: Own };

export function parseJson(body: Bytes): Fields {
  try {
    const value: unknown = JSON.parse(fromUtf8(body) ?? '');
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

export const writeJson = (value: object): Bytes => utf8(JSON.stringify(value));

/** For a kind whose body is its fields as JSON. */
export const AS_JSON = {
  write: ({ kind: _kind, ...fields }: { kind: string }): Bytes => writeJson(fields),
  parse: parseJson,
};
