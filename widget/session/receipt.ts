/**
 * A receipt number: whoever holds it can have the topic record erased. Made in the parent's browser, shown
 * once; only its SHA-256 leaves the browser. Called by `ParentConversation` when the parent asks.
 */

import type { ConversationRecord } from './conversation-record.ts';
import type { ParentPorts } from './ports.ts';
import type { ParentSealed } from './sealed/api.ts';
import { toBase64Url } from './sealed/bytes.ts';

/** Crockford's base 32: no I, L, O, U, which are misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 random bits as `XXXX-XXXX-XXXX-XXXX`: too many to guess from the hash. */
export function receiptNumber(random: (bytes: number) => Uint8Array): string {
  const letters = Array.from(random(16), byte => LETTERS[byte % 32]).join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}

/** The one of this conversation, however often it is asked for, on later pages too; told the counselor's side if need be. */
export async function receiptOf(
  session: ParentSealed,
  record: ConversationRecord,
  ports: ParentPorts,
): Promise<string> {
  const number = record.now?.receipt ?? receiptNumber(ports.random);
  // Kept before it is shown: who wrote it down goes by it.
  record.update({ receipt: number });
  const hash = await ports.sha256(number);
  // The number that is out is the one that counts, whatever a log says that has come back.
  if (session.state.receipt !== toBase64Url(hash)) session.receipt(hash);
  return number;
}
