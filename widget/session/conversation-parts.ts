/** What the parts of a parent's conversation work on together: made once by `ParentConversation`, handed to each. */
import type { ConversationRecord } from './conversation-record.ts';
import type { SessionStore } from './machine/store.ts';
import type { ParentPorts } from './ports.ts';
import type { RelayLink } from './relay-link.ts';
import type { SealedSessionOwner } from './sealed-session-owner.ts';

export interface ConversationParts {
  readonly ports: ParentPorts;
  readonly store: SessionStore;
  readonly record: ConversationRecord;
  readonly link: RelayLink;
  readonly sealed: SealedSessionOwner;
}
