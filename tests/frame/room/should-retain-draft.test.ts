import { expect, test } from 'vitest';
import { line, view } from '../../../demo/gallery/room-fixtures.ts';
import { shouldRetainDraft } from '../../../widget/frame/room/should-retain-draft.ts';
import type { Phase } from '../../../widget/session/phase.ts';
import type { ParentView } from '../../../widget/session/view.ts';

type Reason = NonNullable<ParentView['end']>['reason'];
const at = (
  phase: Phase,
  reason?: Reason,
  unmet = phase === 'ended' && !/exit|erased/.test(reason ?? ''),
): ParentView => ({
  ...view,
  phase,
  unmet,
  end: reason ? { reason } : null,
});

test.each<[Phase, Phase, Reason | undefined, boolean]>([
  ['waiting', 'ended', 'closed', true],
  ['waiting', 'ended', 'idle', true],
  ['active', 'ended', 'parent', true],
  ['active', 'ended', 'exit', false],
  ['active', 'ended', 'erased', false],
  // Whoever has not said Fortsätt may not be who wrote it.
  ['returned', 'ended', 'counselor', false],
  ['elsewhere', 'ended', 'counselor', false],
  ['elsewhere', 'idle', undefined, false],
  ['active', 'idle', undefined, false],
  ['starting', 'idle', undefined, true],
  ['ended', 'idle', undefined, true],
  ['active', 'returned', undefined, true],
  ['active', 'active', undefined, true],
])('from %s to %s (%s) words in the composer stay: %s', (before, now, reason, stays) => {
  expect(shouldRetainDraft(at(now, reason), at(before), false)).toBe(stays);
});

const said = [line('c1', 'Hej')];

test('also once a counselor has come: it stays to be read, as the text above it does', () => {
  for (const reason of ['counselor', 'idle', 'closed', 'counselor-gone'] as const)
    expect(shouldRetainDraft({ ...at('ended', reason, false), lines: said }, at('active'), false)).toBe(true);
});

test('it goes with the text above it', () => {
  const over = { ...at('ended', 'counselor', false), lines: said };
  expect(shouldRetainDraft(over, over, false)).toBe(true);
  expect(shouldRetainDraft({ ...over, lines: [] }, over, true)).toBe(false);
});

test('at an end that nobody looks at nothing stays', () => {
  expect(shouldRetainDraft(at('ended', 'closed'), at('waiting'), true)).toBe(false);
});
