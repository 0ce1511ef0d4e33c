/**
 * What the room asks before a message is sent. Fetched at Start, with the rules of a language beyond Swedish and
 * English, which the guard always has.
 */
import type { RoomLanguage } from '../../../relay/protocol/languages.ts';
import { find } from './find.ts';
import type { Finding } from './find.ts';
import type { Rule } from './rule.ts';

type Fetch = () => Promise<{ rules: readonly Rule[] }>;

const LANGUAGES: Record<string, Fetch> = {
  ar: () => import('./languages/ar.ts'),
  fa: () => import('./languages/fa.ts'),
  fi: () => import('./languages/fi.ts'),
  so: () => import('./languages/so.ts'),
  uk: () => import('./languages/uk.ts'),
} satisfies Record<Exclude<RoomLanguage, 'sv' | 'en'>, Fetch>;

/** `lang` in BCP 47. None where there are none, or when the network fails: the guard must not stop anyone. */
export async function loadRules(lang: string): Promise<readonly Rule[]> {
  const load = LANGUAGES[lang.toLowerCase().split('-')[0] ?? ''];
  return (
    load?.().then(
      ({ rules }) => rules,
      () => [],
    ) ?? []
  );
}

/** `pass`: the site's own numbers and addresses. `lang`: BCP 47, the one that is being written in most likely. */
export const guard = async (text: string, pass: readonly string[], lang: string): Promise<Finding[]> =>
  find(text, { pass, rules: await loadRules(lang) });
