/**
 * How the parent's side comes to its keys: seats, offers, hellos, and the switch to a new epoch or a new counselor.
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
import { equal, readU32, toBase64Url } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { writeEnvelope, writeSync, KIND_SYNC } from './envelope.ts';
import { Epoch, deriveKeys } from './epoch.ts';
import { NO_PAIRING, afterSlot, infoFor, readOffer, writeHello, writeNeed } from './handshake.ts';
import type { Offer } from './handshake.ts';
import { SealedSession } from './session.ts';
import type { Payload } from './payload.ts';
import type { KnownSecret } from './record.ts';

/** A hello on its way: nothing is switched before a frame opens under it. */
interface Pending {
  claim: string;
  epoch: Epoch;
  hello: Bytes;
  secret: KnownSecret;
  since: number;
}

/** An offer without pairing although this parent has one: the parent decides. */
export interface Newcomer {
  offer: Offer;
  hash: Bytes;
}

interface Admission {
  withHistory: boolean;
  /** The yes was given to someone whom the former counselor had introduced. */
  introduced: boolean;
}

/**
 * A hello that nobody answers although the relay says that the counselor is there: someone without the secret made
 * the offer. Longer than the relay needs to find a dead socket (two heartbeats).
 */
const UNANSWERED_MS = 60_000;
const SYNC_AGAIN_INTERVAL_MS = 500;

export abstract class ParentAgreement extends SealedSession {
  protected readonly seatsByClaim = new Map<string, Seat>();
  protected readonly newcomers = new Map<string, Newcomer>();
  protected readonly admitted = new Map<string, Admission>();
  protected readonly refused = new Set<string>();
  protected pending: Pending | null = null;
  /** Seat of the current epoch. */
  protected claim: string | null = null;
  protected returned: string[] = [];
  protected linked = false;

  protected abstract readonly profile: Payload;
  protected abstract isIntroduced(hash: Bytes): boolean;

  protected get isConnected(): boolean {
    return this.linked && this.seatsByClaim.size > 0;
  }

  protected get peerHere(): boolean {
    return [...this.seatsByClaim.values()].some(seat => seat.here);
  }

  protected get wanting(): boolean {
    return [...this.seatsByClaim.keys()].some(claim => this.lacksKeys(claim));
  }

  protected lacksKeys(claim: string): boolean {
    if (this.problem === 'unknown-pairing' || this.refused.has(claim)) return false;
    if (this.pending?.claim === claim || this.admitted.has(claim)) return true;
    return this.claim !== claim && !this.newcomers.has(claim);
  }

  protected route(): number | null {
    if (!this.linked || this.claim === null || this.problem === 'unknown-pairing') return null;
    return this.seatsByClaim.get(this.claim)?.slot ?? null;
  }

  // ── what the relay says; taken at once, so that no frame goes to a slot of another socket ──────
  seats(seats: readonly Seat[]): void {
    this.seatsByClaim.clear();
    for (const seat of seats) this.seatsByClaim.set(seat.claim, { ...seat });
    const held = (claim: string): boolean => this.seatsByClaim.has(claim);
    for (const claim of [...this.newcomers.keys()]) if (!held(claim)) this.newcomers.delete(claim);
    for (const claim of [...this.admitted.keys()]) if (!held(claim)) this.admitted.delete(claim);
    if (this.pending && !held(this.pending.claim)) this.pending = null;
    void this.run(async () => {
      const mine = this.claim === null ? undefined : this.seatsByClaim.get(this.claim);
      if (mine && !mine.current) this.ports.confirmed?.(mine.claim);
      for (const claim of this.seatsByClaim.keys()) if (this.lacksKeys(claim)) await this.#ask(claim);
    });
  }

  connected(): void {
    this.linked = true;
    void this.run(async () => {
      if (this.pending) this.pending.since = this.ports.now();
      for (const claim of this.seatsByClaim.keys()) await this.#ask(claim);
    });
  }

