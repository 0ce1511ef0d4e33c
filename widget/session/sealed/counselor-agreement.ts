/**
 * How the counselor's side comes to its keys: offers out, hellos in, and the switch to a new epoch.
 * Follows the table in PROTOCOL.md, section 6.5, row by row. `CounselorSession` hands on what the relay says.
 */
import { OFFER_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import {
  FRAME_HELLO,
  FRAME_NEED,
  FRAME_OFFER,
  FRAME_SEALED,
  isWellFormed,
  setSlot,
} from '../../../relay/protocol/sealed-frame.ts';
import type { Agreement } from './agreement.ts';
import type { SealedProblem } from './api.ts';
import { equal, fromBase64Url, toBase64Url } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { KIND_SYNC, readEnvelope } from './envelope.ts';
import { Epoch, deriveKeys } from './epoch.ts';
import { NO_PAIRING, afterSlot, infoFor, readHello, writeOffer } from './handshake.ts';
import type { Hello } from './handshake.ts';
import type { Incoming } from './incoming.ts';
import type { Outgoing } from './outgoing.ts';
import type { OfferKey } from './suite.ts';
import type { SealedStore } from './sealed-store.ts';

/** Used for one hello, then never again; its private key is in no storage and cannot be read out. */
interface Outstanding {
  frame: Bytes;
  hash: Bytes;
  key: OfferKey;
}

const SYNC_AGAIN_INTERVAL_MS = 500;

export class CounselorAgreement implements Agreement {
  problem: SealedProblem | null;
  /** While this person is handing over: the colleague's name as the parent may see it. */
  introducing: string | null;
  readonly #out: Outgoing;
  readonly #incoming: Incoming;
  readonly #store: SealedStore;
  readonly #claim: string;
  #slot: number | null = null;
  #outstanding: Outstanding | null = null;
  #here = false;
  /** Forgets the offer that is due. */
  #soon: (() => void) | null = null;
  /** The hello that made the current epoch. */
  #hello: Bytes | null = null;

  constructor(out: Outgoing, incoming: Incoming, claim: string) {
    this.#out = out;
    this.#incoming = incoming;
    this.#store = out.store;
    this.#claim = claim;
    this.problem = this.introducing = null;
  }

  get live(): boolean {
    return this.#out.epoch !== null;
  }

  get isBlocked(): boolean {
    return false;
  }

  get isConnected(): boolean {
    return this.#slot !== null;
  }

  get peerHere(): boolean {
    return this.#here;
  }

  get wanting(): boolean {
    return !this.live;
  }

  route(): number | null {
    return this.#slot;
  }

  connected(slot: number, here: boolean): void {
    this.#slot = slot;
    this.#here = here;
    void this.#out.run(() => this.#ask());
  }

  disconnected(): void {
    this.#slot = null;
    void this.#out.run(() => this.#out.progress());
  }

  peer(here: boolean): void {
    this.#here = here;
    void this.#out.run(async () => {
      this.#out.progress();
      if (here) await this.#ask();
    });
  }

  /** Connected, or the peer is here: what went to a socket that was not there goes again. */
  async #ask(): Promise<void> {
    if (this.#out.epoch) this.#out.sender.answer();
    await this.onTimer();
  }

  async onTimer(): Promise<void> {
    if (this.#out.epoch) this.#out.remind();
    else await this.#offer();
  }

  // ── frames ────────────────────────────────────────────────────────────────────────────────────
  frame(frame: Uint8Array): void {
    if (!isWellFormed(frame) || this.#out.gone) return;
    const woke = !this.#here;
    this.#here = true;
    void this.#out.run(async () => {
      if (woke) this.#out.progress();
      if (frame[0] === FRAME_NEED) await this.#offer();
      else if (frame[0] === FRAME_HELLO) await this.#onHello(frame);
      else if (frame[0] === FRAME_OFFER) await this.#onCopy(frame);
      else if (frame[0] === FRAME_SEALED) await this.#onSealed(frame);
    });
  }

  async #onSealed(frame: Uint8Array): Promise<void> {
    const opened = (await this.#out.epoch?.open(frame)) ?? 'other-epoch';
    if (opened === 'forged') this.problem ??= 'key-mismatch';
    if (typeof opened !== 'string' && !this.#out.gone) await this.#incoming.receive(opened);
  }

  /** The outstanding offer again, or a fresh key pair: never one key pair for two offers. */
  async #offer(): Promise<void> {
    if (this.#slot === null) return;
    if (!this.#out.throttle.allows('offer', OFFER_INTERVAL_MS)) return this.#offerSoon();
    this.#outstanding ??= await this.#newOffer();
    const frame = this.#outstanding.frame.slice();
    if (this.#slot === null || this.#out.gone) return;
    setSlot(frame, this.#slot);
    this.#out.ports.send(this.#slot, frame);
  }

  /** Too soon after the last one, as when pages follow each other: the one who asked shall not have to ask again. */
  #offerSoon(): void {
    const { epoch } = this.#out;
    this.#soon ??= this.#out.ports.timer(this.#out.throttle.leftMs('offer', OFFER_INTERVAL_MS), () => {
      this.#soon = null;
      // Keys stand again: nothing is wanted any more.
      if (this.#out.epoch === epoch) void this.#out.run(() => this.#offer());
    });
  }

  async #newOffer(): Promise<Outstanding> {
    const key = await this.#out.suite.offerKey();
    const pairing = this.#store.confirmed?.pairing ?? NO_PAIRING;
    const frame = writeOffer(0, { claim: fromBase64Url(this.#claim), pairing, publicKey: key.publicKey });
    return { frame, key, hash: await this.#out.suite.digest(afterSlot(frame)) };
  }

  async #onHello(frame: Uint8Array): Promise<void> {
    const bytes = afterSlot(frame);
    const hello = readHello(frame);
    if (!hello) return;
    if (this.#out.epoch && this.#hello && equal(this.#hello, bytes)) {
      if (this.#out.throttle.allows('sync', SYNC_AGAIN_INTERVAL_MS)) this.#out.sender.sync();
      return;
    }
    const outstanding = this.#outstanding;
    if (!outstanding || !equal(outstanding.hash.subarray(0, 8), hello.offer)) return this.#offer();
    const epoch = await this.#epochOf(hello, outstanding);
    if (!epoch || this.#out.gone) {
      this.problem ??= 'key-mismatch';
      return;
    }
    const plain = await epoch.open(hello.sync);
    if (typeof plain === 'string' || readEnvelope(plain)?.messages[0]?.kind !== KIND_SYNC) {
      this.problem ??= 'key-mismatch';
      return;
    }
    const { secret } = epoch.keys;
    if (secret) this.#store.confirmed = { ...secret, claim: this.#claim };
    this.#outstanding = null;
    this.#hello = bytes;
    this.#out.adopt(epoch);
    this.#incoming.clear();
    await this.#out.persist();
    // The first under these keys, by which the parent's side knows that they work.
    this.#out.sender.sync();
    await this.#incoming.receive(plain);
  }

  /** Null when the mode is not the one this pairing asks for, or `enc` is no point of the curve. */
  async #epochOf(hello: Hello, { key, hash }: Outstanding): Promise<Epoch | null> {
    if (hello.psk !== (this.#store.confirmed !== null)) return null;
    const info = infoFor(this.#out.conversation, hash);
    const exporter = await this.#out.suite
      .accept(key, hello.enc, info, this.#store.confirmed)
      .catch(() => null);
    if (!exporter) return null;
    const keys = await deriveKeys(this.#out.suite, exporter, !hello.psk);
    return new Epoch(this.#out.suite, 'counselor', this.#out.conversation, hash, keys);
  }

  /** A colleague's offer, copied by the relay: introduced only while this person is handing over. */
  async #onCopy(frame: Uint8Array): Promise<void> {
    if (this.introducing === null) return;
    const offer = toBase64Url(await this.#out.suite.digest(afterSlot(frame)));
    const known = this.#out.delivery.log.some(
      ({ payload }) => payload.kind === 'introduce' && payload.offer === offer,
    );
    if (!known && this.introducing !== null && this.#out.throttle.allows('introduce', OFFER_INTERVAL_MS))
      this.#out.say({ kind: 'introduce', offer, name: this.introducing });
  }

  wipe(): void {
    this.#soon?.();
    this.#slot = null;
    this.#outstanding = null;
    this.introducing = null;
    this.#hello = null;
  }
}
