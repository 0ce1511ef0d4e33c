/**
 * The settings of the municipalities on this relay, read from storage with a short cache, so that a
 * change by the command line takes effect without a restart. Asked by gateway, conversations and http.
 */
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Storage, UnreadableSite } from '../storage/storage.ts';
import { swedishHolidays, noHolidays } from './holidays.ts';
import { openState } from './opening-hours.ts';
import type { OpenState } from '../protocol/http/public-settings.ts';
import type { Hours, SiteSettings } from './settings.ts';
import { NOT_LIVE, toFillIn } from './to-fill-in.ts';

export const SITES_CACHE_MS = 1_000;
const MINUTE_MS = 60_000;

type Reads = Pick<Storage['sites'], 'list' | 'unreadable'>;

export class Sites {
  #all: Promise<ReadonlyMap<string, SiteSettings>> | null = null;
  #known: ReadonlyMap<string, SiteSettings> = new Map();
  #readAt = -Infinity;
  #unreadable: readonly UnreadableSite[] = [];
  /** Opening hours change with the minute or with the settings; to work them out takes a while. */
  readonly #states = new WeakMap<SiteSettings, { minute: number; of: Map<string, Promise<OpenState>> }>();
  readonly #storage: Reads;
  readonly #clock: Clock;
  readonly #log: Log;

  constructor(storage: Reads, clock: Clock, log: Log) {
    this.#storage = storage;
    this.#log = log;
    this.#clock = clock;
  }

  async get(id: string): Promise<SiteSettings | null> {
    return (await this.all()).get(id) ?? null;
  }

  /** While storage fails, the settings that were read last still hold. */
  async all(): Promise<ReadonlyMap<string, SiteSettings>> {
    if (this.#all && this.#clock.elapsed() - this.#readAt < SITES_CACHE_MS) return this.#all;
    this.#readAt = this.#clock.elapsed();
    this.#all = this.#read();
    return this.#all;
  }

  async #read(): Promise<ReadonlyMap<string, SiteSettings>> {
    try {
      const [sites, unreadable] = await Promise.all([this.#storage.list(), this.#storage.unreadable()]);
      const read = new Map(sites.map(site => [site.id, this.#sameAsBefore(site)]));
      for (const { id, why } of unreadable) {
        // Where the stored settings have become unreadable, those that were read before still hold.
        const before = this.#known.get(id);
        if (before) read.set(id, before);
        if (!this.#unreadable.some(one => one.id === id && one.why === why))
          this.#log.error('site-unreadable', { row: id, error: why });
      }
      this.#unreadable = unreadable;
      this.#known = read;
    } catch {
      // `storage/watch.ts` watches storage and reports it.
    }
    return this.#known;
  }

  /** What says the same is the same object: opening hours, answers and pages are made of it, once. */
  #sameAsBefore(site: SiteSettings): SiteSettings {
    const before = this.#known.get(site.id);
    return before && JSON.stringify(before) === JSON.stringify(site) ? before : site;
  }

  /** Sites whose settings cannot be read, by id. */
  async unreadable(): Promise<readonly string[]> {
    await this.all();
    return this.#unreadable.map(({ id }) => id);
  }

  /** Of the wall clock: what is open stays so within it. */
  get minute(): number {
    return Math.floor(this.#clock.date() / MINUTE_MS);
  }

  /** Null: the site has no such channel. */
  async open(site: SiteSettings, channel: string): Promise<OpenState | null> {
    const found = site.channels.find(one => one.id === channel);
    if (!found) return null;
    if (toFillIn(site).length) return { state: 'closed', reason: NOT_LIVE };
    const now = this.#clock.date();
    const { minute } = this;
    const known = this.#states.get(site);
    const states = known?.minute === minute ? known : { minute, of: new Map<string, Promise<OpenState>>() };
    this.#states.set(site, states);
    const state = states.of.get(channel) ?? this.#compute(site, found.hours, now);
    states.of.set(channel, state);
    return state;
  }

  async #compute(site: SiteSettings, hours: Hours, now: number): Promise<OpenState> {
    const needed = typeof hours === 'object' && hours.holidays === 'closed';
    return openState(hours, site.timeZone, now, needed ? await swedishHolidays() : noHolidays);
  }
}
