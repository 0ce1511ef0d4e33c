/** What becomes of words in the composer when the conversation moves on. Asked by the room at each snapshot. */
import { isOpen } from '../../session/phase.ts';
import type { ParentView } from '../../session/view.ts';

/**
 * An end clears the draft. Two exceptions: a start that failed; and an end before any counselor had come that the parent
 * did not ask for, while the room is visible. `covered`: nobody sees the room, or someone else might.
 */
export function shouldRetainDraft(
  { phase, end, unmet }: ParentView,
  before: ParentView | undefined,
  covered: boolean,
): boolean {
  const was = before?.phase ?? phase;
  if (was === phase) return true;
  if (phase === 'idle') return was === 'starting' || was === 'ended';
  if (phase !== 'ended') return true;
  const seen = !covered && isOpen(was);
  return seen && !!unmet && !/^(parent|exit|erased)$/.test(end?.reason ?? '');
}
