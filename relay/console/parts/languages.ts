/** The language a parent writes in, and those they want answers in. One name if they are the same. */
import { languageOf } from '../../protocol/languages.ts';
import { languageName, t } from '../locales/localize.ts';

export function languages({ lang, answers }: { lang: string; answers: readonly string[] }): string {
  const [answer = lang] = answers;
  if (languageOf(answer) === languageOf(lang)) return languageName(lang);
  return t('conversation.languages', { lang: languageName(lang), answer: languageName(answer) });
}