  disconnected(): void {
    this.linked = false;
    void this.run(() => this.progress());
  }

  peer(claim: string, here: boolean): void {
    const seat = this.seatsByClaim.get(claim);
    if (!seat) return;
    seat.here = here;
    void this.run(async () => {
      this.progress();
      if (this.pending) this.pending.since = this.ports.now();
      if (here) await this.#ask(claim);
    });
  }

  protected async onTimer(): Promise<void> {
    for (const claim of this.seatsByClaim.keys()) await this.#ask(claim);
    await this.resend();
    const unanswered = this.pending && this.ports.now() - this.pending.since > UNANSWERED_MS;
    if (unanswered && this.confirmed && this.peerHere) this.problem ??= 'key-mismatch';
  }

  /** Connected, the peer is here, or the timer: whatever is outstanding with this seat. */
  async #ask(claim: string): Promise<void> {
    const slot = this.seatsByClaim.get(claim)?.slot;
    if (slot === undefined || !this.linked || this.refused.has(claim)) return;
    if (this.problem === 'unknown-pairing') return;
    if (this.pending?.claim === claim) this.#helloAgain();
    else if (this.admitted.has(claim)) await this.helloToNewcomer(claim);
    else if (this.claim === claim) await this.sync(true);
    else if (!this.newcomers.has(claim) && this.pace.allows(`need ${claim}`, HELLO_AGAIN_INTERVAL_MS))
      this.ports.send(slot, writeNeed(slot));
  }

  // ── frames ────────────────────────────────────────────────────────────────────────────────────
  frame(frame: Uint8Array): void {
    if (!isWellFormed(frame)) return;
    const slot = slotOf(frame);
    const seat = [...this.seatsByClaim.values()].find(one => one.slot === slot);
    if (!seat || this.gone) return;
    const woke = !this.peerHere;
    seat.here = true;
    void this.run(async () => {
      if (woke) this.progress();
      if (frame[0] === FRAME_OFFER) await this.#onOffer(seat.claim, frame);
      else if (frame[0] === FRAME_SEALED) await this.#onSealed(seat.claim, frame);
    });
  }

  async #onSealed(claim: string, frame: Uint8Array): Promise<void> {
    const { pending } = this;
    const epoch = pending?.claim === claim && pending.epoch.names(frame) ? pending.epoch : this.current;
    if (!epoch || (epoch === this.current && claim !== this.claim)) return;
    const opened = await epoch.open(frame);
    if (opened === 'forged') this.problem ??= 'key-mismatch';
    if (typeof opened === 'string' || this.gone) return;
    const fresh = epoch !== this.current;
    if (fresh && pending) await this.#switchTo(pending);
    await this.receive(opened);
    if (fresh) await this.sync(false);
  }

  async #onOffer(claim: string, frame: Uint8Array): Promise<void> {
    const offer = readOffer(frame);
    if (!offer || toBase64Url(offer.claim) !== claim || this.refused.has(claim)) return;
    if (this.problem === 'unknown-pairing') return;
    const hash = await this.suite.digest(afterSlot(frame));
    if (this.claim === claim && this.current && equal(this.current.offer, hash)) {
      if (this.pace.allows('sync', SYNC_AGAIN_INTERVAL_MS)) await this.sync(true);
    } else if (this.pending?.claim === claim && equal(this.pending.epoch.offer, hash)) this.#helloAgain();
    else if (!equal(offer.pairing, NO_PAIRING)) await this.#onKnownPairing(claim, offer, hash);
    else if (this.confirmed) await this.#onNewcomer(claim, { offer, hash });
    else await this.#hello(claim, offer, hash, null);
  }

  async #onKnownPairing(claim: string, offer: Offer, hash: Bytes): Promise<void> {
    const known = [this.confirmed, ...this.candidates].find(
      secret => secret && equal(secret.pairing, offer.pairing),
    );
    if (known) return this.#hello(claim, offer, hash, known);
    this.problem = 'unknown-pairing';
    this.pending = null;
    this.progress();
  }

  async #onNewcomer(claim: string, newcomer: Newcomer): Promise<void> {
    this.newcomers.set(claim, newcomer);
    const yes = this.admitted.get(claim);
    // A yes to someone introduced is no yes to a key that nobody introduced.
    if (yes?.introduced && !this.isIntroduced(newcomer.hash)) this.admitted.delete(claim);
    if (this.admitted.has(claim)) await this.helloToNewcomer(claim);
  }

  protected async helloToNewcomer(claim: string): Promise<void> {
    const newcomer = this.newcomers.get(claim);
    if (newcomer) await this.#hello(claim, newcomer.offer, newcomer.hash, null);
  }

  async #hello(claim: string, offer: Offer, hash: Bytes, known: KnownSecret | null): Promise<void> {
    if (!this.pace.allows('hello', OFFER_INTERVAL_MS)) return;
    const agreed = await this.suite
      .agree(offer.publicKey, infoFor(this.conversation, hash), known)
      .catch(() => null);
    if (!agreed || this.gone) return;
    const keys = await deriveKeys(this.suite, agreed.exporter, known === null);
    const epoch = new Epoch(this.suite, 'parent', this.conversation, hash, keys);
    const secret = known ?? (keys.secret && { ...keys.secret, claim });
    if (!secret) return;
    const { delivery } = this;
    const isNewEra = this.confirmed !== null && !equal(this.confirmed.pairing, secret.pairing);
    const sync = isNewEra ? { have: true, base: 1, received: 0, wantReply: true } : delivery.sync(true);
    const acknowledgement = isNewEra ? 0 : delivery.acknowledgement;
    const plain = writeEnvelope({ kind: KIND_SYNC, acknowledgement, number: 0, body: writeSync(sync) });
    const sealed = await epoch.seal(0, plain);
    if (!sealed || this.gone) return;
    const hello = writeHello(0, { offer: hash, psk: known !== null, enc: agreed.enc, sync: sealed });
    if (!known) this.candidates = [...this.candidates, secret].slice(-PAIRING_CANDIDATES_MAX);
    const since = this.pending?.claim === claim ? this.pending.since : this.ports.now();
    this.pending = { claim, epoch, hello, secret, since };
    await this.persist();
    this.#sendHello();
  }

  #helloAgain(): void {
    if (this.pace.allows('hello again', HELLO_AGAIN_INTERVAL_MS)) this.#sendHello();
  }

  /** Always the same bytes for the same offer. */
  #sendHello(): void {
    const { pending } = this;
    const slot = pending && this.seatsByClaim.get(pending.claim)?.slot;
    if (!pending || slot === null || slot === undefined || !this.linked || this.gone) return;
    const hello = pending.hello.slice();
    setSlot(hello, slot);
    this.ports.send(slot, hello);
  }

  /** Only now, when the other side has proven the keys, is anything replaced. */
  async #switchTo({ claim, epoch, secret }: Pending): Promise<void> {
    const former = this.confirmed;
    if (former && !equal(former.pairing, secret.pairing)) this.#onNewCounselor(claim);
    this.pending = null;
    this.claim = claim;
    this.confirmed = secret;
    this.candidates = [];
    this.newcomers.delete(claim);
    this.admitted.delete(claim);
    this.adopt(epoch);
    await this.persist();
    this.ports.confirmed?.(claim);
  }

  #onNewCounselor(claim: string): void {
    const share = this.admitted.get(claim)?.withHistory === true && this.delivery.hasLog;
    this.returned.push(...this.delivery.takeBack());
    const anything = this.delivery.log.length > 0;
    this.renumber(share);
    if (share && anything) this.say({ kind: 'earlier', history: readU32(this.ports.random(4), 0) || 1 });
    this.say(this.profile);
  }
}
