import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bench } from './support/bench.ts';
import { happenings, live } from './support/at-the-desk.ts';
import type { Hands } from './support/at-the-desk.ts';

/** Hands that type into the reply box of whatever the desk says is in view, wherever the focus may be. */
function handsOn(bench: Bench): Promise<Hands> {
  const { desk } = bench;
  const drafts = new Map<string, string>();
  const box = (): string | null => {
    const shown = desk.view.conversations.find(one => one.conversationId === desk.view.inView);
    return shown && shown.phase !== 'ended' && shown.phase !== 'saving' ? shown.conversationId : null;
  };
  return Promise.resolve({
    accept: id => desk.accept(id),
    show: id => (desk.show(id), true),
    back: () => (desk.show(null), true),
    box: () => undefined,
    type: letter => {
      const id = box();
      if (id !== null) drafts.set(id, (drafts.get(id) ?? '') + letter);
    },
    enter: () => {
      const id = box();
      if (id !== null && desk.send(id, drafts.get(id) ?? '')) drafts.delete(id);
    },
    drawn: () => bench.settle(),
  });
}

test('whatever happens at the desk, what is written reaches only the conversation that the counselor turned to', async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async all => {
      sent += await live(all, handsOn);
    }),
    { numRuns: 300 },
  );

  expect(sent).toBeGreaterThan(100);
});
