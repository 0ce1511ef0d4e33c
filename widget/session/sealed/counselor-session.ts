/**
 * The counselor's end of the sealed layer: what the desk tells it, and what the desk can read. One for each seat.
 * The desk feeds it from its socket and from the person; frames go out through its ports.
 */
import type { CounselorOptions, CounselorSealed, CounselorState, Question } from './api.ts';
import { toBase64Url } from './bytes.ts';
import { CounselorAgreement } from './counselor-agreement.ts';
import { readPayload } from './payload.ts';

const QUESTION_ID_BYTES = 9;

export class CounselorSession extends CounselorAgreement implements CounselorSealed {
  constructor(options: CounselorOptions) {
    super('counselor', { kind: 'profile', profile: options.profile }, options);
    this.claim = options.claim;
  }

  protected get over(): boolean {
    const { ended } = this.log;
    return this.gone || ended.parent || ended.counselor;
  }

  get state(): CounselorState {
    const log = this.log;
    const { delivery } = this;
    return {
      live: this.current !== null,
      restoring: !delivery.hasLog,
      lines: log.lines,
      typing: this.peerTyping,
      check: this.check,
      historyLost: delivery.historyLost,
      ended: log.ended.counselor,
      peerEnded: log.ended.parent,
      erased: log.erased,
      drained: delivery.outbox.length === 0,
      unreadable: log.unreadable,
      problem: this.problem,
      parent: log.parent,
      questions: log.questions,
      receipt: log.receipt,
      feedback: log.feedback,
    };
  }

  handOver(name: string | null): void {
    this.introducing = name;
  }

  ask(question: Question): string | null {
    const id = toBase64Url(this.ports.random(QUESTION_ID_BYTES));
    const payload = readPayload('question', { id, question });
    return !payload || this.over || !this.say(payload) ? null : id;
  }

  fetched(id: string): void {
    if (this.log.questions.some(one => one.id === id && one.answer === 'yes' && !one.fetched))
      this.say({ kind: 'fetched', id });
  }
}
