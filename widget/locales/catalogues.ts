/**
 * Which languages there are. Each is two chunks of its own: what is needed until one can type, and the rest.
 * To add one: two files beside `sv.ts` and `sv-later.ts`, two lines here.
 */
import type { Catalogue, LaterCatalogue } from './localize.ts';

type Loader = readonly [now: () => Promise<Catalogue>, later: () => Promise<LaterCatalogue>];

const CATALOGUES: Record<string, Loader> = {
  sv: [async () => (await import('./sv.ts')).sv, async () => (await import('./sv-later.ts')).svLater],
  en: [async () => (await import('./en.ts')).en, async () => (await import('./en-later.ts')).enLater],
  fi: [async () => (await import('./fi.ts')).fi, async () => (await import('./fi-later.ts')).fiLater],
  ar: [async () => (await import('./ar.ts')).ar, async () => (await import('./ar-later.ts')).arLater],
  so: [async () => (await import('./so.ts')).so, async () => (await import('./so-later.ts')).soLater],
  fa: [async () => (await import('./fa.ts')).fa, async () => (await import('./fa-later.ts')).faLater],
  uk: [async () => (await import('./uk.ts')).uk, async () => (await import('./uk-later.ts')).ukLater],
};

/** The language that is really there for the one that was wanted, and its texts. */
export async function loadLanguage(
  wanted: string,
  withLater: boolean,
): Promise<[lang: string, texts: Partial<Catalogue & LaterCatalogue>]> {
  const short = wanted.toLowerCase().split('-')[0] ?? '';
  const lang = short in CATALOGUES ? short : 'en';
  const [now, later] = CATALOGUES[lang] as Loader;
  const [texts, more] = await Promise.all([now(), withLater ? later() : {}]);
  return [lang, { ...texts, ...more }];
}

/** The languages the room itself speaks. */
export const languages: readonly string[] = Object.keys(CATALOGUES);
