/**
 * The settings of the municipalities on this relay, read from storage with a short cache, so that a
 * change by the command line takes effect without a restart. Asked by gateway, conversations and http.
 */
import type { Clock } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import { swedishHolidays, noHolidays } from './holidays.ts';
import { openState } from './opening-hours.ts';
import type { OpenState, SiteSettings } from './settings.ts';
import { NOT_LIVE, toFillIn } from './to-fill-in.ts';

export const SITES_CACHE_MS = 1_000;

export class Sites {
  #all: Promise<ReadonlyMap<string, SiteSettings>> | null = null;
  #known: ReadonlyMap<string, SiteSettings> = new Map();
  #readAt = -Infinity;
  readonly #storage: Storage['sites'];
  readonly #clock: Clock;

  constructor(storage: Storage['sites'], clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
  }

  async get(id: string): Promise<SiteSettings | null> {
    return (await this.all()).get(id) ?? null;
  }

  /** When storage fails, what was known last goes on being true. */
  async all(): Promise<ReadonlyMap<string, SiteSettings>> {
    if (this.#all && this.#clock.now() - this.#readAt < SITES_CACHE_MS) return this.#all;
    this.#readAt = this.#clock.now();
    this.#all = this.#read();
    return this.#all;
  }

  async #read(): Promise<ReadonlyMap<string, SiteSettings>> {
    try {
      this.#known = new Map((await this.#storage.list()).map(site => [site.id, site]));
    } catch {
      // Storage is watched and reported by its own caretaker.
    }
    return this.#known;
  }

  /** Null: the site has no such channel. */
  async open(site: SiteSettings, channel: string): Promise<OpenState | null> {
    const found = site.channels.find(one => one.id === channel);
    if (!found) return null;
    if (toFillIn(site).length) return { state: 'closed', reason: NOT_LIVE };
    const { hours } = found;
    const needed = typeof hours === 'object' && hours.holidays === 'closed';
    return openState(hours, site.timeZone, this.#clock.now(), needed ? await swedishHolidays() : noHolidays);
  }
}
