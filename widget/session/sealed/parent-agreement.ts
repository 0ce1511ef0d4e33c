/**
 * How the parent's side comes to its keys: offers in, hellos out, and the switch to a new epoch or a new counselor.
 * Follows the table in PROTOCOL.md, section 6.4, row by row. `ParentSession` adds what the person does.
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
import { equal, toBase64Url } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { writeEnvelope, writeSync } from './envelope.ts';
import { Epoch, deriveKeys } from './epoch.ts';
import { NO_PAIRING, afterSlot, infoFor, readOffer, writeHello, writeNeed } from './handshake.ts';
import type { Offer } from './handshake.ts';
import { ParentSeats } from './parent-seats.ts';
import type { Newcomer, ParentSeat, Pending } from './parent-seats.ts';
import type { KnownSecret } from './record.ts';
import { SealedSession } from './session.ts';

/**
 * A hello that nobody answers although the relay says that the counselor is there: someone without the secret made
 * the offer. Longer than the relay needs to find a dead socket (two heartbeats).
 */
const UNANSWERED_MS = 60_000;
const SYNC_AGAIN_INTERVAL_MS = 500;

export abstract class ParentAgreement extends SealedSession {
  protected readonly seatsHeld = new ParentSeats(() => this.ports.elapsed());
  /** Seat of the current epoch. */
  protected claim: string | null = null;
  #linked = false;

  protected abstract isIntroduced(hash: Bytes): boolean;

  protected get isConnected(): boolean {
    return this.#linked && this.seatsHeld.all.length > 0;
  }

  protected get peerHere(): boolean {
    return this.seatsHeld.all.some(seat => seat.here);
  }

  protected get wanting(): boolean {
    return this.seatsHeld.all.some(seat => this.lacksKeys(seat));
  }

  protected lacksKeys(seat: ParentSeat): boolean {
    if (this.stopped) return false;
    if (seat.pending ?? seat.admission) return true;
    return this.claim !== seat.claim && !seat.newcomer && !seat.declined;
  }

  protected get stopped(): boolean {
    return this.problem === 'unknown-pairing';
  }

  protected route(): number | null {
    return this.#linked && !this.stopped ? (this.seatsHeld.get(this.claim)?.slot ?? null) : null;
  }

  // ── what the relay says; taken at once, so that no frame goes to a slot of another socket ──────
  seats(seats: readonly Seat[]): void {
    if (this.gone) return;
    this.seatsHeld.replace(seats);
    void this.run(async () => {
      const mine = this.seatsHeld.get(this.claim);
      if (mine && !mine.current) this.ports.confirmed?.(mine.claim);
      for (const seat of this.seatsHeld.all) if (this.lacksKeys(seat)) await this.#ask(seat);
    });
  }

  connected(): void {
    this.#linked = true;
    void this.run(async () => {
      for (const seat of this.seatsHeld.all) {
        this.#waitAnew(seat);
        await this.#meet(seat);
      }
    });
  }

  disconnected(): void {
    this.#linked = false;
    void this.run(() => this.progress());
  }

  peer(claim: string, here: boolean): void {
    const seat = this.seatsHeld.get(claim);
    if (!seat) return;
    seat.here = here;
    void this.run(async () => {
      this.progress();
      this.#waitAnew(seat);
      if (here) await this.#meet(seat);
    });
  }

