/**
 * How long one message may be. A bound like those of `bounds.ts`, which hands it on; in a file of its own, since the
 * room counts characters before any code that talks has been fetched.
 */
export const TEXT_MAX_CHARACTERS = 4_000;
