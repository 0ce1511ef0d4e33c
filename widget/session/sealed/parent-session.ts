/**
 * The parent's end of the sealed layer: what the room tells it, and what the room can read.
 * `ParentConversation` feeds it from the socket and from the person; frames go out through its ports. It holds a
 * session that agrees keys as the parent's side does, and adds what only a parent can do.
 */
import type { Seat } from '../../../relay/protocol/control.ts';
import type { Card, Line } from '../view.ts';
import type { ParentOptions, ParentSealed, ParentState } from './api.ts';
import { toBase64Url } from './bytes.ts';
import type { Entry } from './entry.ts';
import { ParentAgreement } from './parent-agreement.ts';
import type { LogView, Payload } from './payload.ts';
import { Session } from './session.ts';

export class ParentSession implements ParentSealed {
  readonly #session: Session<ParentAgreement>;

  constructor(options: ParentOptions) {
    const profile: Payload = { kind: 'profile', profile: options.profile };
    this.#session = new Session('parent', profile, options, (out, incoming) => {
      return new ParentAgreement(out, incoming);
    });
  }

  get log(): LogView {
    return this.#session.out.log;
  }

  get state(): ParentState {
    const { agreement, out } = this.#session;
    const { confirmed, returned } = out.store;
    return {
      ...this.#session.state,
      agreeing: agreement.wanting && !agreement.live,
      counselor: out.log.counselor,
      cards: this.#cards(out.log),
      returnedText: returned.join('\n\n'),
      claim: confirmed?.claim ?? null,
    };
  }

  #cards(log: LogView): Card[] {
    const questions = log.questions.map(({ id, question, answer, answerText, fetched, after }): Card => {
      const about = { id, ...(after !== undefined && { after }) };
      if (question.about === 'concern')
        return {
          ...about,
          kind: 'concern',
          text: question.text ?? '',
          answer: answer === 'withdrawn' ? null : answer,
        };
      const { recipient, purpose = '' } = question;
      // Once answered, as the parent left it: the room may have been loaded anew since.
      const text = answerText ?? question.text;
      return { ...about, kind: 'consent', recipient, text, purpose, answer, fetched };
    });
    const newcomers = this.#session.agreement.newcomers.map(({ claim: id, hash }): Card => {
      const name = log.introduced.get(toBase64Url(hash));
      const by = log.counselor?.name ?? log.counselor?.role ?? '';
      return { kind: 'new-counselor', id, introducedBy: name === undefined ? null : by, name: name ?? null };
    });
    return [...questions, ...newcomers];
  }

  // ── what the relay says ───────────────────────────────────────────────────────────────────────
  seats(seats: readonly Seat[]): void {
    this.#session.agreement.seats(seats);
  }

  connected(): void {
    this.#session.agreement.connected();
  }

  disconnected(): void {
    this.#session.agreement.disconnected();
  }

  peer(claim: string, here: boolean): void {
    this.#session.agreement.peer(claim, here);
  }

  frame(frame: Uint8Array): void {
    this.#session.agreement.frame(frame);
  }

  restash(stash: string): Promise<void> {
    return this.#session.out.restash(stash);
  }

  // ── what the parent does ──────────────────────────────────────────────────────────────────────
  send(text: string): Line | null {
    return this.#session.send(text);
  }

  /** Of any kind that a parent may say; null when it is too long. */
  say(payload: Payload): Entry | null {
    return this.#session.out.say(payload);
  }

  typing(): void {
    this.#session.typing();
  }

  read(): void {
    this.#session.read();
  }

  admit(claim: string, withHistory: boolean): void {
    this.#session.agreement.admit(claim, withHistory);
  }

  decline(claim: string): void {
    this.#session.agreement.decline(claim);
  }

  answer(id: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): boolean {
    const asked = this.log.questions.find(question => question.id === id);
    if (!asked || this.#session.over) return false;
    const open =
      answer === 'withdrawn'
        ? asked.question.about === 'consent' && asked.answer === 'yes' && !asked.fetched
        : asked.answer === null;
    return open && this.say({ kind: 'answer', id, answer, ...(text !== undefined && { text }) }) !== null;
  }

  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void {
    this.say({ kind: 'feedback', helped, tip });
  }

  receipt(number: string): void {
    this.say({ kind: 'receipt', receiptNumber: number });
  }

  end(): void {
    this.#session.end();
  }

  erase(): void {
    const { gone, delivery, store } = this.#session.out;
    if (gone || delivery.erased) return;
    store.returned = [];
    this.say({ kind: 'erase' });
    delivery.erase();
  }

  takeReturned(): void {
    const { out } = this.#session;
    if (out.gone || out.store.returned.length === 0) return;
    out.store.returned = [];
    void out.run(() => out.persist());
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
