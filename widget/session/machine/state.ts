/**
 * What a parent's conversation can be, and what can happen to it. Shapes only: `transition.ts` moves between them,
 * `store.ts` holds the one that stands. What changes without moving it (a place in the queue, a draft) is context.
 */
import type { ParentView } from '../view.ts';

export type Problem = NonNullable<ParentView['problem']>;
/** How it ended; null: it came to nothing. */
export type Ending = NonNullable<ParentView['end']>['reason'];
/** As the relay has it. */
export type RelayState = 'waiting' | 'active';

/** `problem`: why a start failed, or why what was there cannot go on. */
export interface Idle {
  readonly phase: 'idle';
  readonly problem: Problem | null;
}
/** `problem`: why nothing has come of it so far; it is tried again. */
export interface Starting {
  readonly phase: 'starting';
  readonly problem: Problem | null;
}
export interface Live {
  readonly phase: 'waiting' | 'agreeing' | 'active';
  /** The parent has asked for the end; the counselor's browser is to acknowledge it first. */
  readonly ending: boolean;
  /** The counselor's browser has said the end; the relay's word follows. */
  readonly peerEnded: boolean;
}
/** No text is shown. `beneath`: what is covered; null: this tab knows only that another one has a conversation. */
export interface Covered {
  readonly phase: 'elsewhere' | 'returned';
  readonly beneath: Live | null;
}
export interface Ended {
  readonly phase: 'ended';
  readonly reason: Ending | null;
  readonly problem: Problem | null;
  /** No counselor had come. */
  readonly unmet: boolean;
}
export type State = Idle | Starting | Live | Covered | Ended;

/** Everything that can happen to it. */
export type Event =
  | { readonly type: 'start' }
  /** The relay or the code that talks is out of reach, or the relay asks for patience; null: no more. */
  | { readonly type: 'delayed'; readonly problem: Problem | null }
  /** This tab has kept one. `asks`: the person must first say *Fortsätt*. */
  | { readonly type: 'found'; readonly state: RelayState; readonly asks: boolean }
  /** Another tab has it. */
  | { readonly type: 'taken' }
  /** No other tab has it any more, and this one has none. */
  | { readonly type: 'freed' }
  /** The page came back after a while, or from history. */
  | { readonly type: 'returned' }
  /** *Fortsätt* after a return. */
  | { readonly type: 'resume' }
  /** *Fortsätt* in a second tab, which now has what was kept. */
  | { readonly type: 'take-over'; readonly state: RelayState }
  /** The relay says how it stands. `live`: keys stand between this browser and a counselor's. */
  | { readonly type: 'placed'; readonly state: RelayState; readonly live: boolean }
  | { readonly type: 'keys' }
  /** The parent ends it. */
  | { readonly type: 'end' }
  | { readonly type: 'peer-ended' }
  /** It is over, and nothing of it is left in this tab. */
  | {
      readonly type: 'over';
      readonly reason: Ending | null;
      readonly problem: Problem | null;
      readonly unmet: boolean;
    }
  /** From the end back to where nothing has begun. */
  | { readonly type: 'anew' };

/** Why a transition did what it did: callers act on it, and tests name it. */
export type Why =
  | 'started'
  | 'delayed'
  | 'found'
  | 'covered'
  | 'uncovered'
  | 'freed'
  | 'placed'
  | 'agreed'
  /** Given up before the relay had answered. */
  | 'cancelled'
  | 'ending'
  | 'peer-ended'
  | 'over'
  | 'anew'
  /** It does not fit, or comes twice: nothing changes. */
  | 'nothing-to-do';

export interface Outcome {
  readonly state: State;
  readonly why: Why;
}
