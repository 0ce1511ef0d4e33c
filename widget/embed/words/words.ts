/**
 * What the doorway says, by language, for `panel.ts`. Swedish comes with the panel; each other language is
 * fetched alone when the page or the parent asks for it.
 */
import type { RoomLanguage } from '../../../relay/protocol/languages.ts';
import { sv } from './sv.ts';

export interface Words {
  /** The launcher. */
  label: string;
  /** The dialog's name. */
  panel: string;
  exit: string;
  minimise: string;
  /** For screen readers, on the launcher while minimised. */
  unread: string;
  /** The frame never answered. */
  unreachable: string;
  /** Link to the chat as a page of its own. */
  alone: string;
}

type Fetch = () => Promise<Record<string, Words>>;

/** Each exports its words by its own tag. */
const FETCHED: Record<string, Fetch> = {
  en: () => import('./en.ts'),
  fi: () => import('./fi.ts'),
  ar: () => import('./ar.ts'),
  so: () => import('./so.ts'),
  fa: () => import('./fa.ts'),
  uk: () => import('./uk.ts'),
} satisfies Record<Exclude<RoomLanguage, 'sv'>, Fetch>;

/** Swedish where the language is not spoken here or cannot be fetched. `lang`: BCP 47. */
export async function wordsOf(lang: string): Promise<[lang: string, words: Words]> {
  const wanted = lang.split('-')[0]?.toLowerCase() ?? '';
  // The network may be gone: the exit button must have a name all the same.
  const words = (await FETCHED[wanted]?.().catch(() => undefined))?.[wanted];
  return words ? [wanted, words] : ['sv', sv];
}
