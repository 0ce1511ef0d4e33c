/**
 * The counselors' seats as the parent's side knows them: the relay's word, and how far keys have come with each.
 * `ParentAgreement` moves them; the relay's lists come in through `ParentSeats.replace`.
 */
import type { Seat } from '../../../relay/protocol/control.ts';
import type { Bytes } from './bytes.ts';
import type { Epoch } from './epoch.ts';
import type { Offer } from './handshake.ts';
import { Throttle } from './throttle.ts';
import type { KnownSecret } from './record.ts';

/** A hello on its way: nothing is switched before a frame opens under it. */
export interface Pending {
  epoch: Epoch;
  hello: Bytes;
  secret: KnownSecret;
  /** Unanswered since, while the counselor was there. */
  since: number;
}

/** An offer as it came, and the hash of it that both sides name it by. */
export interface Offered {
  offer: Offer;
  hash: Bytes;
}

export interface Admission {
  withHistory: boolean;
  /** The yes was given to someone whom the former counselor had introduced. */
  introduced: boolean;
}

export interface ParentSeat extends Seat {
  pending: Pending | null;
  /** An offer without pairing although this parent has one: the parent decides. */
  newcomer: Offered | null;
  admission: Admission | null;
  /** The parent said no to whoever offers keys here without a pairing. */
  declined: boolean;
  readonly throttle: Throttle;
}

export class ParentSeats {
  /** Seat of the current epoch. */
  claim: string | null;
  #seats = new Map<string, ParentSeat>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    this.claim = null;
  }

  get all(): ParentSeat[] {
    return [...this.#seats.values()];
  }

  get(claim: string): ParentSeat | undefined {
    return this.#seats.get(claim);
  }

  get current(): ParentSeat | undefined {
    return this.claim === null ? undefined : this.get(this.claim);
  }

  onSlot(slot: number): ParentSeat | undefined {
    return this.all.find(seat => seat.slot === slot);
  }

  /** Something is missing that only the counselor on it can give. */
  lacksKeys({ claim, pending, newcomer, admission, declined }: ParentSeat): boolean {
    if (pending ?? admission) return true;
    return claim !== this.claim && !newcomer && !declined;
  }

  /** New counselors to whom the parent has said neither yes nor no. */
  get newcomers(): { claim: string; hash: Bytes }[] {
    return this.all.flatMap(({ claim, newcomer, admission }) =>
      newcomer && !admission ? [{ claim, hash: newcomer.hash }] : [],
    );
  }

  /** The relay's whole list; what is known of a seat that stays is kept. */
  replace(seats: readonly Seat[]): void {
    const before = this.#seats;
    this.#seats = new Map(
      seats.map(seat => {
        const known = before.get(seat.claim);
        if (known) return [seat.claim, Object.assign(known, seat)];
        const throttle = new Throttle(this.#now);
        const fresh = { ...seat, pending: null, newcomer: null, admission: null, declined: false, throttle };
        return [seat.claim, fresh];
      }),
    );
  }

  clear(): void {
    this.claim = null;
    this.#seats.clear();
  }
}
