/**
 * What this tab keeps of its conversation, from the relay's welcome to the end: the one place that says what is stored
 * and that reads it again. The sealed layer's boxes and the draft lie beside it (`sealed-session-owner.ts`, `sealed-draft.ts`).
 */
import type { ConversationStorage, StoredConversation } from './conversation-storage.ts';

export class ConversationRecord {
  /** The conversation this tab can come back to; null: there is none. */
  now: StoredConversation | null = null;
  readonly #storage: ConversationStorage;

  constructor(storage: ConversationStorage) {
    this.#storage = storage;
  }

  /** Reads what this tab has kept: another page or tab may have written since. */
  load(): StoredConversation | null {
    return (this.now = this.#storage.load());
  }
  begin(record: StoredConversation): void {
    this.now = record;
    this.#storage.save(record);
  }
  /** Nothing where there is no conversation. */
  update(change: Partial<StoredConversation>): void {
    if (this.now) this.begin({ ...this.now, ...change });
  }
  /** With all that lies beside it. */
  wipe(): void {
    this.now = null;
    this.#storage.wipe();
  }
}
