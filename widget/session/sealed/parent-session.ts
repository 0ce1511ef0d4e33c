/**
 * The parent's end of the sealed layer: what the room tells it, and what the room can read.
 * `ParentConversation` feeds it from the socket and from the person; frames go out through its ports.
 */
import type { Card } from '../view.ts';
import type { ParentOptions, ParentSealed, ParentState } from './api.ts';
import { toBase64Url } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { ParentAgreement } from './parent-agreement.ts';
import type { LogView } from './payload.ts';

export class ParentSession extends ParentAgreement implements ParentSealed {
  constructor(options: ParentOptions) {
    super('parent', { kind: 'profile', profile: options.profile }, options);
  }

  protected isIntroduced(hash: Bytes): boolean {
    return this.log.introduced.has(toBase64Url(hash));
  }

  protected get over(): boolean {
    if (this.gone || this.stopped || this.seatsHeld.all.some(seat => seat.admission)) return true;
    const { ended } = this.log;
    return ended.parent || ended.counselor;
  }

  get state(): ParentState {
    const log = this.log;
    const { delivery } = this;
    const live = this.current !== null && !this.stopped && this.seatsHeld.get(this.claim) !== undefined;
    return {
      live,
      agreeing: this.wanting && !live,
      restoring: !delivery.hasLog,
      lines: log.lines,
      typing: this.peerTyping,
      check: this.check,
      historyLost: delivery.historyLost,
      ended: log.ended.parent,
      peerEnded: log.ended.counselor,
      erased: log.erased,
      drained: delivery.outbox.length === 0,
      unreadable: log.unreadable,
      problem: this.problem,
      receipt: log.receipt,
      counselor: log.counselor,
      cards: this.#cards(log),
      returnedText: this.returned.join('\n\n'),
      claim: this.confirmed?.claim ?? null,
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
    const newcomers = this.seatsHeld.all.flatMap(({ claim: id, newcomer, admission }): Card[] => {
      if (!newcomer || admission) return [];
      const name = log.introduced.get(toBase64Url(newcomer.hash));
      const by = log.counselor?.name ?? log.counselor?.role ?? '';
      return [
        { kind: 'new-counselor', id, introducedBy: name === undefined ? null : by, name: name ?? null },
      ];
    });
    return [...questions, ...newcomers];
  }

  admit(claim: string, withHistory: boolean): void {
    const seat = this.seatsHeld.get(claim);
    if (!seat?.newcomer || seat.admission || this.gone) return;
    seat.admission = { withHistory, introduced: this.isIntroduced(seat.newcomer.hash) };
    void this.run(async () => {
      if (seat.admission) await this.helloToNewcomer(seat);
    });
  }

  decline(claim: string): void {
    const seat = this.seatsHeld.get(claim);
    if (!seat?.newcomer) return;
    void this.run(() => this.refuse(seat));
  }

  answer(id: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): boolean {
    const asked = this.log.questions.find(question => question.id === id);
    if (!asked || this.over) return false;
    const open =
      answer === 'withdrawn'
        ? asked.question.about === 'consent' && asked.answer === 'yes' && !asked.fetched
        : asked.answer === null;
    return open && this.say({ kind: 'answer', id, answer, ...(text !== undefined && { text }) }) !== null;
  }

  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void {
    this.say({ kind: 'feedback', helped, tip });
  }

  receipt(hash: Uint8Array): void {
    this.say({ kind: 'receipt', hash: toBase64Url(hash) });
  }

  erase(): void {
    if (this.gone || this.delivery.erased) return;
    this.returned = [];
    this.say({ kind: 'erase' });
    this.delivery.erase();
  }

  takeReturned(): void {
    if (this.gone || this.returned.length === 0) return;
    this.returned = [];
    void this.run(() => this.persist());
  }

  override wipe(): void {
    this.claim = null;
    this.seatsHeld.clear();
    super.wipe();
  }
}
