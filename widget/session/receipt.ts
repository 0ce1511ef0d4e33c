/**
 * The conversation's receipt number in the parent's tab. The desk makes it and says it; kept with the conversation, so
 * that it is the same on later pages and whoever the counselor is. Called whenever the sealed session has changed.
 */
import type { ConversationRecord } from './conversation-record.ts';
import type { ParentSealed } from './sealed/api.ts';

export function keepReceipt(session: ParentSealed, record: ConversationRecord): void {
  const { live, restoring, receipt } = session.state;
  const kept = record.now?.receipt;
  // Before the log has come back nobody knows what stands in it.
  if (!live || restoring || receipt === (kept ?? null)) return;
  // The number that may be on a piece of paper is the one that counts.
  if (kept) session.receipt(kept);
  else if (receipt) record.update({ receipt });
}
