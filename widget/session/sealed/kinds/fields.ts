/** Checks of single values that came from the other side or out of a store; the kinds read with them. */
export type Fields = Record<string, unknown>;

export const NAME_MAX_CHARACTERS = 200;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const within = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

/** Not empty. */
export const some = (value: unknown, most: number): value is string => within(value, most) && value !== '';

/** Base64url SHA-256, to the letter as the relay takes it: it would close the console's socket over any other. */
export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{43}$/.test(value);

export const oneOf = <T>(value: unknown, choices: readonly T[]): value is T => choices.includes(value as T);
