import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ASK_EVERY_MS, UNANSWERED_MAX, watchFrame } from '../../widget/embed/frame-watch.ts';

/** A page that somebody looks at, and a room that answers when the test says so. */
function watched(page: { hidden: boolean } = { hidden: false }) {
  vi.stubGlobal('document', page);
  const seen = { asked: 0, lost: 0, room: true };
  const answered = watchFrame(
    () => {
      seen.asked++;
      return seen.room;
    },
    () => seen.lost++,
  );
  return { answered, page, seen };
}
const pass = (questions: number): void => {
  for (let n = 0; n < questions; n++) vi.advanceTimersByTime(ASK_EVERY_MS);
};

describe('whether there is still a room in the frame', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('a room that answers, however late, is one', () => {
    const { answered, seen } = watched();
    for (let minute = 0; minute < 10; minute++) {
      pass(UNANSWERED_MAX);
      answered();
    }
    expect(seen.lost).toBe(0);
    expect(seen.asked).toBeGreaterThan(10);
  });

  test('one that answers nothing is lost, once, within a quarter of a minute', () => {
    const { seen } = watched();
    pass(1 + UNANSWERED_MAX);
    expect(seen.lost).toBe(0);
    pass(1);
    expect(seen.lost).toBe(1);
    expect((2 + UNANSWERED_MAX) * ASK_EVERY_MS).toBeLessThanOrEqual(15_000);
    // Whoever builds it anew has as long again.
    pass(UNANSWERED_MAX);
    expect(seen.lost).toBe(1);
  });

  test('nobody is missed while nobody looks, or while there is nobody to ask', () => {
    const { page, seen } = watched({ hidden: true });
    pass(100);
    page.hidden = false;
    seen.room = false;
    pass(100);
    expect(seen.lost).toBe(0);
  });

  test('a page that stood still has not asked, and so nobody has failed to answer', () => {
    const { seen } = watched();
    for (let nap = 0; nap < 10; nap++) {
      pass(UNANSWERED_MAX - 1);
      vi.setSystemTime(Date.now() + 3_600_000);
      const stood = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
      pass(1);
      stood.mockRestore();
    }
    expect(seen.lost).toBe(0);
  });
});
