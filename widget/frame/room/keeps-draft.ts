/** What becomes of words in the composer when the conversation moves on. Asked by the room at each snapshot. */
import { isOpen } from '../../session/phase.ts';
import type { ParentView } from '../../session/view.ts';

/**
 * Gone means gone, also for what was never sent. But a start that failed is no end; and where no counselor had come and
 * the parent did not end it, it was written for nobody yet, and stays as long as they look at it: `covered` says that
 * nobody does, or someone else might.
 */
export function keepsDraft(
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
