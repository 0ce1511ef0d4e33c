/**
 * A cache of answers that are made of a site's public settings. An answer is made again when the settings change or
 * the key is another, so a thousand requests a second cost no more than sending. Used by `app.ts` and `site-api.ts`.
 */
import type { PublicSettings } from '../protocol/http/public-settings.ts';

/** More than any site needs: one for each of its languages and two kinds of page. */
const KEPT_MAX = 400;

export class MadeOnce<Made> {
  readonly #made = new WeakMap<PublicSettings, Map<string, Made>>();

  get(settings: PublicSettings, key: string, make: () => Made): Made {
    const kept = this.#made.get(settings) ?? new Map<string, Made>();
    this.#made.set(settings, kept);
    const found = kept.get(key) ?? make();
    if (!kept.has(key) && kept.size >= KEPT_MAX) kept.clear();
    kept.set(key, found);
    return found;
  }
}
