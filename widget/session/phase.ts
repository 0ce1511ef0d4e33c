/** Where a parent's conversation stands, and the questions that are asked about it. Drawn by the room; made in `snapshot.ts`. */
export type Phase =
  /** Nothing started: the notice. */
  | 'idle'
  /** Start pressed: challenge, socket, first frame. */
  | 'starting'
  | 'waiting'
  /** A counselor has accepted; keys are being agreed. */
  | 'agreeing'
  | 'active'
  | 'ended'
  /** Open in another tab: no text. `takeOver()` after *Fortsätt*. */
  | 'elsewhere'
  /** Came back after a while, or restored: no text before `resume()`. */
  | 'returned';

/** The relay holds the conversation, and its text may be seen. */
export const isLive = (phase: Phase | undefined): boolean =>
  phase === 'waiting' || phase === 'agreeing' || phase === 'active';
/** Begun and not over: one may write. */
export const isOpen = (phase: Phase | undefined): boolean => phase === 'starting' || isLive(phase);
/** Not begun, or over. */
export const isClosed = (phase: Phase | undefined): boolean => phase === 'idle' || phase === 'ended';
