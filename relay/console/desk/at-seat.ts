/**
 * What a counselor does in one conversation that the desk holds: words go to its sealed session, the rest to the relay.
 * `Desk` hands on what was pressed; if the seat is gone meanwhile, a press does nothing.
 */
import type { CounselorFrame } from '../../protocol/control.ts';
import type { Question } from '../../../widget/session/sealed/api.ts';
import type { HeldConversation } from './held.ts';
import type { DeskActions } from './view.ts';

export interface AtSeatPorts {
  held(conversation: string): HeldConversation | undefined;
  /** Something a person pressed: false when it could not be sent, which they are told. */
  ask(frame: CounselorFrame): boolean;
  changed(): void;
}

export class AtSeat implements Pick<
  DeskActions,
  | 'send'
  | 'typing'
  | 'read'
  | 'stay'
  | 'putBack'
  | 'handOver'
  | 'cancelHandOver'
  | 'askConsent'
  | 'openConcern'
  | 'fetched'
  | 'startEnding'
  | 'continueTalking'
> {
  readonly #ports: AtSeatPorts;

  constructor(ports: AtSeatPorts) {
    this.#ports = ports;
  }

  send(conversation: string, text: string): boolean {
    const held = this.#ports.held(conversation);
    const sent = held?.session.send(text) ?? null;
    if (held && sent) held.idleUntil = null;
    this.#ports.changed();
    return sent !== null;
  }

  typing(conversation: string): void {
    this.#ports.held(conversation)?.session.typing();
  }

  read(conversation: string): void {
    this.#ports.held(conversation)?.read();
  }

  stay(conversation: string): void {
    this.#on(conversation, (held, slot) => {
      if (this.#ports.ask({ type: 'stay', slot })) held.idleUntil = null;
    });
  }

  putBack(conversation: string): void {
    this.#on(conversation, (_, slot) => this.#ports.ask({ type: 'put-back', slot }));
  }

  handOver(conversation: string, to: string | null): void {
    this.#on(conversation, (_, slot) => this.#ports.ask({ type: 'hand-over', slot, to }));
  }

  cancelHandOver(conversation: string): void {
    this.#on(conversation, (held, slot) => {
      held.takenBack = this.#ports.ask({ type: 'hand-over-cancel', slot });
    });
  }

  askConsent(conversation: string, about: { recipient: string; text: string }): boolean {
    return this.#question(conversation, { about: 'consent', ...about });
  }

  openConcern(conversation: string, text: string): boolean {
    return this.#question(conversation, { about: 'concern', ...(text && { text }) });
  }

  fetched(conversation: string, question: string): void {
    this.#on(conversation, ({ session }) => session.fetched(question));
  }

  startEnding(conversation: string): void {
    this.#on(conversation, held => (held.closing = true));
  }

  continueTalking(conversation: string): void {
    this.#on(conversation, held => (held.closing = false));
  }

  #question(conversation: string, question: Question): boolean {
    const asked = this.#ports.held(conversation)?.session.ask(question) ?? null;
    this.#ports.changed();
    return asked !== null;
  }

  #on(conversation: string, act: (held: HeldConversation, slot: number) => void): void {
    const held = this.#ports.held(conversation);
    if (!held) return;
    act(held, held.seat.slot);
    this.#ports.changed();
  }
}
