/**
 * What the desk leaves in this tab's sessionStorage: tickets, sealed secrets, and topics not yet saved.
 * The desk writes and reads it; never any text, key or name (PROTOCOL.md, section 6.8).
 * It is one person's: for anyone else who signs in on the same tab it does not exist, and goes.
 */
import type { EndReason } from '../../protocol/codes.ts';
import type { StringStore } from '../../../widget/browser/string-store.ts';
import type { Moment } from '../../../widget/browser/moment.ts';

/** One seat. What the sealed session asks to have stored is its secret and cursors, and the boxes of its outbox. */
export interface StoredSeat {
  conversation: string;
  claim: string;
  ticket: string;
  channel: string;
  /** Order of acceptance, and the number shown in the list. */
  order: number;
  sealed: string | null;
  /** By name; each lies in storage by itself, so that one more line writes one more box. */
  boxes: Record<string, string>;
  /** Keys have stood: it can no longer be put back into the queue. */
  talked: boolean;
  /** Colleague who handed it over, so that the word stands after a reload. */
  receivedFrom: string | null;
  /** Base64url SHA-256 of the receipt number, once there is one. */
  receipt: string | null;
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
  /** As in its seat. */
  receipt: string | null;
  /** The ticket lives for 24 h. */
  at: Moment;
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
const boxKey = (claim: string, name: string): string => `${KEY}:${claim}:${name}`;

export const emptyDesk = (): StoredDesk => ({
  seats: [],
  topics: [],
  available: false,
  taken: 0,
  inView: null,
});

export class DeskStorage {
  readonly #storage: StringStore | null;
  readonly #staff: string;
  /** What is stored, by key; null where this object does not know it. */
  readonly #written = new Map<string, string | null>();

  /** `null`: the browser blocks storage, and a reload loses what is open here. `staff`: id of whoever is signed in. */
  constructor(storage: StringStore | null, staff: string) {
    this.#storage = storage;
    this.#staff = staff;
  }

  /** What somebody else left, or nobody can say who, is wiped. */
  read(): StoredDesk {
    try {
      const text = this.#storage?.getItem(KEY) ?? null;
      const desk = text === null ? emptyDesk() : parseDesk(text, this.#staff);
      if (desk) {
        this.#lookForBoxes(desk);
        return desk;
      }
    } catch {
      // Not this person's to read; it is removed below.
    }
    this.wipe();
    return emptyDesk();
  }

  /** Only what has changed. New boxes come before what counts them, and old ones go after it. */
  write(desk: StoredDesk): void {
    const boxes = desk.seats.flatMap(({ claim, boxes }) =>
      Object.entries(boxes).map(([name, box]): [string, string] => [boxKey(claim, name), box]),
    );
    try {
      for (const [key, box] of boxes) this.#put(key, box);
      if (isEmpty(desk)) this.#remove(KEY);
      else
        this.#put(KEY, JSON.stringify({ staff: this.#staff, ...desk, seats: desk.seats.map(withoutBoxes) }));
      const live = new Set([KEY, ...boxes.map(([key]) => key)]);
      for (const key of [...this.#written.keys()]) if (!live.has(key)) this.#remove(key);
    } catch {
      // Full or blocked: the desk goes on in memory.
    }
  }

  /** One box alone, which costs the same however many there are. Null: it goes. */
  writeBox(claim: string, name: string, box: string | null): void {
    try {
      if (box === null) this.#remove(boxKey(claim, name));
      else this.#put(boxKey(claim, name), box);
    } catch {
      // As above.
    }
  }

  wipe(): void {
    try {
      for (const key of this.#keys()) this.#remove(key);
    } catch {
      // Blocked storage holds nothing to wipe.
    }
    this.#written.clear();
  }

  /** Nothing of it stays in memory; what lies in the storage does. */
  forget(): void {
    for (const key of this.#written.keys()) this.#written.set(key, null);
  }

  #lookForBoxes({ seats }: StoredDesk): void {
    for (const key of this.#keys()) {
      const value = this.#storage?.getItem(key) ?? '';
      if (!this.#written.has(key)) this.#written.set(key, null);
      const seat = seats.find(({ claim }) => key.startsWith(boxKey(claim, '')));
      if (seat) seat.boxes[key.slice(boxKey(seat.claim, '').length)] = value;
    }
  }

  #keys(): string[] {
    const all = Array.from({ length: this.#storage?.length ?? 0 }, (_, at) => this.#storage?.key(at) ?? '');
    return all.filter(key => key === KEY || key.startsWith(`${KEY}:`));
  }

  #put(key: string, value: string): void {
    if (this.#written.get(key) === value) return;
    this.#storage?.setItem(key, value);
    this.#written.set(key, value);
  }

  #remove(key: string): void {
    this.#storage?.removeItem(key);
    this.#written.delete(key);
  }
}

const withoutBoxes = ({ boxes: _, ...seat }: StoredSeat): Omit<StoredSeat, 'boxes'> => seat;

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
    seats: Array.isArray(seats)
      ? seats
          .filter(seat => typeof seat?.ticket === 'string' && typeof seat.claim === 'string')
          .map(seat => ({ ...seat, receipt: seat.receipt ?? null, boxes: {} }))
      : [],
    topics: Array.isArray(topics) ? topics.filter(one => typeof one?.record === 'string') : [],
    available: available === true,
    taken: typeof taken === 'number' ? taken : 0,
    inView: typeof inView === 'string' ? inView : null,
  };
}
