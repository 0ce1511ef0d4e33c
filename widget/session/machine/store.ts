/**
 * Holds what a parent's conversation is and knows, in one place: its state and the context beside it. Whoever moves the
 * conversation dispatches here; the room reads the view. What is kept for the next page stands in `../conversation-record.ts`.
 */
import { ChangeEmitter } from '../../browser/change-emitter.ts';
import { viewBefore } from '../conversation-context.ts';
import type { ConversationContext } from '../conversation-context.ts';
import { isClosed } from '../phase.ts';
import type { ParentView } from '../view.ts';
import { startTransition } from './start-transition.ts';
import type { Event, Outcome, State, Why } from './state.ts';

const NOTHING: Omit<ConversationContext, 'storage'> = {
  connection: 'idle',
  place: 0,
  onDuty: 0,
  counselorHere: false,
  counselorGone: false,
  idleSeconds: null,
  early: [],
  remains: null,
  draft: null,
  switches: null,
  seen: 0,
};

export class SessionStore {
  state: State = { phase: 'idle', problem: null };
  context: ConversationContext;
  /** The code that talks brings the rest of the machine, and of the view. */
  transition: (state: State, event: Event) => Outcome = startTransition;
  draw: (state: State, context: ConversationContext) => ParentView = viewBefore;
  readonly #changes = new ChangeEmitter();
  #view: ParentView | null = null;

  /** `storage`: whether the browser has any. */
  constructor(storage: boolean) {
    this.context = { ...NOTHING, storage };
  }

  get view(): ParentView {
    return (this.#view ??= this.draw(this.state, this.context));
  }
  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** What is known of a conversation goes with it. */
  dispatch(event: Event): Why {
    const { state, why } = this.transition(this.state, event);
    if (state === this.state) return why;
    this.state = state;
    this.set(why === 'started' || isClosed(state.phase) ? NOTHING : {});
    return why;
  }
  set(change: Partial<ConversationContext>): void {
    this.context = { ...this.context, ...change };
    this.changed();
  }
  changed(): void {
    this.#view = null;
    this.#changes.emit();
  }
}
