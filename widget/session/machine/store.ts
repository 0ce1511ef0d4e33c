/**
 * Holds what a parent's conversation is and knows, in one place: its state and the facts beside it. Whoever moves the
 * conversation dispatches here; the room reads the view. What is kept for the next page stands in `../conversation-record.ts`.
 */
import { ChangeEmitter } from '../../browser/change-emitter.ts';
import { viewBefore } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { isClosed } from '../phase.ts';
import type { ParentView } from '../view.ts';
import { before } from './before.ts';
import type { Event, Outcome, State, Why } from './state.ts';

const NOTHING: Omit<Facts, 'storage'> = {
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
  facts: Facts;
  /** The code that talks brings the rest of the machine, and of the view. */
  transition: (state: State, event: Event) => Outcome = before;
  draw: (state: State, facts: Facts) => ParentView = viewBefore;
  readonly #changes = new ChangeEmitter();
  #view: ParentView | null = null;

  /** `storage`: whether the browser has any. */
  constructor(storage: boolean) {
    this.facts = { ...NOTHING, storage };
  }

  get view(): ParentView {
    return (this.#view ??= this.draw(this.state, this.facts));
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
  set(change: Partial<Facts>): void {
    this.facts = { ...this.facts, ...change };
    this.changed();
  }
  changed(): void {
    this.#view = null;
    this.#changes.emit();
  }
}
