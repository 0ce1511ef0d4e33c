/**
 * What a counselor does in one conversation that the desk holds: words go to its sealed session, the rest to the relay.
 * `Desk` hands on what was pressed; if the seat is gone meanwhile, a press does nothing.
 */
import type { CounselorFrame } from '../../protocol/control.ts';
import type { Question } from '../../../widget/session/sealed/api.ts';
import type { HeldConversation } from './held.ts';
import type { DeskActions } from './view.ts';

export interface AtSeatPorts {
  held(conversationId: string): HeldConversation | undefined;
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

  send(conversationId: string, text: string): boolean {
    const held = this.#ports.held(conversationId);
    const sent = held?.session.send(text) ?? null;
    if (held && sent) held.idleUntil = null;
    this.#ports.changed();
    return sent !== null;
  }

  typing(conversationId: string): void {
    this.#ports.held(conversationId)?.session.typing();
  }

  read(conversationId: string): void {
    this.#ports.held(conversationId)?.read();
  }

  stay(conversationId: string): void {
    this.#on(conversationId, (held, slot) => {
      if (this.#ports.ask({ type: 'stay', slot })) held.idleUntil = null;
    });
  }

  putBack(conversationId: string): void {
    this.#on(conversationId, (_, slot) => this.#ports.ask({ type: 'put-back', slot }));
  }

  handOver(conversationId: string, to: string | null): void {
    this.#on(conversationId, (_, slot) => this.#ports.ask({ type: 'hand-over', slot, to }));
  }

  cancelHandOver(conversationId: string): void {
    this.#on(conversationId, (held, slot) => {
      held.takenBack = this.#ports.ask({ type: 'hand-over-cancel', slot });
    });
  }

  askConsent(conversationId: string, about: { recipient: string; text: string; purpose?: string }): boolean {
    return this.#question(conversationId, { about: 'consent', ...about });
  }

  openConcern(conversationId: string, text: string): boolean {
    return this.#question(conversationId, { about: 'concern', ...(text && { text }) });
  }

  fetched(conversationId: string, question: string): void {
    this.#on(conversationId, ({ session }) => session.fetched(question));
  }

  startEnding(conversationId: string): void {
    this.#on(conversationId, held => held.closing(true));
  }

  continueTalking(conversationId: string): void {
    this.#on(conversationId, held => held.closing(false));
  }

  #question(conversationId: string, question: Question): boolean {
    const asked = this.#ports.held(conversationId)?.session.ask(question) ?? null;
    this.#ports.changed();
    return asked !== null;
  }

  #on(conversationId: string, act: (held: HeldConversation, slot: number) => void): void {
    const held = this.#ports.held(conversationId);
    if (!held) return;
    act(held, held.seat.slot);
    this.#ports.changed();
  }
}
