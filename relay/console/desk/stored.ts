/**
 * What the desk leaves in this tab's sessionStorage: tickets, sealed secrets, and topics not yet saved.
 * The desk writes and reads it; never any text, key or name (sealed-layer.md, "What is stored, and where").
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

  /** `null`: the browser blocks storage, and a reload loses what is open here. */
  constructor(storage: SmallStorage | null) {
    this.#storage = storage;
  }

  read(): StoredDesk {
    try {
      return parseDesk(this.#storage?.getItem(KEY) ?? null);
    } catch {
      return emptyDesk();
    }
  }

  write(desk: StoredDesk): void {
    try {
      if (isEmpty(desk)) this.#storage?.removeItem(KEY);
      else this.#storage?.setItem(KEY, JSON.stringify(desk));
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

/** Anything unexpected counts as nothing stored: an older release may have written it. */
export function parseDesk(text: string | null): StoredDesk {
  if (!text) return emptyDesk();
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return emptyDesk();
  const { seats, topics, available, taken, inView } = value as Partial<StoredDesk>;
  return {
    seats: Array.isArray(seats) ? seats.filter(seat => typeof seat?.ticket === 'string') : [],
    topics: Array.isArray(topics) ? topics.filter(one => typeof one?.record === 'string') : [],
    available: available === true,
    taken: typeof taken === 'number' ? taken : 0,
    inView: typeof inView === 'string' ? inView : null,
  };
}
