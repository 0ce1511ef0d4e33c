/** Longer away than this, and someone else may hold the device: the person is asked before any text is shown. */
export const AWAY_MS = 120_000;
