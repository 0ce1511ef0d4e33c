/**
 * Saves topic records: checks the ticket and the topics, and keeps records in memory while storage fails.
 * Called from a counselor's socket; hands over to storage.
 */
import type { z } from 'zod';
import type { WallClock } from '../clock.ts';
import { errorName } from '../log.ts';
import type { Log } from '../log.ts';
import type { RefusalCode } from '../protocol/codes.ts';
import type { OpenReceipt, Topics } from '../protocol/control.ts';
import { dateAt } from '../sites/local-time.ts';
import type { Sites } from '../sites/sites.ts';
import type { StaffMember, Storage, TopicRecord } from '../storage/storage.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { OpenReceipts } from './open-receipts.ts';

/** Records waiting for storage to come back. */
export const PENDING_RECORDS_MAX = 1_000;
export const PENDING_RETRY_MS = 5_000;
/** Topics tickets that have been used, so that one ticket makes one record. */
const USED_TICKETS_MAX = 10_000;

export class TopicRecords {
  readonly openReceipts: OpenReceipts;
  readonly #pending = new Map<string, TopicRecord>();
  /** Ticket's nonce → the record it made. */
  readonly #used = new Map<string, string>();
  /** Of the first failure since the operator was last told. */
  #toTell: string | null = null;
  #written = false;
  readonly #storage: Storage['records'];
  readonly #sites: Sites;
  readonly #tokens: Tokens;
  readonly #clock: WallClock;
  readonly #log: Log;

  constructor(storage: Storage['records'], sites: Sites, tokens: Tokens, clock: WallClock, log: Log) {
    this.#storage = storage;
    this.#sites = sites;
    this.#tokens = tokens;
    this.#clock = clock;
    this.openReceipts = new OpenReceipts(clock);
    this.#log = log;
  }

  get pending(): number {
    return this.#pending.size;
  }

  /** Returns why not, or null when it is saved (or kept until storage is back). */
  async save(staff: StaffMember, frame: z.infer<typeof Topics>): Promise<RefusalCode | null> {
    const ticket = this.#tokens.openTopics(frame.ticket);
    if (!ticket || ticket.staff !== staff.id || ticket.site !== staff.site) return 'topics-refused';
    const site = await this.#sites.get(ticket.site);
    const topics = [...new Set(frame.topics)].sort();
    if (!site || topics.length !== frame.topics.length) return 'topics-refused';
    if (!topics.every(topic => site.topics.some(({ id }) => id === topic))) return 'topics-refused';
    if (!this.#use(ticket.nonce, frame.record)) return 'topics-refused';
    const record: TopicRecord = {
      id: frame.record,
      site: site.id,
      month: dateAt(site.timeZone, this.#clock.date()).slice(0, 7),
      channel: ticket.channel,
      topics,
      receipt: frame.receipt ?? null,
    };
    const refused = await this.#write(record);
    if (!refused && record.receipt) this.openReceipts.remove(site.id, record.receipt);
    return refused;
  }

  /** Before the record itself. A ticket that is not this person's, or too old, changes nothing. */
  expect(staff: StaffMember, { ticket, receipt }: z.infer<typeof OpenReceipt>): void {
    const opened = this.#tokens.openSeat(ticket) ?? this.#tokens.openTopics(ticket);
    if (opened?.staff === staff.id && opened.site === staff.site) this.openReceipts.add(staff.site, receipt);
  }

  async #write(record: TopicRecord): Promise<RefusalCode | null> {
    try {
      await this.#storage.save(record);
      return null;
    } catch (error) {
      if (this.#pending.size >= PENDING_RECORDS_MAX && !this.#pending.has(record.id)) {
        this.#log.error('topic-records-refused', { error: errorName(error), count: this.#pending.size });
        return 'storage-unavailable';
      }
      this.#pending.set(record.id, record);
      this.#toTell ??= errorName(error);
      return null;
    }
  }

  #use(nonce: string, record: string): boolean {
    const made = this.#used.get(nonce);
    if (made !== undefined) return made === record;
    if (this.#used.size >= USED_TICKETS_MAX) {
      const [oldest] = this.#used.keys();
      if (oldest !== undefined) this.#used.delete(oldest);
    }
    this.#used.set(nonce, record);
    return true;
  }

  /**
   * Tells the operator that records wait, or were written after all. Called every hour: a line at the moment, or with
   * a count, would tell when one of a few parents chatted.
   */
  tell(): void {
    if (this.#pending.size > 0)
      this.#log.error('topic-records-waiting', { error: this.#toTell ?? 'unknown' });
    else if (this.#written) this.#log.info('topic-records-written');
    this.#toTell = null;
    this.#written = false;
  }

  /** Writes what waits. Called every few seconds and at the end. Returns how many still wait. */
  async flush(): Promise<number> {
    const records = [...this.#pending.values()];
    if (records.length === 0) return 0;
    try {
      await this.#storage.save(...records);
      for (const { id } of records) this.#pending.delete(id);
      this.#written = true;
    } catch {
      // Told when they began to wait; tried again in a few seconds.
    }
    return this.#pending.size;
  }

  /** A parent erased by receipt what has not reached storage yet. */
  forgetPending(site: string, receipt: string): boolean {
    for (const record of this.#pending.values()) {
      if (record.site === site && record.receipt === receipt) return this.#pending.delete(record.id);
    }
    return false;
  }
}
