/**
 * Connects the room to a conversation: redraws the room for each new snapshot, and hands it what changed.
 * Elements know `ParentView` and `ParentActions` only; sockets and keys are behind `Conversation`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation, ParentView } from '../../session/view.ts';

interface ConversationHost extends ReactiveControllerHost {
  changed(view: ParentView, before: ParentView | undefined): void;
}

export class ConversationController implements ReactiveController {
  readonly #host: ConversationHost;
  #conversation: Conversation | undefined;
  #before: ParentView | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ConversationHost) {
    this.#host = host;
    host.addController(this);
  }

  get view(): ParentView | undefined {
    return this.#conversation?.view;
  }

  get actions(): Conversation | undefined {
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
    this.#host.changed(view, before);
  }
}
