/**
 * The relay of the simulation: the shipped conversation state machine, with sockets, slots and tokens around it.
 * It can crash: then it forgets everything, and comes back as the shipped one does, from tokens and tickets.
 */
import type { Effect, Event, Grace, Seat, State } from '../../relay/conversations/machine/state.ts';
import { begin, restoreByParent, restoreByTicket, step } from '../../relay/conversations/machine/step.ts';
import { nextDeadline } from '../../relay/conversations/machine/deadlines.ts';
import { seatsOf } from '../../relay/conversations/machine/outcome.ts';
import { FRAME_HELLO, FRAME_NEED, FRAME_OFFER, setSlot, slotOf } from '../../relay/protocol/sealed-frame.ts';
import type { Clock } from './clock.ts';
import type { Link } from './network.ts';
import type { Random } from './random.ts';
import type { FromDesk, FromParent, SimulatedSeat, ToDesk, ToParent } from './words.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type ParentLink = Link<FromParent, ToParent>;
export type DeskLink = Link<FromDesk, ToDesk>;

const MINUTE_MS = 60_000;
const GRACE: Grace = {
  parentTalkingMs: 30 * MINUTE_MS,
  parentWaitingMs: 30 * MINUTE_MS,
  counselorMs: MINUTE_MS,
  idleMs: 240 * MINUTE_MS,
  idleWarningMs: MINUTE_MS,
};

/** Sees every binary frame on its way and may do with it what a hostile relay can. */
export interface Meddler {
  pass(to: 'parent' | 'desk', claim: string, frame: Bytes, deliver: (frame: Bytes) => void): void;
  /** True: the relay acts as if it had not heard someone end. */
  ignoresEnd(): boolean;
}

interface DeskSocket {
  staff: string;
  link: DeskLink;
  slots: Map<string, number>;
}

export class Relay {
  state: State | null = null;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #grace: Grace;
  #parent: { link: ParentLink; slots: Map<string, number> } | null = null;
  #desks = new Map<string, DeskSocket>();
  meddler: Meddler | null = null;
  /** By token: survives a crash, as the key files of the real one do. */
  #stash = 0;
  isUp = true;

  constructor(clock: Clock, random: Random, grace: Grace = GRACE) {
    this.#clock = clock;
    this.#random = random;
    this.#grace = grace;
  }

