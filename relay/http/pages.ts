/**
 * The relay's own pages, as small as pages can be: the room in its frame and alone, the console, and a
 * plain word where a chat is not to be had. Sent by `app.ts`.
 */
import type { RoomSettings } from '../protocol/http/public-settings.ts';
import { directionOf, languageOf } from '../protocol/languages.ts';
import type { SiteSettings } from '../sites/settings.ts';
import { escape } from './escape.ts';
import { fallback } from './fallback.ts';
import { link } from './link.ts';

const page = (lang: string, title: string, head: string, body: string): string =>
  `<!doctype html><html lang="${escape(lang)}"${directionOf(lang) === 'rtl' ? ' dir="rtl"' : ''} translate="no"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">` +
  `<meta name="color-scheme" content="light dark"><meta name="google" content="notranslate">` +
  `<title>${escape(title)}</title>${head}${body}`;

/** For a page in a tab of its own: the browser asks for no icon. */
const NO_ICON = '<link rel="icon" href="data:,">';

/** A page of words, without scripts. */
export const plainPage = (lang: string, title: string, body: string): string =>
  page(lang, title, `${NO_ICON}<link rel="stylesheet" href="/page.css">`, `<main>${body}</main>`);

const script = (address: string): string => `<script type="module" src="${escape(address)}"></script>`;

/** The style of plain pages, which also shows the numbers to call that are hidden otherwise. */
const WITHOUT_SCRIPTS = '<noscript><link rel="stylesheet" href="/page.css"></noscript>';

/** Addresses of the room's built files. */
export interface RoomFiles {
  readonly room: string;
  /** `widget/frame/floor.ts`: shows the numbers to call if the room did not load. */
  readonly floor: string;
}

/** The language of a room's page: the one that its address names if the site offers it, else the site's first. */
export const roomLanguage = (site: SiteSettings, asked: string | null): string =>
  site.languages.find(tag => asked !== null && languageOf(tag) === languageOf(asked)) ??
  site.languages[0] ??
  'sv';

/**
 * The room's page. It carries the settings that the room begins with, which saves a request. The title is neutral, since
 * someone may look over a shoulder at a row of tabs. Where the room cannot be shown, the page shows the numbers to call.
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
    `<main aria-label="${languageOf(lang) === 'sv' ? 'Chatt' : 'Chat'}" data-settings='${quoted(settings)}'>${fallback(site, lang)}</main>`,
  );
}

/** JSON for an attribute between single quotes. Double quotes are many, and need no escape there. */
const quoted = (value: unknown): string =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

export const consolePage = (address: string): string =>
  page(
    'sv',
    'Viska',
    NO_ICON + script(address),
    '<noscript><p>Skrivbordet behöver JavaScript. Slå på det i webbläsaren och ladda om sidan.</p></noscript>',
  );

export const CALL_112 = link('tel:112', '112');
export const CALL_1177 = link('tel:1177', '1177');

/** Tells a parent what to do now. The operator finds a line in the log. */
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

/** Tells whoever set the relay up that nothing has been built. */
export const notBuiltPage = (): string =>
  plainPage(
    'sv',
    'Viska',
    '<h1>Chatten är inte klar än</h1><p>Ring ' +
      CALL_112 +
      ' om någon är i fara nu.</p>' +
      '<p lang="en">The browser files have not been built: <code>npm run build</code>.</p>',
  );
