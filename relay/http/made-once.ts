/**
 * What is made of a site's public settings for whoever asks: made once, until they change or something else does that
 * the key names. Whoever asks a thousand times a second costs no more than the sending. Held by `app.ts` and `site-api.ts`.
 */
import type { PublicSettings } from '../protocol/http/public-settings.ts';

/** Languages of one site's texts and two kinds of page: far fewer. */
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
