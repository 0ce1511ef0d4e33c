/**
 * What the counselor has written and not sent: a draft for each conversation, and the drafts of conversations that take
 * no more replies, until the counselor deletes them. In memory only. Made by the app, since it outlives every part of
 * the desk.
 */
import type { About, ConversationView } from '../desk/view.ts';
import { hasSign } from '../../../widget/writing/sign.ts';

export interface Unsent extends About {
  conversationId: string;
  text: string;
}

const takesReply = ({ phase, parentEnded, ended }: ConversationView): boolean =>
  phase !== 'ended' && phase !== 'saving' && !parentEnded && ended === null;

export class ReplyDrafts {
  readonly drafts = new Map<string, string>();
  unsent: readonly Unsent[] = [];
  readonly #about = new Map<string, About>();

  /** Called with the conversations that the desk shows now. True: a draft that could be sent no longer can. */
  settle(conversations: readonly ConversationView[]): boolean {
    const open = new Set(conversations.filter(takesReply).map(({ conversationId }) => conversationId));
    for (const { conversationId, channel, order } of conversations)
      this.#about.set(conversationId, { channel, order });
    const before = this.unsent;
    for (const [conversationId, text] of this.drafts) {
      if (open.has(conversationId)) continue;
      this.drafts.delete(conversationId);
      const about = this.#about.get(conversationId);
      if (about && hasSign(text)) this.unsent = [...this.unsent, { conversationId, ...about, text }];
    }
    // Forgets the id of a conversation that has left the desk.
    const known = new Set(conversations.map(({ conversationId }) => conversationId));
    for (const conversationId of this.#about.keys())
      if (!known.has(conversationId)) this.#about.delete(conversationId);
    return this.unsent !== before;
  }

  letGo(one: Unsent): void {
    this.unsent = this.unsent.filter(other => other !== one);
  }

  /** Signed out on purpose, or somebody else is signed in. */
  clear(): void {
    this.drafts.clear();
    this.#about.clear();
    this.unsent = [];
  }
}
