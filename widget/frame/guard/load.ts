/**
 * Brings the guard for a language: the rules of Swedish and English always, those of another language from
 * a file of its own. Called when the room opens; hands `find` to the composer.
 */
import type { Find } from './find.ts';
import type { Rule } from './rule.ts';

const LANGUAGES: Record<string, () => Promise<{ rules: readonly Rule[] }>> = {
  ar: () => import('./languages/ar.ts'),
  fa: () => import('./languages/fa.ts'),
  fi: () => import('./languages/fi.ts'),
  so: () => import('./languages/so.ts'),
  uk: () => import('./languages/uk.ts'),
};

/** `lang` in BCP 47. Rejects only when the network fails. */
export async function loadGuard(lang: string): Promise<Find> {
  const language = LANGUAGES[lang.toLowerCase().split('-')[0] ?? ''];
  const [{ find }, more] = await Promise.all([import('./find.ts'), language?.()]);
  return (text, options) => find(text, { ...options, rules: more?.rules ?? [] });
}
