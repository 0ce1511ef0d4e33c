/**
 * How the parent's side comes to its keys: offers in, hellos out, and the switch to a new epoch or a new counselor.
 * Follows the table in PROTOCOL.md, section 6.4, row by row. `ParentSession` hands on what the relay says, and the
 * parent's yes or no to a new counselor; parent-hello.ts makes the hellos.
 */
import {
  HELLO_AGAIN_INTERVAL_MS,
  OFFER_INTERVAL_MS,
  PAIRING_CANDIDATES_MAX,
} from '../../../relay/protocol/bounds.ts';
import type { Seat } from '../../../relay/protocol/control.ts';
import {
  FRAME_OFFER,
  FRAME_SEALED,
  isWellFormed,
  setSlot,
  slotOf,
} from '../../../relay/protocol/sealed-frame.ts';
import type { Agreement } from './agreement.ts';
import type { SealedProblem } from './api.ts';
import { equal, toBase64Url } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { NO_PAIRING, afterSlot, readOffer, writeNeed } from './handshake.ts';
import type { Incoming } from './incoming.ts';
import type { Outgoing } from './outgoing.ts';
import { makeHello } from './parent-hello.ts';
import { ParentSeats } from './parent-seats.ts';
import type { Offered, ParentSeat, Pending } from './parent-seats.ts';
import type { KnownSecret } from './record.ts';
import type { SealedStore } from './sealed-store.ts';

/**
 * A hello that nobody answers although the relay says that the counselor is there: someone without the secret made
 * the offer. Longer than the relay needs to find a dead socket (two heartbeats).
 */
const UNANSWERED_MS = 60_000;
const SYNC_AGAIN_INTERVAL_MS = 500;

export class ParentAgreement implements Agreement {
  problem: SealedProblem | null;
  readonly #out: Outgoing;
  readonly #incoming: Incoming;
  readonly #store: SealedStore;
  readonly #seats: ParentSeats;
  #linked = false;

  constructor(out: Outgoing, incoming: Incoming) {
    this.#out = out;
    this.#incoming = incoming;
    this.#store = out.store;
    this.problem = null;
    this.#seats = new ParentSeats(() => out.ports.elapsed());
  }

  /** The counselor of these keys still has a seat. */
  get live(): boolean {
    return this.#out.epoch !== null && !this.#stopped && this.#seats.current !== undefined;
  }

  /** Also from the yes to a new counselor until keys stand: the former one is to hear no more. */
  get isBlocked(): boolean {
    return this.#stopped || this.#seats.all.some(seat => seat.admission);
  }

  get isConnected(): boolean {
    return this.#linked && this.#seats.all.length > 0;
  }

  get peerHere(): boolean {
    return this.#seats.all.some(seat => seat.here);
  }

  get wanting(): boolean {
    return !this.#stopped && this.#seats.all.some(seat => this.#seats.lacksKeys(seat));
  }

  get newcomers(): { claim: string; hash: Bytes }[] {
    return this.#seats.newcomers;
  }

