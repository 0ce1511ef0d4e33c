/** Makes receipt numbers (`kinds/receipt.ts`). Called by the counselor's session, once for each conversation. */

/** Crockford's base 32: no I, L, O, U, which are misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 random bits as `XXXX-XXXX-XXXX-XXXX`: too many to guess from the hash. */
export function receiptNumber(random: (bytes: number) => Uint8Array): string {
  const letters = Array.from(random(16), byte => LETTERS[byte % 32]).join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}
