/**
 * What a conversation knows beside where it stands and beside its sealed session, and the view that is drawn of it
 * before there is a session. Kept in the store; `snapshot.ts` draws the rest once the code that talks is here.
 */
import type { ConnectionState } from '../browser/connection-options.ts';
import type { Idle, Starting, State } from './machine/state.ts';
import type { Line, ParentView, Switches } from './view.ts';

export interface Early {
  text: string;
  at: number;
  /** Its line in the session, once that has taken it. */
  id?: string | undefined;
}

/** Of a conversation that is over, for the eyes of who read it last. */
export interface Remains extends Pick<ParentView, 'lines' | 'counselor'> {
  receipt: string | null;
  /** Never delivered, of one that came to nothing: goes back to where one writes. */
  undelivered: string;
}

export interface ConversationContext {
  connection: ConnectionState;
  place: number;
  onDuty: number;
  counselorHere: boolean;
  counselorGone: boolean;
  idleSeconds: number | null;
  /** Written before the relay has answered: only here, until there is a session to hold them. */
  early: readonly Early[];
  /** What stays on the screen after an end, in memory alone; null: nothing does. */
  remains: Remains | null;
  /** From the page before this one. */
  draft: string | null;
  switches: Switches | null;
  /** How many of the counselor's lines have been seen. */
  seen: number;
  /** False: the browser blocks storage. */
  storage: boolean;
}

export const earlyLine = ({ text, at }: Early, index: number): Line => {
  return { id: `e${index}`, from: 'parent', number: 0, at, text, delivery: 'held' };
};

/** What the relay and the sealed session have not said yet. */
export const viewBefore = (state: State, context: ConversationContext): ParentView => ({
  ...context,
  // There is no other state before the rest of the machine is here.
  ...(state as Idle | Starting),
  end: null,
  lines: context.early.map(earlyLine),
  counselor: null,
  typing: false,
  cards: [],
  newcomers: [],
  concern: false,
  unread: false,
  check: null,
  historyLost: false,
  returnedText: '',
});
