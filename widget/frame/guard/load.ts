/**
 * Brings the guard's rules of a language beyond Swedish and English, which it always has. Asked when the
 * room opens or changes language; the rules go to `find` with each message.
 */
import type { Rule } from './rule.ts';

const LANGUAGES: Record<string, () => Promise<{ rules: readonly Rule[] }>> = {
  ar: () => import('./languages/ar.ts'),
  fa: () => import('./languages/fa.ts'),
  fi: () => import('./languages/fi.ts'),
  so: () => import('./languages/so.ts'),
  uk: () => import('./languages/uk.ts'),
};

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
