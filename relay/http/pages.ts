/**
 * The relay's own pages, as small as pages can be: the room in its frame and alone, the console, and a
 * plain word where a chat is not to be had. Sent by `app.ts`.
 */
import type { RoomSettings } from '../protocol/http/public-settings.ts';
import { directionOf } from '../protocol/languages.ts';
import type { SiteSettings } from '../sites/settings.ts';
import { escape } from './escape.ts';
import { fallback } from './fallback.ts';
import { link } from './link.ts';

const page = (lang: string, title: string, head: string, body: string): string =>
  `<!doctype html><html lang="${escape(lang)}"${directionOf(lang) === 'rtl' ? ' dir="rtl"' : ''} translate="no"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">` +
  `<meta name="color-scheme" content="light dark"><meta name="google" content="notranslate">` +
  `<title>${escape(title)}</title>${head}${body}`;

/** In a tab of its own: no request for a picture that is not there. */
const NO_ICON = '<link rel="icon" href="data:,">';

/** A page of words, without scripts. */
export const plainPage = (lang: string, title: string, body: string): string =>
  page(lang, title, `${NO_ICON}<link rel="stylesheet" href="/page.css">`, `<main>${body}</main>`);

const script = (address: string): string => `<script type="module" src="${escape(address)}"></script>`;

/** The look of plain pages, which also shows what is hidden: the numbers to call. */
const WITHOUT_SCRIPTS = '<noscript><link rel="stylesheet" href="/page.css"></noscript>';

/** Addresses of the room's built files. */
export interface RoomFiles {
  readonly room: string;
  /** Looks whether the room came, and shows the numbers to call if not. */
  readonly floor: string;
}

/** The language of a room's page: as its address asks for, where the site offers it. */
export const roomLanguage = (site: SiteSettings, asked: string | null): string =>
  asked && site.languages.includes(asked) ? asked : (site.languages[0] ?? 'sv');

/**
 * The room, with the settings it begins with: one answer instead of two. The title is neutral: someone may look
 * over a shoulder at a row of tabs. Where the room cannot be shown, the numbers to call are there.
 */
export function roomPage(
  site: SiteSettings,
  lang: string,
  files: RoomFiles,
  settings: RoomSettings,
  alone: boolean,
): string {
  return page(
    lang,
    site.name,
    `${alone ? NO_ICON : ''}<script src="${escape(files.floor)}"></script>${script(files.room)}${WITHOUT_SCRIPTS}`,
    `<main aria-label="${lang === 'sv' ? 'Chatt' : 'Chat'}" data-settings='${quoted(settings)}'>${fallback(site, lang)}</main>`,
  );
}

/** JSON for an attribute between single quotes: double ones are many, and stay as they are. */
const quoted = (value: unknown): string =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

export const consolePage = (address: string): string =>
  page(
    'sv',
    'Viska',
    NO_ICON + script(address),
    '<noscript><p>Skrivbordet behöver JavaScript. Slå på det i webbläsaren och ladda om sidan.</p></noscript>',
  );

const CALL_112 = link('tel:112', '112');
const CALL_1177 = link('tel:1177', '1177');

/** For a parent: what to do now. The operator finds a line in the log. */
export const unknownSitePage = (): string =>
  plainPage(
    'sv',
    'Chatten finns inte här',
    '<h1>Chatten finns inte här</h1>' +
      '<p>Adressen leder inte till någon kommuns chatt. Gå till din kommuns webbplats och börja där.</p>' +
      '<p>Ring ' +
      CALL_112 +
      ' om någon är i fara nu. Ring ' +
      CALL_1177 +
      ' för råd om vård.</p>' +
      '<p lang="en">There is no chat at this address. Start from your municipality’s website. ' +
      'If someone is in danger now, call ' +
      CALL_112 +
      '. For medical advice, call ' +
      CALL_1177 +
      '.</p>',
  );

/** Before the build has been made: for whoever set the relay up. */
export const notBuiltPage = (): string =>
  plainPage(
    'sv',
    'Viska',
    '<h1>Chatten är inte klar än</h1><p>Ring ' +
      CALL_112 +
      ' om någon är i fara nu.</p>' +
      '<p lang="en">The browser files have not been built: <code>npm run build</code>.</p>',
  );
