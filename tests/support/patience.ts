/**
 * How long tests wait before they call something hung. Nothing is measured by these: a machine that is busy with
 * something else needs several times what an idle one needs, and a promise that is kept is kept at once on both.
 */

/** One thing that should happen: a line that appears, a button that can be pressed. */
export const STEP_MS = 60_000;
/** One test of a module, with sockets and processes of its own. */
export const TEST_MS = 180_000;
/** One whole story in a real browser, searched memories and heap snapshots included. */
export const STORY_MS = 420_000;
