/**
 * Remembers which conversations have ended, so that their tokens open nothing any more. Kept as salted
 * hashes: after its end no object of the relay reaches a conversation's id.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { SteadyClock } from '../clock.ts';

/** Each was begun with work of its own; beyond so many within an hour the oldest is forgotten. */
const ENDED_MAX = 200_000;

interface Entry {
  until: number;
  /** Hash of the claim that may still save topics, if any. */
  topics: string | null;
}

export class EndedConversations {
  readonly #salt = randomBytes(32);
  readonly #entries = new Map<string, Entry>();
  readonly #clock: SteadyClock;

  constructor(clock: SteadyClock) {
    this.#clock = clock;
  }

  /** `lifeMs`: as long as the longest-lived token of it. */
  add(conversationId: string, topicsClaim: string | null, lifeMs: number): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined && this.#entries.size >= ENDED_MAX) this.#entries.delete(oldest);
    this.#entries.set(this.#hash(conversationId), {
      until: this.#clock.elapsed() + lifeMs,
      topics: topicsClaim === null ? null : this.#hash(topicsClaim),
    });
  }

  has(conversationId: string): boolean {
    return this.#entries.has(this.#hash(conversationId));
  }

  /** True when that counselor's seat was the last one, and was not there to be told of the end. */
  maySaveTopics(conversationId: string, claim: string): boolean {
    return this.#entries.get(this.#hash(conversationId))?.topics === this.#hash(claim);
  }

  forgetExpired(): void {
    const now = this.#clock.elapsed();
    for (const [hash, { until }] of this.#entries) if (until <= now) this.#entries.delete(hash);
  }

  get size(): number {
    return this.#entries.size;
  }

  #hash(text: string): string {
    return createHmac('sha256', this.#salt).update(text).digest('base64');
  }
}
