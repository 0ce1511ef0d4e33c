/**
 * Conversations that are over here but not yet counted: each waits for topics, for a ticket, or for `saved`.
 * `Desk` puts them in when a conversation ends and asks what to send; nothing here is lost by a reload or a crash.
 */
import type { CounselorFrame } from '../../protocol/control.ts';
import { between } from '../../../widget/browser/moment.ts';
import type { Moment } from '../../../widget/browser/moment.ts';
import { TOPICS_TICKET_MS } from './desk-storage.ts';
import type { StoredTopics } from './desk-storage.ts';
import type { ConversationView } from './view.ts';

export interface Unsaved {
  readonly stored: StoredTopics;
  /** How the conversation looked when it ended; after a reload nothing of it is left. */
  view: ConversationView | null;
  problem: ConversationView['topicsProblem'];
}

export class UnsavedTopics {
  readonly #all = new Map<string, Unsaved>();

  /** What a page before this one stored, except what is older than the relay's ticket lives (24 hours). */
  restore(stored: readonly StoredTopics[], now: Moment): void {
    for (const one of stored) {
      // A single clock may have been set. The relay then decides whether the ticket is still valid.
      if (Array.isArray(one.at) && Math.min(...between(one.at, now)) >= TOPICS_TICKET_MS) continue;
      this.#all.set(one.conversation, { stored: one, view: null, problem: null });
    }
  }

  get(conversationId: string): Unsaved | undefined {
    return this.#all.get(conversationId);
  }

  put(stored: StoredTopics): Unsaved {
    const one: Unsaved = { stored, view: null, problem: null };
    this.#all.set(stored.conversation, one);
    return one;
  }

  remove(conversationId: string): void {
    this.#all.delete(conversationId);
  }

  clear(): void {
    this.#all.clear();
  }

  byRecord(record: string): Unsaved | undefined {
    return [...this.#all.values()].find(({ stored }) => stored.record === record);
  }

  stored(): StoredTopics[] {
    return [...this.#all.values()].map(({ stored }) => stored);
  }

  /** Over and no longer on a seat: shown in the list until saved. */
  over(): Unsaved[] {
    return [...this.#all.values()].filter(({ stored }) => stored.reason !== null);
  }

  /** The frame that saves this one, or null while topics or ticket are missing. */
  frame({ stored }: Unsaved): (CounselorFrame & { type: 'topics' }) | null {
    const { ticket, record, topics, receipt } = stored;
    if (!ticket || !topics) return null;
    return { type: 'topics', ticket, record, topics, ...(receipt ? { receipt } : {}) };
  }
}

/** A conversation that is over, as the list shows it. After a reload only what is needed for counting it is left. */
export function overView({ stored, view, problem }: Unsaved): ConversationView {
  return {
    ...(view ?? {
      conversationId: stored.conversation,
      order: stored.order,
      channel: stored.channel,
      lang: 'sv',
      answers: [],
      keptUntil: null,
      lines: [],
      restoring: false,
      check: null,
      incoming: false,
      receivedFrom: null,
      questions: [],
      feedback: null,
      erased: false,
      historyLost: false,
      problem: null,
    }),
    phase: stored.topics ? 'saving' : 'ended',
    here: false,
    typing: false,
    unread: 0,
    idleUntil: null,
    unansweredSince: null,
    closing: false,
    parentEnded: false,
    ended: stored.reason,
    topicsProblem: problem,
  };
}
