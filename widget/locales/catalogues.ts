/**
 * Which languages there are. Each is two chunks of its own: what is needed until one can type, and the rest.
 * To add one: two files beside `sv.ts` and `sv-deferred.ts`, one line here; where else, `RoomLanguage` says.
 */
import type { RoomLanguage } from '../../relay/protocol/languages.ts';
import type { Catalogue, DeferredCatalogue } from './localize.ts';

type Texts<Of> = () => Promise<{ readonly texts: Of }>;
type Loader = readonly [needed: Texts<Catalogue>, deferred: Texts<DeferredCatalogue>];

const CATALOGUES: Record<RoomLanguage, Loader> = {
  sv: [() => import('./sv.ts'), () => import('./sv-deferred.ts')],
  en: [() => import('./en.ts'), () => import('./en-deferred.ts')],
  fi: [() => import('./fi.ts'), () => import('./fi-deferred.ts')],
  ar: [() => import('./ar.ts'), () => import('./ar-deferred.ts')],
  so: [() => import('./so.ts'), () => import('./so-deferred.ts')],
  fa: [() => import('./fa.ts'), () => import('./fa-deferred.ts')],
  uk: [() => import('./uk.ts'), () => import('./uk-deferred.ts')],
};

/** The language that is really there for the one that was wanted, and its texts. */
export async function loadLanguage(
  wanted: string,
  withDeferred: boolean,
): Promise<[lang: string, texts: Partial<Catalogue & DeferredCatalogue>]> {
  const short = wanted.toLowerCase().split('-')[0] ?? '';
  const lang = (short in CATALOGUES ? short : 'en') as RoomLanguage;
  const [needed, deferred] = CATALOGUES[lang];
  const [first, rest] = await Promise.all([needed(), withDeferred ? deferred() : null]);
  return [lang, { ...first.texts, ...rest?.texts }];
}

/** The languages the room itself speaks. */
export const languages: readonly string[] = Object.keys(CATALOGUES);
