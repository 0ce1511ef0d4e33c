/**
 * Which conversation is in view at the desk, also from the press on *Ta emot* until the relay has answered.
 * `Desk` tells it what was pressed and what came of it; the view reads it.
 */
export class InView {
  #conversation: string | null = null;
  /** Pressed *Ta emot*, not yet answered; and what was in view before. */
  #accepting: { conversation: string; before: string | null } | null = null;

  get conversation(): string | null {
    return this.#conversation;
  }

  show(conversation: string | null): void {
    this.#conversation = conversation;
  }

  /** Shown from the press on, so that nothing is written into the conversation before it by mistake. */
  accept(conversation: string): void {
    this.#accepting = { conversation, before: this.#accepting?.before ?? this.#conversation };
    this.#conversation = conversation;
  }

  /** A seat is there. */
  seated(conversation: string): void {
    if (this.#accepting?.conversation === conversation) this.#accepting = null;
    this.#conversation ??= conversation;
  }

  /** What was in view before the press is in view again. */
  refused(conversation: string): void {
    if (this.#accepting?.conversation !== conversation) return;
    this.#conversation = this.#accepting.before;
    this.#accepting = null;
  }

  forget(): void {
    this.#conversation = null;
    this.#accepting = null;
  }
}
