/**
 * One numbered thing in the log, and its JSON in outboxes and histories.
 * `Delivery` keeps entries; `view-of-log.ts` reads them for the screen.
 */
import { HISTORY_PART_MAX_BYTES } from '../../../relay/protocol/bounds.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { isFields, readPayload } from './payload.ts';
import type { Payload } from './payload.ts';

export type Side = 'parent' | 'counselor';

export interface Entry {
  readonly from: Side;
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Which counselor it was said with, counted up within this session; only the present one's is numbered on. */
  readonly era: number;
  readonly restored: boolean;
  readonly payload: Payload;
}

/** ECMA-262: no date lies further from 1970; a screen that asked for one would throw. */
const TIME_MAX_MS = 8.64e15;

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xfffffffe;

/** @param era the writer's present one; what is older says by how many counselors (`earlier`). */
export function entryToJson(entry: Entry, era: number): object {
  const { payload, era: own, restored, ...rest } = entry;
  const earlier = era - own;
  return { ...rest, ...payload, ...(earlier > 0 && { earlier }), ...(restored && { restored }) };
}

/** @param era the reader's present one */
export function entryFromJson(value: unknown, era: number): Entry | null {
  if (!isFields(value)) return null;
  const { from, number, at, earlier, restored, kind } = value;
  const payload = readPayload(kind, value);
  if ((from !== 'parent' && from !== 'counselor') || !isNumber(number) || !payload) return null;
  return {
    from,
    number,
    at: typeof at === 'number' && Math.abs(at) <= TIME_MAX_MS ? at : 0,
    era: isNumber(earlier) ? era - earlier : era,
    restored: restored === true,
    payload,
  };
}

/** The whole log of one side, on its way to a side that has none. */
export interface History {
  entries: Entry[];
  /** The sender's own cursors. */
  sent: number;
  received: number;
  /** The sender itself does not have all that was said. */
  lost: boolean;
  /** Not a log to take over, but what was said before: the number `earlier` says where it belongs. */
  before: boolean;
}

function historyJson(history: History, era: number, from: number): Uint8Array {
  const { sent, received, lost, before } = history;
  const entries = history.entries.slice(from).map(entry => entryToJson(entry, era));
  return utf8(
    JSON.stringify({
      entries,
      sent,
      received,
      ...((lost || from > 0) && { lost: true }),
      ...(before && { before }),
    }),
  );
}

/** Fewer than a receiver takes: all of them may lie undelivered at the relay, beside other frames. */
const HISTORY_PARTS_SENT_MAX = 48;

/** Cut into parts of at most HISTORY_PART_MAX_BYTES; the oldest entries go when there would be too many. */
export function writeHistory(history: History, era: number): Uint8Array[] {
  let from = 0;
  let bytes = historyJson(history, era, from);
  while (bytes.byteLength > HISTORY_PART_MAX_BYTES * HISTORY_PARTS_SENT_MAX) {
    from += Math.max(1, Math.ceil((history.entries.length - from) / 8));
    bytes = historyJson(history, era, from);
  }
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength; at += HISTORY_PART_MAX_BYTES)
    parts.push(bytes.subarray(at, at + HISTORY_PART_MAX_BYTES));
  return parts;
}

/** Null when it is no history; entries that cannot be read are left out and the rest counts as incomplete. */
export function readHistory(bytes: Uint8Array, era: number): History | null {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    if (!isFields(value)) return null;
    const { entries, sent, received, lost, before } = value;
    if (!Array.isArray(entries) || !isNumber(sent) || !isNumber(received)) return null;
    const read = entries.map(entry => entryFromJson(entry, era));
    const whole = read.filter(entry => entry !== null);
    return {
      entries: whole,
      sent,
      received,
      lost: lost === true || whole.length < read.length,
      before: before === true,
    };
  } catch {
    return null;
  }
}