  #isIntroduced(hash: Bytes): boolean {
    return this.#out.log.introduced.has(toBase64Url(hash));
  }

  get #stopped(): boolean {
    return this.problem === 'unknown-pairing';
  }

  route(): number | null {
    return this.#linked && !this.#stopped ? (this.#seats.current?.slot ?? null) : null;
  }

  // ── what the relay says; taken at once, so that no frame goes to a slot of another socket ──────
  seats(seats: readonly Seat[]): void {
    if (this.#out.gone) return;
    this.#seats.replace(seats);
    void this.#out.run(async () => {
      const mine = this.#seats.current;
      if (mine && !mine.current) this.#out.ports.confirmed?.(mine.claim);
      for (const seat of this.#seats.all) if (this.#seats.lacksKeys(seat)) await this.#ask(seat);
    });
  }

  connected(): void {
    this.#linked = true;
    void this.#out.run(async () => {
      for (const seat of this.#seats.all) {
        this.#waitAnew(seat);
        await this.#meet(seat);
      }
    });
  }

  disconnected(): void {
    this.#linked = false;
    void this.#out.run(() => this.#out.progress());
  }

  peer(claim: string, here: boolean): void {
    const seat = this.#seats.get(claim);
    if (!seat) return;
    seat.here = here;
    void this.#out.run(async () => {
      this.#out.progress();
      this.#waitAnew(seat);
      if (here) await this.#meet(seat);
    });
  }

  /** Connected, or the peer is here: what went to a socket that was not there goes again. */
  async #meet(seat: ParentSeat): Promise<void> {
    if (this.#seats.claim === seat.claim) this.#out.sender.answer();
    await this.#ask(seat);
  }

  #waitAnew(seat: ParentSeat): void {
    if (seat.pending) seat.pending.since = this.#out.ports.elapsed();
  }

  async onTimer(): Promise<void> {
    for (const seat of this.#seats.all) {
      await this.#ask(seat);
      const unanswered = seat.pending && this.#out.ports.elapsed() - seat.pending.since > UNANSWERED_MS;
      if (unanswered && seat.here && this.#store.confirmed) this.problem ??= 'key-mismatch';
    }
  }

  /** Connected, the peer is here, or the timer: whatever is outstanding with this seat. */
  async #ask(seat: ParentSeat): Promise<void> {
    if (!this.#linked || this.#stopped) return;
    if (seat.pending) this.#helloAgain(seat);
    else if (seat.admission) await this.#helloToNewcomer(seat);
    else if (this.#seats.claim === seat.claim) this.#out.remind();
    else if (this.#seats.lacksKeys(seat) && seat.throttle.allows('need', HELLO_AGAIN_INTERVAL_MS))
      this.#out.ports.send(seat.slot, writeNeed(seat.slot));
  }

  // ── what the parent says to a new counselor ───────────────────────────────────────────────────
  admit(claim: string, withHistory: boolean): void {
    const seat = this.#seats.get(claim);
    if (!seat?.newcomer || seat.admission || this.#out.gone) return;
    seat.admission = { withHistory, introduced: this.#isIntroduced(seat.newcomer.hash) };
    void this.#out.run(async () => {
      if (seat.admission) await this.#helloToNewcomer(seat);
    });
  }

  decline(claim: string): void {
    const seat = this.#seats.get(claim);
    if (!seat?.newcomer) return;
    void this.#out.run(() => this.#refuse(seat));
  }

  // ── frames ────────────────────────────────────────────────────────────────────────────────────
  frame(frame: Uint8Array): void {
    const seat = isWellFormed(frame) ? this.#seats.onSlot(slotOf(frame)) : undefined;
    if (!seat || this.#out.gone) return;
    const woke = !this.peerHere;
    seat.here = true;
    void this.#out.run(async () => {
      if (woke) this.#out.progress();
      if (frame[0] === FRAME_OFFER) await this.#onOffer(seat, frame);
      else if (frame[0] === FRAME_SEALED) await this.#onSealed(seat, frame);
    });
  }

  async #onSealed(seat: ParentSeat, frame: Uint8Array): Promise<void> {
    const { pending } = seat;
    const current = this.#seats.claim === seat.claim ? this.#out.epoch : null;
    const epoch = pending?.epoch.names(frame) ? pending.epoch : current;
    const opened = (await epoch?.open(frame)) ?? 'other-epoch';
    if (opened === 'forged') this.problem ??= 'key-mismatch';
    if (typeof opened === 'string' || this.#out.gone) return;
    const fresh = pending !== null && epoch === pending.epoch;
    if (fresh) await this.#switchTo(seat, pending);
    await this.#incoming.receive(opened);
    // What the hello said may be older than what is true.
    if (fresh) this.#out.sender.answer(0);
  }

  async #onOffer(seat: ParentSeat, frame: Uint8Array): Promise<void> {
    const offer = readOffer(frame);
    if (!offer || toBase64Url(offer.claim) !== seat.claim || this.#stopped) return;
    const hash = await this.#out.suite.digest(afterSlot(frame));
    const offered = { offer, hash };
    if (this.#seats.claim === seat.claim && this.#out.epoch && equal(this.#out.epoch.offer, hash)) {
      if (this.#out.throttle.allows('sync', SYNC_AGAIN_INTERVAL_MS)) this.#out.sender.answer();
    } else if (seat.pending && equal(seat.pending.epoch.offer, hash)) this.#helloAgain(seat);
    else if (!equal(offer.pairing, NO_PAIRING)) await this.#onKnownPairing(seat, offered);
    else if (this.#store.confirmed) await this.#onNewcomer(seat, offered);
    else await this.#hello(seat, offered, null);
  }

  async #onKnownPairing(seat: ParentSeat, offered: Offered): Promise<void> {
    const { pairing } = offered.offer;
    const known = [this.#store.confirmed, ...this.#store.candidates].find(
      secret => secret && equal(secret.pairing, pairing),
    );
    if (known) return this.#hello(seat, offered, known);
    // Of a yes that the parent has taken back, or a former counselor's last offer, overtaken by the switch to a new one.
    if (seat.declined || this.#store.former.some(one => equal(one, pairing))) return;
    if (this.#store.confirmed && !seat.current) return this.#refuse(seat);
    this.problem = 'unknown-pairing';
    seat.pending = null;
    this.#out.progress();
  }

  /** This counselor is not wanted, or not to be trusted: the present one stays. */
  async #refuse(seat: ParentSeat): Promise<void> {
    seat.newcomer = seat.admission = seat.pending = null;
    seat.declined = true;
    // Of a yes before this no: a hello to it may still reach that counselor, who would have keys by it.
    this.#store.dropCandidates(seat.claim);
    await this.#out.persist();
    this.#out.ports.declined?.(seat.claim);
  }

  async #onNewcomer(seat: ParentSeat, newcomer: Offered): Promise<void> {
    if (seat.declined) return;
    seat.newcomer = newcomer;
    // A yes to someone introduced is no yes to a key that nobody introduced.
    if (seat.admission?.introduced && !this.#isIntroduced(newcomer.hash)) seat.admission = null;
    if (seat.admission) await this.#helloToNewcomer(seat);
  }

  async #helloToNewcomer(seat: ParentSeat): Promise<void> {
    if (seat.newcomer) await this.#hello(seat, seat.newcomer, null);
  }

  async #hello(seat: ParentSeat, offered: Offered, known: KnownSecret | null): Promise<void> {
    if (!seat.throttle.allows('hello', OFFER_INTERVAL_MS)) return;
    const hello = await makeHello(this.#out, seat.claim, offered, known);
    if (!hello || this.#out.gone) return;
    if (!known) this.#store.addCandidate(hello.secret);
    seat.pending = { ...hello, since: seat.pending?.since ?? this.#out.ports.elapsed() };
    await this.#out.persist();
    this.#sendHello(seat);
  }

  #helloAgain(seat: ParentSeat): void {
    if (seat.throttle.allows('hello again', HELLO_AGAIN_INTERVAL_MS)) this.#sendHello(seat);
  }

  /** Always the same bytes for the same offer. */
  #sendHello({ pending, slot }: ParentSeat): void {
    if (!pending || !this.#linked || this.#out.gone) return;
    const hello = pending.hello.slice();
    setSlot(hello, slot);
    this.#out.ports.send(slot, hello);
  }

  /** Only now, when the other side has proven the keys, is anything replaced. */
  async #switchTo(seat: ParentSeat, { epoch, secret }: Pending): Promise<void> {
    const { confirmed } = this.#store;
    if (confirmed && !equal(confirmed.pairing, secret.pairing)) this.#onNewCounselor(seat, confirmed);
    this.#seats.claim = seat.claim;
    this.#store.confirmed = secret;
    this.#store.dropCandidates(seat.claim);
    seat.pending = seat.newcomer = seat.admission = null;
    this.#out.adopt(epoch);
    this.#incoming.clear();
    await this.#out.persist();
    this.#out.ports.confirmed?.(seat.claim);
  }

  #onNewCounselor(seat: ParentSeat, { pairing }: KnownSecret): void {
    this.#store.former = [...this.#store.former, pairing].slice(-PAIRING_CANDIDATES_MAX);
    // The former counselor may still answer an older hello: there is no way back to that epoch.
    for (const other of this.#seats.all) if (other !== seat) other.pending = null;
    this.#out.renumber(seat.admission?.withHistory === true);
  }

  wipe(): void {
    this.#seats.clear();
  }
}
