/**
 * Settings with the texts of one language only: a parent's phone fetches no other. Asked by `http/site-api.ts`
 * with the language of the room, and by `http/pages.ts` for what the room's page carries.
 */
import type { PublicSettings, RoomSettings } from '../protocol/http/public-settings.ts';
import { languageOf } from '../protocol/languages.ts';

/**
 * `lang`: BCP 47; a text that lacks it keeps English, as the room's own texts do. Swedish stays beside it, since
 * every text falls back to it.
 */
export function inOneLanguage(settings: PublicSettings, lang: string): PublicSettings {
  return mapTexts(settings, text => {
    const found = tagIn(text, lang);
    return {
      sv: text.sv ?? '',
      ...(found && isSwedish(lang) ? {} : found && { [languageOf(found)]: text[found] ?? '' }),
    };
  });
}

/**
 * What the room needs until one can type. `isAlone`: no page around it has said in which colour. Each text stands alone, as the one that every language falls back to;
 * the rest (notes on the help lines, the privacy notice) is asked for when it is opened.
 */
export function forRoom(settings: PublicSettings, lang: string, isAlone = false): RoomSettings {
  const { name, color, languages, answers, channels, who, alone, expectation, help } = settings;
  const { exitAddress, counselorRole } = settings;
  const needed = {
    name,
    ...(isAlone && color ? { color } : {}),
    languages,
    answers,
    channels: channels.map(({ id, name, open }) => ({
      id,
      name,
      ...(open.state === 'open' && !open.closesAt ? {} : { open }),
    })),
    who,
    ...(alone ? { alone } : {}),
    ...(expectation ? { expectation } : {}),
    help: help.map(({ name, phone, url }) => (phone || !url ? { name, phone } : { name, url })),
    exitAddress,
    counselorRole,
  };
  return mapTexts(needed, text => ({ sv: text[tagIn(text, lang) ?? 'sv'] ?? '' }));
}

const tags = new WeakMap<PublicSettings, ReadonlySet<string>>();

/** Two languages with the same answer find the same texts, in both of the above. There are as many as the settings have. */
export function textsFor(settings: PublicSettings, lang: string): string {
  const known = tags.get(settings) ?? allTags(settings);
  tags.set(settings, known);
  const found = [
    known.has(lang) ? lang : '',
    [...known].some(tag => isSame(tag, lang)) ? languageOf(lang) : '',
  ];
  return [...found, isSwedish(lang) ? 'sv' : ''].join(' ');
}

function allTags(settings: PublicSettings): ReadonlySet<string> {
  const found = new Set<string>();
  mapTexts(settings, text => {
    for (const tag of Object.keys(text)) found.add(tag);
    return text;
  });
  return found;
}

const mapTexts = <T>(settings: T, change: (text: Record<string, string>) => Record<string, string>): T =>
  JSON.parse(JSON.stringify(settings), (_, value: unknown) =>
    isLocalized(value) ? change(value) : value,
  ) as T;

const isLocalized = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'sv' in value && typeof value.sv === 'string';

const isSame = (one: string, other: string): boolean => languageOf(one) === languageOf(other);
const isSwedish = (lang: string): boolean => languageOf(lang) === 'sv';
/** The tag itself, else the language's own, else another one's of that language, else English. */
const tagIn = (text: Record<string, string>, lang: string): string | undefined =>
  [lang, languageOf(lang), Object.keys(text).find(tag => isSame(tag, lang)), 'en'].find(
    tag => tag !== undefined && typeof text[tag] === 'string',
  );
