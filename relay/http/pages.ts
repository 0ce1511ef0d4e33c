/**
 * The relay's own pages, as small as pages can be: the room in its frame and alone, the console, and a
 * plain word where a chat is not to be had. Sent by `app.ts`.
 */
import type { SiteSettings } from '../sites/settings.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${String(sign.codePointAt(0))};`);

const page = (lang: string, title: string, head: string, body: string): string =>
  `<!doctype html><html lang="${escape(lang)}" translate="no"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">` +
  `<meta name="color-scheme" content="light dark"><meta name="google" content="notranslate">` +
  `<title>${escape(title)}</title><link rel="icon" href="data:,">${head}${body}</html>`;

/** A page of words, without scripts. */
export const plainPage = (lang: string, title: string, body: string): string =>
  page(lang, title, '<link rel="stylesheet" href="/page.css">', `<main>${body}</main>`);

const script = (address: string): string => `<script type="module" src="${escape(address)}"></script>`;

/**
 * The room. `lang` as the page's address asks for, where the site offers it. The title is neutral:
 * someone may look over a shoulder at a row of tabs. Without scripts the numbers to call are there.
 */
export function roomPage(site: SiteSettings, lang: string | undefined, address: string): string {
  const chosen = lang && site.languages.includes(lang) ? lang : (site.languages[0] ?? 'sv');
  const lines = site.help.map(({ name, phone, url }) => {
    const said = escape(name[chosen] ?? name.sv);
    if (phone)
      return `<li>${said}: <a href="tel:${escape(phone.replace(/[^\d+]/g, ''))}">${escape(phone)}</a>`;
    return url ? `<li><a href="${escape(url)}" rel="noreferrer">${said}</a>` : '';
  });
  const words = chosen === 'sv' ? ROOM_SV : ROOM_EN;
  return page(
    chosen,
    site.name,
    script(address),
    `<main aria-label="${chosen === 'sv' ? 'Chatt' : 'Chat'}"><noscript><h1>${escape(site.name)}</h1><p>${words}</p><ul>${lines.join('')}</ul></noscript></main>`,
  );
}
const ROOM_SV = 'Chatten behöver JavaScript, och det är avstängt här. Du kan ringa i stället:';
const ROOM_EN = 'The chat needs JavaScript, and it is off here. You can call instead:';

export const consolePage = (address: string): string =>
  page('sv', 'Viska', script(address), '<noscript><p>Viska behöver JavaScript.</p></noscript>');

/** For a parent: what to do now. The operator finds a line in the log. */
export const unknownSitePage = (): string =>
  plainPage(
    'sv',
    'Chatten finns inte här',
    '<h1>Chatten finns inte här</h1>' +
      '<p>Adressen leder inte till någon kommuns chatt. Gå till din kommuns webbplats och börja där.</p>' +
      '<p>Ring <a href="tel:112">112</a> om någon är i fara nu. Ring <a href="tel:1177">1177</a> för råd om vård.</p>' +
      '<p lang="en">There is no chat at this address. Start from your municipality’s website. ' +
      'If someone is in danger now, call <a href="tel:112">112</a>.</p>',
  );

/** Before the build has been made: for whoever set the relay up. */
export const notBuiltPage = (): string =>
  plainPage(
    'sv',
    'Viska',
    '<h1>Chatten är inte klar än</h1><p>Ring <a href="tel:112">112</a> om någon är i fara nu.</p>' +
      '<p lang="en">The browser files have not been built: <code>npm run build</code>.</p>',
  );