  /** Connected, or the peer is here: what went to a socket that was not there goes again. */
  async #meet(seat: ParentSeat): Promise<void> {
    if (this.claim === seat.claim) this.sender.answer();
    await this.#ask(seat);
  }

  #waitAnew(seat: ParentSeat): void {
    if (seat.pending) seat.pending.since = this.ports.elapsed();
  }

  protected async onTimer(): Promise<void> {
    for (const seat of this.seatsHeld.all) {
      await this.#ask(seat);
      const unanswered = seat.pending && this.ports.elapsed() - seat.pending.since > UNANSWERED_MS;
      if (unanswered && seat.here && this.confirmed) this.problem ??= 'key-mismatch';
    }
  }

  /** Connected, the peer is here, or the timer: whatever is outstanding with this seat. */
  async #ask(seat: ParentSeat): Promise<void> {
    if (!this.#linked || this.stopped) return;
    if (seat.pending) this.#helloAgain(seat);
    else if (seat.admission) await this.helloToNewcomer(seat);
    else if (this.claim === seat.claim) this.remind();
    else if (this.lacksKeys(seat) && seat.throttle.allows('need', HELLO_AGAIN_INTERVAL_MS))
      this.ports.send(seat.slot, writeNeed(seat.slot));
  }

  // ── frames ────────────────────────────────────────────────────────────────────────────────────
  frame(frame: Uint8Array): void {
    const seat = isWellFormed(frame) ? this.seatsHeld.onSlot(slotOf(frame)) : undefined;
    if (!seat || this.gone) return;
    const woke = !this.peerHere;
    seat.here = true;
    void this.run(async () => {
      if (woke) this.progress();
      if (frame[0] === FRAME_OFFER) await this.#onOffer(seat, frame);
      else if (frame[0] === FRAME_SEALED) await this.#onSealed(seat, frame);
    });
  }

  async #onSealed(seat: ParentSeat, frame: Uint8Array): Promise<void> {
    const { pending } = seat;
    const current = this.claim === seat.claim ? this.current : null;
    const epoch = pending?.epoch.names(frame) ? pending.epoch : current;
    const opened = (await epoch?.open(frame)) ?? 'other-epoch';
    if (opened === 'forged') this.problem ??= 'key-mismatch';
    if (typeof opened === 'string' || this.gone) return;
    const fresh = pending !== null && epoch === pending.epoch;
    if (fresh) await this.#switchTo(seat, pending);
    await this.receive(opened);
    // What the hello said may be older than what is true.
    if (fresh) this.sender.answer(0);
  }

  async #onOffer(seat: ParentSeat, frame: Uint8Array): Promise<void> {
    const offer = readOffer(frame);
    if (!offer || toBase64Url(offer.claim) !== seat.claim || this.stopped) return;
    const hash = await this.suite.digest(afterSlot(frame));
    if (this.claim === seat.claim && this.current && equal(this.current.offer, hash)) {
      if (this.throttle.allows('sync', SYNC_AGAIN_INTERVAL_MS)) this.sender.answer();
    } else if (seat.pending && equal(seat.pending.epoch.offer, hash)) this.#helloAgain(seat);
    else if (!equal(offer.pairing, NO_PAIRING)) await this.#onKnownPairing(seat, offer, hash);
    else if (this.confirmed) await this.#onNewcomer(seat, { offer, hash });
    else await this.#hello(seat, offer, hash, null);
  }

  async #onKnownPairing(seat: ParentSeat, offer: Offer, hash: Bytes): Promise<void> {
    const known = [this.confirmed, ...this.candidates].find(
      secret => secret && equal(secret.pairing, offer.pairing),
    );
    if (known) return this.#hello(seat, offer, hash, known);
    // Of a yes that the parent has taken back, or a former counselor's last offer, overtaken by the switch to a new one.
    if (seat.declined || this.former.some(pairing => equal(pairing, offer.pairing))) return;
    if (this.confirmed && !seat.current) return this.refuse(seat);
    this.problem = 'unknown-pairing';
    seat.pending = null;
    this.progress();
  }

  /** This counselor is not wanted, or not to be trusted: the present one stays. */
  protected async refuse(seat: ParentSeat): Promise<void> {
    seat.newcomer = seat.admission = seat.pending = null;
    seat.declined = true;
    // Of a yes before this no: a hello to it may still reach that counselor, who would have keys by it.
    this.candidates = this.candidates.filter(({ claim }) => claim !== seat.claim);
    await this.persist();
    this.ports.declined?.(seat.claim);
  }

  async #onNewcomer(seat: ParentSeat, newcomer: Newcomer): Promise<void> {
    if (seat.declined) return;
    seat.newcomer = newcomer;
    // A yes to someone introduced is no yes to a key that nobody introduced.
    if (seat.admission?.introduced && !this.isIntroduced(newcomer.hash)) seat.admission = null;
    if (seat.admission) await this.helloToNewcomer(seat);
  }

  protected async helloToNewcomer(seat: ParentSeat): Promise<void> {
    const { newcomer } = seat;
    if (newcomer) await this.#hello(seat, newcomer.offer, newcomer.hash, null);
  }

  async #hello(seat: ParentSeat, offer: Offer, hash: Bytes, known: KnownSecret | null): Promise<void> {
    if (!seat.throttle.allows('hello', OFFER_INTERVAL_MS)) return;
    const agreed = await this.suite
      .agree(offer.publicKey, infoFor(this.conversation, hash), known)
      .catch(() => null);
    if (!agreed || this.gone) return;
    const keys = await deriveKeys(this.suite, agreed.exporter, known === null);
    const epoch = new Epoch(this.suite, 'parent', this.conversation, hash, keys);
    const secret = known ?? (keys.secret && { ...keys.secret, claim: seat.claim });
    const sealed = secret && (await epoch.seal(0, this.#firstSync(secret)));
    if (!secret || !sealed || this.gone) return;
    const hello = writeHello(0, { offer: hash, psk: known !== null, enc: agreed.enc, sync: sealed });
    if (!known) this.candidates = [...this.candidates, secret].slice(-PAIRING_CANDIDATES_MAX);
    seat.pending = { epoch, hello, secret, since: seat.pending?.since ?? this.ports.elapsed() };
    await this.persist();
    this.#sendHello(seat);
  }

  /** The sync in the hello. To a new counselor numbers begin again, and nothing is said of the former ones. */
  #firstSync(secret: KnownSecret): Bytes {
    const { delivery, confirmed } = this;
    const begins = confirmed !== null && !equal(confirmed.pairing, secret.pairing);
    const acknowledgement = begins ? 0 : delivery.acknowledgement;
    const messages = [writeSync(begins ? 1 : delivery.base)];
    return writeEnvelope({ acknowledgement, read: 0, messages });
  }

  #helloAgain(seat: ParentSeat): void {
    if (seat.throttle.allows('hello again', HELLO_AGAIN_INTERVAL_MS)) this.#sendHello(seat);
  }

  /** Always the same bytes for the same offer. */
  #sendHello({ pending, slot }: ParentSeat): void {
    if (!pending || !this.#linked || this.gone) return;
    const hello = pending.hello.slice();
    setSlot(hello, slot);
    this.ports.send(slot, hello);
  }

  /** Only now, when the other side has proven the keys, is anything replaced. */
  async #switchTo(seat: ParentSeat, { epoch, secret }: Pending): Promise<void> {
    const { confirmed } = this;
    if (confirmed && !equal(confirmed.pairing, secret.pairing)) this.#onNewCounselor(seat, confirmed);
    this.claim = seat.claim;
    this.confirmed = secret;
    this.candidates = this.candidates.filter(one => one.claim !== seat.claim);
    seat.pending = seat.newcomer = seat.admission = null;
    this.adopt(epoch);
    await this.persist();
    this.ports.confirmed?.(seat.claim);
  }

  #onNewCounselor(seat: ParentSeat, { pairing }: KnownSecret): void {
    this.former = [...this.former, pairing].slice(-PAIRING_CANDIDATES_MAX);
    // The former counselor may still answer an older hello: there is no way back to that epoch.
    for (const other of this.seatsHeld.all) if (other !== seat) other.pending = null;
    const share = seat.admission?.withHistory === true && this.delivery.hasLog;
    const { receipt } = this.log;
    this.returned.push(...this.delivery.takeBack());
    const earlier = share ? this.delivery.earlier(this.ports.date()) : [];
    this.renumber(share);
    this.sender.renumber();
    this.say(this.profile);
    for (const payload of earlier) this.say(payload);
    // Whoever saves the topics in the end saves it with them.
    if (receipt) this.say({ kind: 'receipt', hash: receipt });
  }
}
