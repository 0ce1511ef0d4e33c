/**
 * Connects the room to a conversation: redraws the room for each new snapshot, and hands it what changed.
 * Elements know `ParentView` and `ParentActions` only; sockets and keys are behind `Conversation`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation, ParentActions, ParentView } from '../../session/view.ts';

export class ConversationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: (view: ParentView, before: ParentView | undefined) => void;
  #conversation: Conversation | undefined;
  #before: ParentView | undefined;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    changed: (view: ParentView, before: ParentView | undefined) => void,
  ) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get view(): ParentView | undefined {
    return this.#conversation?.view;
  }

  get actions(): ParentActions | undefined {
    return this.#conversation;
  }

  use(conversation: Conversation): void {
    this.hostDisconnected();
    this.#conversation = conversation;
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#stop || !this.#conversation) return;
    this.#stop = this.#conversation.subscribe(() => this.#take());
    this.#take();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #take(): void {
    const { view } = this;
    if (!view) return;
    const before = this.#before;
    this.#before = view;
    // First: whoever then waits for the update waits for the one that draws this.
    this.#host.requestUpdate();
    this.#changed(view, before);
  }
}
