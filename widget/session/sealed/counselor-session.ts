/**
 * The counselor's end of the sealed layer: what the desk tells it, and what the desk can read. One for each seat.
 * The desk feeds it from its socket and from the person; frames go out through its ports. It holds a session that
 * agrees keys as the counselor's side does, and adds what only a counselor can do.
 */
import type { Line } from '../view.ts';
import type { CounselorOptions, CounselorSealed, CounselorState, Question } from './api.ts';
import { toBase64Url } from './bytes.ts';
import { CounselorAgreement } from './counselor-agreement.ts';
import type { Entry } from './entry.ts';
import { readPayload } from './payload.ts';
import type { LogView, Payload } from './payload.ts';
import { receiptNumber } from './receipt-number.ts';
import { Session } from './session.ts';

const QUESTION_ID_BYTES = 9;

export class CounselorSession implements CounselorSealed {
  readonly #session: Session<CounselorAgreement>;

  constructor(options: CounselorOptions) {
    const profile: Payload = { kind: 'profile', profile: options.profile };
    this.#session = new Session('counselor', profile, options, (out, incoming) => {
      return new CounselorAgreement(out, incoming, options.claim);
    });
  }

  get log(): LogView {
    return this.#session.out.log;
  }

  get state(): CounselorState {
    const { parent, questions, feedback } = this.log;
    return { ...this.#session.state, parent, questions, feedback };
  }

  // ── what the relay says ───────────────────────────────────────────────────────────────────────
  connected(slot: number, here: boolean): void {
    this.#session.agreement.connected(slot, here);
  }

  disconnected(): void {
    this.#session.agreement.disconnected();
  }

  peer(here: boolean): void {
    this.#session.agreement.peer(here);
  }

  frame(frame: Uint8Array): void {
    this.#session.agreement.frame(frame);
  }

  restash(stash: string): Promise<void> {
    return this.#session.out.restash(stash);
  }

  // ── what the counselor does ───────────────────────────────────────────────────────────────────
  send(text: string): Line | null {
    return this.#session.send(text);
  }

  /** Of any kind that a counselor may say; null when it is too long. */
  say(payload: Payload): Entry | null {
    return this.#session.out.say(payload);
  }

  typing(): void {
    this.#session.typing();
  }

  read(): void {
    this.#session.read();
  }

  handOver(name: string | null): void {
    this.#session.agreement.introducing = name;
  }

  ask(question: Question): string | null {
    const { over, out } = this.#session;
    const id = toBase64Url(out.ports.random(QUESTION_ID_BYTES));
    const payload = readPayload('question', { id, question });
    return !payload || over || !this.say(payload) ? null : id;
  }

  fetched(id: string): void {
    if (this.log.questions.some(one => one.id === id && one.answer === 'yes' && !one.fetched))
      this.say({ kind: 'fetched', id });
  }

  giveReceipt(): void {
    if (!this.#session.over && this.log.receipt === null)
      this.say({ kind: 'receipt', receiptNumber: receiptNumber(this.#session.out.ports.random) });
  }

  closing(on: boolean): void {
    if (!this.#session.over && this.log.closing !== on) this.say({ kind: 'closing', on });
  }

  end(): void {
    this.#session.end();
  }

  // ── its end ───────────────────────────────────────────────────────────────────────────────────
  drained(): Promise<void> {
    return this.#session.out.drained();
  }

  settled(): Promise<void> {
    return this.#session.out.settled();
  }

  wipe(): void {
    this.#session.wipe();
  }
}
