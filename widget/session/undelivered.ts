/** What a conversation that came to nothing hands back to whoever wrote it. Asked once by `ParentConversation`, at the end. */
import type { Line, ParentView } from './view.ts';

export type Ending = NonNullable<ParentView['end']>['reason'];

/**
 * The texts that only this browser has, one to a line; empty after an end that the parent meant. For the eyes of who
 * wrote them: not on a page that is hidden, or that someone has come back to.
 */
export function undeliveredOf(
  lines: readonly Line[],
  reason: Ending | null,
  problem: ParentView['problem'],
): string {
  const wanted = reason ? !/^(parent|exit|erased)$/.test(reason) : problem;
  if (!wanted) return '';
  return lines
    .filter(({ delivery }) => delivery === 'held' || delivery === 'sending')
    .map(({ text }) => text)
    .join('\n');
}
