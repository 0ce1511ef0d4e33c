/**
 * Public settings with the texts of one language only: a parent's phone pays for no other. Asked by
 * `http/site-api.ts` with the language of the room. Swedish stays, since every text falls back to it.
 */
import type { PublicSettings } from './settings.ts';

/** `lang`: BCP 47; a text that lacks it keeps English, as the room's own texts do. */
export function inOneLanguage(settings: PublicSettings, lang: string): PublicSettings {
  return JSON.parse(JSON.stringify(settings), (_, value: unknown) =>
    isLocalized(value) ? pick(value, lang) : value,
  ) as PublicSettings;
}

const isLocalized = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'sv' in value && typeof value.sv === 'string';

function pick(text: Record<string, string>, lang: string): Record<string, string> {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  const found = [lang, base, 'en'].find(tag => typeof text[tag] === 'string');
  return { sv: text.sv ?? '', ...(found && base !== 'sv' ? { [found]: text[found] ?? '' } : {}) };
}
