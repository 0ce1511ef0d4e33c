/** What becomes of words in the composer when the conversation moves on. Asked by the room at each snapshot. */
import { isOpen } from '../../session/phase.ts';
import type { ParentView } from '../../session/view.ts';

/**
 * What one has written stays as long as one looks at it and has not sent it away: `covered` says that nobody looks, or
 * someone else might. After the end it goes with the text above it, after two minutes hidden.
 */
export function shouldRetainDraft(
  { phase, lines, unmet }: ParentView,
  before: ParentView | undefined,
  covered: boolean,
): boolean {
  const was = before?.phase ?? phase;
  if (was === phase) return phase !== 'ended' || !!lines[0] || !before?.lines[0];
  if (phase === 'idle') return was === 'starting' || was === 'ended';
  if (phase !== 'ended') return true;
  // Neither after erasing nor after a quick exit does any of it stay.
  return !covered && isOpen(was) && !!(unmet || lines[0]);
}
