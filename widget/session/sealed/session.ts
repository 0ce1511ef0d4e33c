/**
 * What both sides of the sealed layer do alike with what comes in, and what either person may do.
 * `ParentSession` and `CounselorSession` stand on it, with how each side comes to its keys in between.
 */
import { TEXT_MAX_CHARACTERS, TYPING_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import type { Line } from '../view.ts';
import { readU32 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { readHistory } from './entry.ts';
import type { History } from './entry.ts';
import {
  KIND_HISTORY,
  KIND_READ,
  KIND_SYNC,
  KIND_TYPING,
  NO_LOG,
  isNumbered,
  readEnvelope,
  readSync,
} from './envelope.ts';
import type { Envelope } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { Outgoing } from './outgoing.ts';
import { Gatherer } from './parts.ts';
import { readBody } from './payload.ts';
import type { Payload } from './payload.ts';
import { lineOf } from './view-of-log.ts';

const TYPING_SHOWN_MS = 6_000;

export abstract class SealedSession extends Outgoing {
  protected peerTyping = false;
  readonly #gatherer = new Gatherer();
  /** Came whole, and waits for the number that says where it belongs. */
  #earlier: { id: number; history: History } | null = null;
  #stopTyping: (() => void) | null = null;
  #typesSoon: (() => void) | null = null;

  /** May the other side say this at all? */
  protected abstract allows(payload: Payload): boolean;
  protected abstract readonly over: boolean;

  // ── what the person does ──────────────────────────────────────────────────────────────────────
  send(text: string): Line | null {
    if (text.trim() === '' || text.length > TEXT_MAX_CHARACTERS || this.over) return null;
    this.#typesNoMore();
    const entry = this.say({ kind: 'text', text });
    return entry && lineOf(entry, this.delivery, this.confirmed !== null);
  }

  typing(): void {
    if (!this.current || this.over) return;
    if (this.pace.allows('typing', TYPING_INTERVAL_MS))
      void this.run(async () => {
        await this.transmit(KIND_TYPING, 0, new Uint8Array());
      });
    // Told once it may be, unless what is written has been sent by then.
    else
      this.#typesSoon ??= this.ports.timer(this.pace.leftMs('typing', TYPING_INTERVAL_MS), () => {
        this.#typesSoon = null;
        this.typing();
      });
  }

  #typesNoMore(): void {
    this.#typesSoon?.();
    this.#typesSoon = null;
  }

  read(): void {
    if (this.gone || !this.delivery.hasLog || this.delivery.received <= this.seenTo) return;
    this.seenTo = this.delivery.received;
    void this.run(() => undefined);
  }

  end(): void {
    if (!this.over) this.say({ kind: 'end' });
  }

  // ── in ────────────────────────────────────────────────────────────────────────────────────────
  protected async receive(plain: Bytes): Promise<void> {
    const envelope = readEnvelope(plain);
    if (!envelope) return;
    this.peerTakes = envelope.acknowledgement !== NO_LOG;
    if (this.delivery.acknowledge(envelope.acknowledgement)) {
      this.progress();
      await this.persist();
    }
    if (isNumbered(envelope.kind)) await this.#onNumbered(envelope);
    else if (envelope.kind === KIND_SYNC) await this.#onSync(envelope.body);
    else if (envelope.kind === KIND_HISTORY) await this.#onHistory(envelope.body);
    else if (envelope.kind === KIND_TYPING) this.#onTyping();
    else if (envelope.kind === KIND_READ && envelope.body.byteLength === 4)
      this.delivery.readTo = Math.max(this.delivery.readTo, readU32(envelope.body, 0));
    await this.pump();
  }

  async #onNumbered({ kind, number, body }: Envelope): Promise<void> {
    this.ackDue = true;
    if (!this.delivery.isNext(number)) return;
    const { payload, at } = readBody(kind, body, this.ports.now());
    const allowed: Payload = this.allows(payload) ? payload : { kind: 'refused' };
    // Nobody will see it: so it is not taken, and not acknowledged.
    if (allowed.kind === 'text' && this.delivery.erased) return;
    if (allowed.kind === 'earlier' && allowed.history > 0) {
      if (this.#earlier?.id !== allowed.history) return;
      this.delivery.prepend(this.#earlier.history);
      this.#earlier = null;
    }
    const erased = this.delivery.take(number, allowed, at);
    // An acknowledgement says that it was shown: so the screen hears of it first.
    this.notify();
    if (allowed.kind === 'text') this.#typingEnds();
    if (erased) await this.persist();
  }

  async #onSync(body: Bytes): Promise<void> {
    const sync = readSync(body);
    if (!sync) return;
    const todo = this.delivery.onSync(sync);
    await this.persist();
    if (sync.wantReply) await this.sync(false);
    // A base epoch is a new person: what was said goes there only by the parent's yes (`earlier`).
    if (todo === 'history' && this.current?.psk)
      await this.sendHistory(this.delivery.history(), readU32(this.ports.random(4), 0), 'log');
    await this.resend();
  }

  async #onHistory(body: Bytes): Promise<void> {
    const whole = this.#gatherer.take(body);
    this.progress();
    if (!whole) return;
    const history = readHistory(whole.bytes, this.delivery.era);
    if (!history) return;
    if (history.before) this.#earlier = { id: whole.id, history };
    if (history.before || this.delivery.hasLog) return;
    this.delivery.apply(history, this.delivery.me === 'counselor');
    await this.persist();
    await this.sync(true);
  }

  #onTyping(): void {
    this.#typingEnds();
    this.peerTyping = true;
    this.#stopTyping = this.ports.timer(TYPING_SHOWN_MS, () => {
      this.#typingEnds();
      this.notify();
    });
  }

  #typingEnds(): void {
    this.#stopTyping?.();
    this.#stopTyping = null;
    this.peerTyping = false;
  }

  protected override adopt(epoch: Epoch): void {
    super.adopt(epoch);
    this.#gatherer.clear();
    this.#typingEnds();
  }

  override wipe(): void {
    this.#typingEnds();
    this.#typesNoMore();
    this.#gatherer.clear();
    this.#earlier = null;
    super.wipe();
  }
}
