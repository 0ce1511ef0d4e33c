/** What a conversation to which no counselor came hands back to whoever wrote it. Asked by `ConversationEnd`. */
import type { Ending } from './machine/state.ts';
import { isUndelivered } from './remains.ts';
import type { Line, ParentView } from './view.ts';

/**
 * The texts that only this browser has, one to a line; empty after an end that somebody meant. For the eyes of who
 * wrote them: not on a page that is hidden, or that someone has come back to.
 */
export function undeliveredOf(
  lines: readonly Line[],
  reason: Ending | null,
  problem: ParentView['problem'],
): string {
  const wanted = reason ? /^(closed|idle|.*-gone)$/.test(reason) : problem;
  if (!wanted) return '';
  return lines
    .filter(isUndelivered)
    .map(({ text }) => text)
    .join('\n');
}
