/** A kept conversation as one string, for another tab that takes over: `tab-ownership.ts` passes it through `tabs.ts`. */
import { isStoredConversation } from './conversation-storage.ts';
import type { ConversationStorage, StoredConversation } from './conversation-storage.ts';
import { DRAFT } from './sealed-draft.ts';
import { SEALED } from './sealed-session-owner.ts';

interface HandedOff {
  stored: StoredConversation;
  /** By name. */
  sealed: Record<string, string | null>;
  draft: string | null;
}

export function pack(storage: ConversationStorage): string | null {
  const stored = storage.load();
  if (!stored) return null;
  const sealed = Object.fromEntries(
    storage.parts(SEALED).map(part => [part.slice(SEALED.length), storage.get(part)]),
  );
  return JSON.stringify({ stored, sealed, draft: storage.get(DRAFT) } satisfies HandedOff);
}

/** False when it is none. */
export function unpack(storage: ConversationStorage, text: string): boolean {
  try {
    const { stored, sealed, draft } = JSON.parse(text) as HandedOff;
    if (!isStoredConversation(stored)) return false;
    storage.save(stored);
    for (const part of storage.parts(SEALED)) storage.put(part, null);
    for (const name in sealed) storage.put(SEALED + name, sealed[name] ?? null);
    storage.put(DRAFT, draft);
    return true;
  } catch {
    return false;
  }
}
