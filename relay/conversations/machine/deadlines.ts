/** What time alone will do to a conversation next. Every live state but "waiting and here" has a deadline. */
import type { LiveState, State } from './state.ts';

export interface Deadline {
  readonly at: number;
  readonly what: 'parent-grace' | 'seat-grace' | 'incoming-grace' | 'idle-warning' | 'idle-end';
}

/** The earliest deadline, or null. */
export function nextDeadline(state: State): Deadline | null {
  if (state.phase === 'ended') return null;
  return list(state).reduce<Deadline | null>(
    (first, next) => (first && first.at <= next.at ? first : next),
    null,
  );
}

function list(state: LiveState): Deadline[] {
  const found: Deadline[] = [];
  if (!state.parent.here) found.push({ at: state.parent.until, what: 'parent-grace' });
  if (state.phase !== 'active') return found;
  const { current, incoming, grace, quietSince, warned } = state;
  if (!current.presence.here && current.presence.until !== null)
    found.push({ at: current.presence.until, what: 'seat-grace' });
  if (incoming && !incoming.presence.here && incoming.presence.until !== null)
    found.push({ at: incoming.presence.until, what: 'incoming-grace' });
  found.push(
    warned
      ? { at: quietSince + grace.idleMs, what: 'idle-end' }
      : { at: quietSince + grace.idleMs - grace.idleWarningMs, what: 'idle-warning' },
  );
  return found;
}

/** The longest that any token or ticket of it may live, whichever state it was made in, beside the fixed extra. */
export const longestGraceMs = ({ grace }: LiveState): number =>
  Math.max(grace.parentTalkingMs, grace.parentWaitingMs, grace.counselorMs);
