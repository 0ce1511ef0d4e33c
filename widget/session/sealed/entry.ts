/**
 * One numbered thing in the log, and its JSON in outboxes and histories.
 * `Delivery` keeps entries; `view-of-log.ts` reads them for the screen.
 */
import { HISTORY_PART_MAX_BYTES } from '../../../relay/protocol/bounds.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { isFields } from './kinds/fields.ts';
import { kindOf, readPayload } from './payload.ts';
import type { Payload } from './payload.ts';

export type Side = 'parent' | 'counselor';

export interface Entry {
  readonly from: Side;
  readonly number: number;
  /** Milliseconds since the epoch, by this device's clock: when it was said here, or came here. */
  readonly at: number;
  /** Which counselor it was said with, counted up within this session; only the present one's is numbered on. */
  readonly era: number;
  /** The present counselor may have it: it was said to them, or the parent let them read it. */
  readonly shared: boolean;
  readonly restored: boolean;
  readonly payload: Payload;
}

/** ECMA-262: no date lies further from 1970; a screen that asked for one would throw. */
const TIME_MAX_MS = 8.64e15;
/** JSON can say 1e999. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= TIME_MAX_MS;

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xfffffffe;

/** @param era the writer's present one; what is older says by how many counselors (`earlier`). */
export function entryToJson(entry: Entry, era: number): object {
  const { payload, era: own, restored, from, number, at } = entry;
  const earlier = era - own;
  // A log on its way to a new counselor is in no store.
  const said = kindOf(payload).carries ? { kind: payload.kind } : payload;
  return { from, number, at, ...said, ...(earlier > 0 && { earlier }), ...(restored && { restored }) };
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
    at: isTime(at) ? at : TIME_MAX_MS,
    era: isNumber(earlier) ? era - earlier : era,
    shared: true,
    restored: restored === true,
    payload,
  };
}

/**
 * No entry is later than `date`, or than the one behind it: what a clock wrote that was wrong, or has been set since,
 * shows nobody the future, nor an answer before its question. `skew`: how far this device's clock is ahead of the writer's.
 */
export function inOrder(entries: readonly Entry[], date: number, skew = 0): Entry[] {
  let latest = date;
  const all: Entry[] = [];
  for (const entry of [...entries].reverse()) {
    latest = Math.max(0, Math.min(latest, entry.at + skew));
    all.push({ ...entry, at: latest });
  }
  return all.reverse();
}

/** The whole log of one side, on its way to a side that has none. */
export interface History {
  entries: Entry[];
  /** The sender's own cursors. */
  sent: number;
  received: number;
  /** The sender itself does not have all that was said. */
  lost: boolean;
}

/** Who they are, how it ended and what erases it stays; what was said goes first when there is too much. */
const isSaid = ({ payload }: Entry): boolean => !kindOf(payload).stays;

function historyJson(history: History, era: number, now: number, dropped: number): Uint8Array {
  const { entries, sent, received, lost } = history;
  let left = dropped;
  const kept = entries.filter(entry => !isSaid(entry) || --left < 0);
  const all = kept.map(entry => entryToJson(entry, era));
  const more = (lost || dropped > 0) && { lost: true };
  return utf8(JSON.stringify({ entries: all, sent, received, now, ...more }));
}

/**
 * Cut into so many parts of at most HISTORY_PART_MAX_BYTES; the oldest lines go when there would be more.
 * @param now milliseconds since the epoch, by this device's clock
 */
export function writeHistory(history: History, era: number, now: number, most: number): Uint8Array[] {
  const said = history.entries.filter(isSaid).length;
  let dropped = 0;
  let bytes = historyJson(history, era, now, dropped);
  while (bytes.byteLength > HISTORY_PART_MAX_BYTES * most && dropped < said) {
    dropped += Math.max(1, Math.ceil((said - dropped) / 8));
    bytes = historyJson(history, era, now, dropped);
  }
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength; at += HISTORY_PART_MAX_BYTES)
    parts.push(bytes.subarray(at, at + HISTORY_PART_MAX_BYTES));
  return parts;
}

/**
 * Null when it is no history; entries that cannot be read are left out and the rest counts as incomplete.
 * @param date milliseconds since the epoch, by this device's clock: by the writer's it was `now`
 */
export function readHistory(bytes: Uint8Array, era: number, date: number): History | null {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    if (!isFields(value)) return null;
    const { entries, sent, received, lost, now } = value;
    if (!Array.isArray(entries) || !isNumber(sent) || !isNumber(received)) return null;
    const read = entries.map(entry => entryFromJson(entry, era));
    const whole = read.filter(entry => entry !== null);
    return {
      entries: inOrder(whole, date, isTime(now) ? date - now : 0),
      sent,
      received,
      lost: lost === true || whole.length < read.length,
    };
  } catch {
    return null;
  }
}
