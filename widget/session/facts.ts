/**
 * What a conversation knows beside its sealed session, and what of it is drawn before there is one to speak with.
 * Kept on the board; `snapshot.ts` draws the rest once the code that talks is here.
 */
import type { ConnectionState, Line, ParentView, Switches } from './view.ts';

export interface Early {
  text: string;
  at: number;
  /** Its line in the session, once that has taken it. */
  id?: string | undefined;
}

/** What the conversation itself knows. */
export interface Knows {
  /** Another tab has it, or the person must first say *Fortsätt*: no text. */
  covered: 'elsewhere' | 'returned' | null;
  starting: boolean;
  /** The relay's word; null: there is no conversation. */
  state: 'waiting' | 'active' | null;
  /** Keys have stood in this conversation, here or before a reload. */
  agreed: boolean;
  connection: ConnectionState;
  place: number;
  onDuty: number;
  counselorHere: boolean;
  counselorGone: boolean;
  idleSeconds: number | null;
  /** Written before the relay has answered: only here, until there is a session to hold them. */
  early: readonly Early[];
  /** Never delivered, of a conversation that came to nothing. */
  undelivered: string;
  /** From the page before this one. */
  draft: string | null;
  switches: Switches | null;
  /** How many of the counselor's lines have been seen. */
  seen: number;
  storage: boolean;
  end: ParentView['end'];
  unmet: boolean;
  problem: ParentView['problem'];
}

export const earlyLine = ({ text, at }: Early, index: number): Line => {
  return { id: `e${index}`, from: 'parent', number: 0, at, text, delivery: 'held' };
};

/** Nothing begun, or Start pressed a moment ago. */
export const viewBefore = (knows: Knows): ParentView => ({
  ...knows,
  phase: knows.starting ? 'starting' : 'idle',
  lines: knows.early.map(earlyLine),
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