  get #token(): { token: string; stash: string } {
    return { token: `token-${this.#stash}`, stash: `stash-${this.#stash}` };
  }

  /** Keys rotate: a new token, under which outboxes are stored from now on. */
  renewToken(): void {
    this.#stash++;
    this.#parent?.link.down({ type: 'token', ...this.#token });
  }

  crash(): void {
    this.isUp = false;
    this.state = null;
    this.#parent?.link.closedByRelay();
    for (const { link } of this.#desks.values()) link.closedByRelay();
    this.#parent = null;
    this.#desks.clear();
    this.#clock.after(this.#random.between(100, 4000), () => (this.isUp = true));
  }

  /** Whatever time alone brings about. */
  tick(): void {
    for (let due = this.state && nextDeadline(this.state); due && due.at <= this.#clock.now;) {
      this.#happen({ type: 'tick' });
      due = this.state && nextDeadline(this.state);
    }
  }

  // ── the parent's socket ───────────────────────────────────────────────────────────────────────
  fromParent(link: ParentLink, message: FromParent): void {
    if (message instanceof Uint8Array) {
      if (this.#parent?.link === link) this.#frameFromParent(message);
      return;
    }
    switch (message.type) {
      case 'start':
      case 'resume':
        return this.#parentCame(link, message);
      case 'confirm':
      case 'decline':
        if (this.#parent?.link === link) this.#happen({ type: message.type, claim: message.claim });
        return;
      case 'wait':
        if (this.#parent?.link === link) this.#happen({ type: 'wait' });
        return;
      case 'end':
        if (this.#parent?.link === link && !this.meddler?.ignoresEnd())
          this.#happen({ type: 'parent-end', reason: message.reason });
    }
  }

  #parentCame(link: ParentLink, message: Extract<FromParent, { type: 'start' | 'resume' }>): void {
    this.#parent?.link.closedByRelay();
    this.#parent = { link, slots: new Map() };
    const claim = message.type === 'resume' ? message.claim : null;
    const effects: Effect[] = [];
    if (!this.state)
      this.state =
        message.type === 'start' ? begin(this.#grace) : restoreByParent(this.#grace, claim, this.#clock.now);
    else {
      const outcome = step(this.state, { type: 'parent-here', claim, at: this.#clock.now });
      this.state = outcome.state;
      effects.push(...outcome.effects);
    }
    const opened =
      message.type === 'resume'
        ? { token: message.token, stash: message.token.replace('token', 'stash') }
        : this.#token;
    if (this.state.phase === 'ended') link.down({ type: 'ended' });
    else link.down({ type: 'welcome', ...opened, seats: this.#seatsForParent() });
    for (const { claim, presence } of this.#seats())
      if (!presence.here && presence.until === null)
        link.down({ type: 'peer', claim, here: false, gone: true });
    this.#perform(effects);
    this.#tellWaiting();
  }

  parentLost(link: ParentLink): void {
    if (this.#parent?.link !== link) return;
    this.#parent = null;
    this.#happen({ type: 'parent-gone' });
  }

  #frameFromParent(frame: Bytes): void {
    const claim = [...(this.#parent?.slots ?? [])].find(([, slot]) => slot === slotOf(frame))?.[0];
    if (claim === undefined || frame[0] === FRAME_OFFER) return;
    if (this.meddler) this.meddler.pass('desk', claim, frame, bent => this.#toDesk(claim, bent));
    else this.#toDesk(claim, frame);
  }

  #toDesk(claim: string, frame: Bytes): void {
    const desk = this.#deskOf(claim);
    const slot = desk?.slots.get(claim);
    if (!desk || slot === undefined) return;
    const copy = frame.slice();
    setSlot(copy, slot);
    desk.link.down(copy);
  }

  // ── the desks' sockets ────────────────────────────────────────────────────────────────────────
  fromDesk(link: DeskLink, staff: string, message: FromDesk): void {
    if (message instanceof Uint8Array) {
      const desk = this.#desks.get(staff);
      if (desk?.link === link) this.#frameFromDesk(desk, message);
      return;
    }
    if (message.type === 'attach') return this.#deskCame(link, staff, message.claims);
    const desk = this.#desks.get(staff);
    if (desk?.link !== link) return;
    if (message.type === 'accept') this.#happen({ type: 'accept', claim: this.#random.id(), staff });
    else {
      const claim = [...desk.slots].find(([, slot]) => slot === message.slot)?.[0];
      if (claim === undefined) return;
      if (message.type === 'hand-over') this.#happen({ type: 'hand-over', claim, to: null });
      else if (!this.meddler?.ignoresEnd()) this.#happen({ type: 'counselor-end', claim });
    }
  }

  #deskCame(link: DeskLink, staff: string, claims: string[]): void {
    this.#desks.get(staff)?.link.closedByRelay();
    this.#desks.set(staff, { staff, link, slots: new Map() });
    for (const claim of claims) {
      if (!this.state) this.state = restoreByTicket(this.#grace, claim, staff, this.#clock.now);
      else this.#happen({ type: 'counselor-here', claim, staff });
    }
    const seats = this.#seats()
      .filter(seat => seat.staff === staff)
      .flatMap(seat => this.#seatForDesk(seat.claim) ?? []);
    link.down({ type: 'desk', seats, waiting: this.#isWaiting });
  }

  deskLost(link: DeskLink, staff: string): void {
    if (this.#desks.get(staff)?.link !== link) return;
    this.#desks.delete(staff);
    for (const seat of this.#seats())
      if (seat.staff === staff) this.#happen({ type: 'counselor-gone', claim: seat.claim });
  }

  #frameFromDesk(desk: DeskSocket, frame: Bytes): void {
    const claim = [...desk.slots].find(([, slot]) => slot === slotOf(frame))?.[0];
    if (claim === undefined || frame[0] === FRAME_HELLO || frame[0] === FRAME_NEED) return;
    if (!this.#seats().some(seat => seat.claim === claim)) return;
    if (this.meddler) this.meddler.pass('parent', claim, frame, bent => this.#toParent(claim, bent));
    else this.#toParent(claim, frame);
    if (frame[0] !== FRAME_OFFER || this.state?.phase !== 'active' || this.state.incoming?.claim !== claim)
      return;
    this.#toDesk(this.state.current.claim, frame);
  }

  #toParent(claim: string, frame: Bytes): void {
    const slot = this.#parent?.slots.get(claim);
    if (slot === undefined || !this.#seats().some(seat => seat.claim === claim)) return;
    const copy = frame.slice();
    setSlot(copy, slot);
    this.#parent?.link.down(copy);
  }

  // ── the machine ───────────────────────────────────────────────────────────────────────────────
  #happen(
    event: Event extends infer Each ? (Each extends { at: number } ? Omit<Each, 'at'> : never) : never,
  ): string {
    if (!this.state) return 'refused';
    const outcome = step(this.state, { ...event, at: this.#clock.now } as Event);
    this.state = outcome.state;
    this.#perform(outcome.effects);
    this.#tellWaiting();
    return outcome.why;
  }

  #perform(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.to === 'parent') this.#tellParent(effect);
      else this.#tellSeat(effect);
    }
  }

  #tellParent(effect: Extract<Effect, { to: 'parent' }>): void {
    if (effect.tell === 'seats') this.#parent?.link.down({ type: 'seats', seats: this.#seatsForParent() });
    else if (effect.tell === 'peer')
      this.#parent?.link.down({
        type: 'peer',
        claim: effect.claim,
        here: effect.here,
        gone: !effect.here && effect.graceMs === 0,
      });
    else if (effect.tell === 'ended') this.#parent?.link.down({ type: 'ended' });
  }

  #tellSeat(effect: Extract<Effect, { to: 'seat' }>): void {
    const { claim } = effect;
    if (effect.tell === 'closed') {
      for (const desk of this.#desks.values()) {
        const slot = desk.slots.get(claim);
        if (slot !== undefined) desk.link.down({ type: 'closed', slot });
        desk.slots.delete(claim);
      }
      return;
    }
    const seat = this.#seatForDesk(claim);
    const desk = this.#deskOf(claim);
    if (!seat || !desk) return;
    if (effect.tell === 'seat') desk.link.down({ type: 'seat', seat });
    else if (effect.tell === 'peer') desk.link.down({ type: 'peer', slot: seat.slot, here: effect.here });
  }

  #seats(): readonly Seat[] {
    return this.state ? seatsOf(this.state) : [];
  }

  #deskOf(claim: string): DeskSocket | undefined {
    const staff = this.#seats().find(seat => seat.claim === claim)?.staff;
    return staff ? this.#desks.get(staff) : undefined;
  }

  #seatForDesk(claim: string): SimulatedSeat | null {
    const desk = this.#deskOf(claim);
    if (!desk || !this.state) return null;
    const slot = desk.slots.get(claim) ?? this.#random.between(1, 1_000_000);
    desk.slots.set(claim, slot);
    const { state } = this;
    const handingOver = state.phase === 'active' && state.current.claim === claim && state.handOver !== null;
    const here = state.phase !== 'ended' && state.parent.here;
    return { slot, claim, stash: `stash-${claim}`, here, handingOver };
  }

  #seatsForParent(): { claim: string; slot: number; here: boolean; current: boolean }[] {
    const { state } = this;
    if (state?.phase !== 'active' || !this.#parent) return [];
    const { slots } = this.#parent;
    return seatsOf(state).map(({ claim, presence }) => {
      const slot = slots.get(claim) ?? this.#random.between(1, 1_000_000);
      slots.set(claim, slot);
      return { claim, slot, here: presence.here, current: claim === state.current.claim };
    });
  }

  get #isWaiting(): boolean {
    const { state } = this;
    if (!state) return false;
    return (
      state.phase === 'waiting' || (state.phase === 'active' && state.handOver !== null && !state.incoming)
    );
  }

  #tellWaiting(): void {
    for (const { link } of this.#desks.values()) link.down({ type: 'waiting', waiting: this.#isWaiting });
  }
}
