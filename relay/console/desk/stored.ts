/**
 * What the desk leaves in this tab's sessionStorage: tickets, sealed secrets, and topics not yet saved.
 * The desk writes and reads it; never any text, key or name (sealed-layer.md, "What is stored, and where").
 * It is one person's: for anyone else who signs in on the same tab it does not exist, and goes.
 */
import type { EndReason } from '../../protocol/codes.ts';

/** One seat. `sealed` is what the sealed session asks to have stored: secret and encrypted outbox. */
export interface StoredSeat {
  conversation: string;
  claim: string;
  ticket: string;
  channel: string;
  /** Order of acceptance, and the number shown in the list. */
  order: number;
  sealed: string | null;
  /** Keys have stood: it can no longer be put back into the queue. */
  talked: boolean;
  /** Colleague who handed it over, so that the word stands after a reload. */
  receivedFrom: string | null;
}

/** A conversation that is over here, until its topic record is saved. */
export interface StoredTopics {
  conversation: string;
  channel: string;
  order: number;
  /** Chosen here, so that a retry never counts twice. */
  record: string;
  /** Chosen topics, or null while the counselor has not chosen. */
  topics: string[] | null;
  /** From the relay's `closed`; null while the conversation still has to be ended. */
  ticket: string | null;
  reason: EndReason | null;
  receipt: string | null;
  /** Milliseconds since the epoch; the ticket lives for 24 h. */
  at: number;
}

export interface StoredDesk {
  seats: StoredSeat[];
  topics: StoredTopics[];
  available: boolean;
  /** How many conversations this desk has taken: the next one's order. */
  taken: number;
  inView: string | null;
}

export const TOPICS_TICKET_MS = 24 * 60 * 60_000;
const KEY = 'viska.desk';

export const emptyDesk = (): StoredDesk => ({
  seats: [],
  topics: [],
  available: false,
  taken: 0,
  inView: null,
});

/** The part of Storage that is used; a Map-like fake in tests. */
export type SmallStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class DeskStorage {
  readonly #storage: SmallStorage | null;
  readonly #staff: string;

  /** `null`: the browser blocks storage, and a reload loses what is open here. `staff`: id of whoever is signed in. */
  constructor(storage: SmallStorage | null, staff: string) {
    this.#storage = storage;
    this.#staff = staff;
  }

  /** What somebody else left, or nobody can say who, is wiped. */
  read(): StoredDesk {
    try {
      const text = this.#storage?.getItem(KEY) ?? null;
      const desk = text === null ? emptyDesk() : parseDesk(text, this.#staff);
      if (desk) return desk;
    } catch {
      // Not ours to read; gone below.
    }
    this.wipe();
    return emptyDesk();
  }

  write(desk: StoredDesk): void {
    try {
      if (isEmpty(desk)) this.#storage?.removeItem(KEY);
      else this.#storage?.setItem(KEY, JSON.stringify({ staff: this.#staff, ...desk }));
    } catch {
      // Full or blocked: the desk goes on in memory.
    }
  }

  wipe(): void {
    try {
      this.#storage?.removeItem(KEY);
    } catch {
      // Blocked storage holds nothing to wipe.
    }
  }
}

/** Nothing worth bringing back: the tab never had the desk. */
export function isEmpty(desk: StoredDesk): boolean {
  return desk.seats.length === 0 && desk.topics.length === 0 && !desk.available && desk.taken === 0;
}

/** Null: not this person's. Anything unexpected counts as nothing stored: an older release may have written it. */
export function parseDesk(text: string, staff: string): StoredDesk | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const {
    staff: owner,
    seats,
    topics,
    available,
    taken,
    inView,
  } = value as Partial<StoredDesk & { staff: string }>;
  if (owner !== staff) return null;
  return {
    seats: Array.isArray(seats) ? seats.filter(seat => typeof seat?.ticket === 'string') : [],
    topics: Array.isArray(topics) ? topics.filter(one => typeof one?.record === 'string') : [],
    available: available === true,
    taken: typeof taken === 'number' ? taken : 0,
    inView: typeof inView === 'string' ? inView : null,
  };
}
