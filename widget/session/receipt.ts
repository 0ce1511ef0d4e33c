/**
 * A receipt number: whoever holds it can have the topic record erased. Made in the parent's browser, shown
 * once; only its SHA-256 leaves the browser. Called by `ParentConversation` when the parent asks.
 */

/** Crockford's base 32: no I, L, O, U, which are misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 random bits as `XXXX-XXXX-XXXX-XXXX`: too many to guess from the hash. */
export function receiptNumber(random: (bytes: number) => Uint8Array): string {
  const letters = Array.from(random(16), byte => LETTERS[byte % 32]).join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}
