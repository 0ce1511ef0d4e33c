/**
 * The parent's side of key agreement (PROTOCOL.md, sections 4 and 6.4): answers offers with hellos, and keeps
 * the current epoch until a frame opens under the new one.
 */
import { Epoch, checkNumber, helloFrame, helloInfo, pairingOf } from './epoch.ts';
import type { Offer } from './epoch.ts';
import { toRecipient } from './hpke.ts';
import type { Psk } from './hpke.ts';

export interface Agreed {
  readonly epoch: Epoch;
  readonly offer: Offer;
  readonly mode: 0 | 1;
  readonly pairing: Psk;
  /** Base mode only: both people can compare it. */
  readonly check: string | undefined;
}

export interface Pending extends Agreed {
  readonly hello: (slot: number) => Buffer;
}

/** base64. */
interface KeptPairing {
  readonly id: string;
  readonly secret: string;
}

export interface KeptAgreement {
  readonly confirmed: KeptPairing | undefined;
  readonly candidates: readonly KeptPairing[];
}

export type Answer = 'hello' | 'hello-again' | 'sync' | 'new-counselor' | 'unknown-pairing';

const CANDIDATES_MAX = 16;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const keep = ({ id, secret }: Psk): KeptPairing => ({ id: text(id), secret: text(secret) });
const restore = ({ id, secret }: KeptPairing): Psk => ({
  id: Buffer.from(id, 'base64'),
  secret: Buffer.from(secret, 'base64'),
});

export class Agreement {
  current: Agreed | undefined;
  pending: Pending | undefined;
  readonly #conversation: Buffer;
  #confirmed: Psk | undefined;
  #candidates: readonly Psk[] = [];

  constructor(conversation: Buffer, before?: KeptAgreement) {
    this.#conversation = conversation;
    if (before?.confirmed) this.#confirmed = restore(before.confirmed);
    this.#candidates = before?.candidates.map(restore) ?? [];
  }

  keep(): KeptAgreement {
    return {
      confirmed: this.#confirmed && keep(this.#confirmed),
      candidates: this.#candidates.map(keep),
    };
  }

  /** What an offer asks for; after `hello` there is a pending epoch. `firstSync` is the hello's sealed message. */
  answer(offer: Offer, firstSync: Buffer): Answer {
    if (this.pending?.offer.hash.equals(offer.hash)) return 'hello-again';
    if (this.current?.offer.hash.equals(offer.hash)) return 'sync';
    const named = offer.pairing;
    if (!named && this.#confirmed) return 'new-counselor';
    const known = [...(this.#confirmed ? [this.#confirmed] : []), ...this.#candidates];
    const psk = named && known.find(({ id }) => named.equals(id));
    if (named && !psk) return 'unknown-pairing';
    this.#say(offer, psk, firstSync);
    return 'hello';
  }

  #say(offer: Offer, psk: Psk | undefined, firstSync: Buffer): void {
    const { enc, exports } = toRecipient(offer.publicKey, helloInfo(this.#conversation, offer.hash), psk);
    const epoch = new Epoch(this.#conversation, exports);
    const mode = psk ? 1 : 0;
    const pairing = psk ?? pairingOf(exports);
    // Stored before it is sent: the counselor may have it when this page is gone.
    if (!psk) this.#candidates = [pairing, ...this.#candidates].slice(0, CANDIDATES_MAX);
    const sealed = epoch.seal(0, firstSync);
    this.pending = {
      epoch,
      offer,
      mode,
      pairing,
      check: psk ? undefined : checkNumber(exports),
      hello: slot => helloFrame(slot, offer, mode, enc, sealed),
    };
  }

  /** The first frame under the pending epoch makes it the current one. */
  open(frame: Buffer): { plain: Buffer; confirmed: Agreed | undefined } | undefined {
    const early = this.pending?.epoch.open(frame);
    if (early && this.pending) {
      const { hello: _, ...agreed } = this.pending;
      this.current = agreed;
      this.pending = undefined;
      this.#confirmed = agreed.pairing;
      this.#candidates = [];
      return { plain: early, confirmed: agreed };
    }
    const plain = this.current?.epoch.open(frame);
    return plain && { plain, confirmed: undefined };
  }
}
