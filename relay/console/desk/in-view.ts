/**
 * Which conversation is in view at the desk. Only the counselor's own press brings one there: whoever writes must never
 * find another parent under their hands. What goes away leaves words in its place. `Desk` tells; the view reads.
 */
import type { Instead, Notice } from './view.ts';

type Place =
  | { is: 'empty' }
  /** `chosen`: by a press in this page, and not by a reload. */
  | { is: 'conversation'; conversationId: string; chosen: boolean }
  /** Pressed *Ta emot*, not yet answered. */
  | { is: 'accepting'; conversationId: string }
  | { is: 'words'; notice: Notice };

const EMPTY: Place = { is: 'empty' };

export class InView {
  #place: Place = EMPTY;

  get conversation(): string | null {
    return this.#place.is === 'conversation' ? this.#place.conversationId : null;
  }

  get chosen(): boolean {
    return this.#place.is === 'conversation' && this.#place.chosen;
  }

  get instead(): Instead | null {
    if (this.#place.is === 'words') return this.#place.notice;
    return this.#place.is === 'accepting' ? { kind: 'accepting' } : null;
  }

  /** A press. Whatever was being accepted comes into the list, and no longer into view. */
  show(conversationId: string | null): void {
    this.#place =
      conversationId === null ? EMPTY : { is: 'conversation', conversationId: conversationId, chosen: true };
  }

  /** A press. Clears the view at once, so that nothing is typed into the previous conversation. */
  accept(conversationId: string): void {
    this.#place = { is: 'accepting', conversationId: conversationId };
  }

  /** What was in view before a reload. */
  restore(conversationId: string | null): void {
    this.#place =
      conversationId === null ? EMPTY : { is: 'conversation', conversationId: conversationId, chosen: false };
  }

  /** A seat is there: into view only if it is what the counselor waits for. */
  seated(conversationId: string): void {
    if (this.#place.is === 'accepting' && this.#place.conversationId === conversationId)
      this.show(conversationId);
  }

  refused(conversationId: string, notice: Notice): void {
    if (this.#place.is === 'accepting' && this.#place.conversationId === conversationId)
      this.#place = { is: 'words', notice };
  }

  /** A new socket knows nothing of the press. False: nobody was waiting for an answer. */
  unanswered(notice: Notice): boolean {
    if (this.#place.is !== 'accepting') return false;
    this.#place = { is: 'words', notice };
    return true;
  }

  /** It is no longer at this desk. `notice`: what is said of it, if anything is. */
  left(conversationId: string, notice: Notice | null): void {
    if (this.conversation === conversationId) this.#place = notice ? { is: 'words', notice } : EMPTY;
  }

  forget(): void {
    this.#place = EMPTY;
  }
}
