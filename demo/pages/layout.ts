/**
 * The frame around every page of Exempelkommun: head, menus, footer and the one script tag.
 * Takes a page from demo/pages/, hands whole HTML to demo/server.ts.
 */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  path: string;
  title: string;
  description: string;
  lang?: 'sv' | 'en';
  /** Where the page hangs, outermost first; the start page is left out. */
  trail?: readonly { path: string; title: string }[];
  /** How the chat comes onto the page: by the tag, by `<viska-chat>`, or not at all. */
  chat: { by: 'tag'; channel?: string } | { by: 'element' } | { by: 'none' };
  main: (relayUrl: string) => Markup;
}

const menu = [
  ['/barn-och-utbildning', 'Barn och utbildning'],
  ['/omsorg-och-stod', 'Omsorg och stöd'],
  ['/bygga-bo-och-miljo', 'Bygga, bo och miljö'],
  ['/uppleva-och-gora', 'Uppleva och göra'],
  ['/kommun-och-politik', 'Kommun och politik'],
] as const;

function tag(page: Page, relayUrl: string): Markup {
  const src = `${relayUrl}/viska.js`;
  if (page.chat.by === 'none') return html``;
  if (page.chat.by === 'element') return html`<script async src="${src}"></script>`;
  const lang = page.lang ?? 'sv';
  return page.chat.channel
    ? html`<script
        async
        src="${src}"
        data-site="exempelkommun"
        data-channel="${page.chat.channel}"
        data-lang="${lang}"
      ></script>`
    : html`<script async src="${src}" data-site="exempelkommun" data-lang="${lang}"></script>`;
}

function trail(page: Page): Markup {
  if (!page.trail) return html``;
  const label = page.lang === 'en' ? 'You are here' : 'Du är här';
  const home = page.lang === 'en' ? 'Start page' : 'Startsidan';
  return html`<nav class="trail" aria-label="${label}">
    <ol>
      <li><a href="/">${home}</a></li>
      ${page.trail.map(step => html`<li><a href="${step.path}">${step.title}</a></li>`)}
      <li aria-current="page">${page.title}</li>
    </ol>
  </nav>`;
}

function current(page: Page, path: string): Markup {
  const here = page.path === path || page.trail?.[0]?.path === path;
  return here ? html` aria-current="${page.path === path ? 'page' : 'true'}"` : html``;
}

export function layout(page: Page, relayUrl: string): Markup {
  return html`<!doctype html>
    <html lang="${page.lang ?? 'sv'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${page.description}" />
        <title>${page.path === '/' ? 'Exempelkommun' : `${page.title} – Exempelkommun`}</title>
        <link rel="icon" href="/vapen.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/stil.css" />
        ${tag(page, relayUrl)}
      </head>
      <body>
        <a class="skip" href="#innehall">${page.lang === 'en' ? 'Skip to content' : 'Till innehållet'}</a>
        <header class="top" lang="sv">
          <div class="wide">
            <a class="home" href="/">
              <img src="/vapen.svg" alt="" width="40" height="48" />
              <span>Exempelkommun</span>
            </a>
            <nav class="short" aria-label="Genvägar">
              <a href="/kontakt">Kontakt</a>
              <a href="/en" lang="en" hreflang="en">English</a>
            </nav>
          </div>
          <nav class="menu" aria-label="Huvudmeny">
            <ul class="wide">
              ${menu.map(([path, name]) => html`<li><a href="${path}" ${current(page, path)}>${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        ${trail(page)}
        <main id="innehall" tabindex="-1">${page.main(relayUrl)}</main>
        ${footer()}
      </body>
    </html>`;
}

const footer = (): Markup =>
  html`<footer class="bottom" lang="sv">
    <div class="wide columns">
      <section aria-labelledby="fot-kontakt">
        <h2 id="fot-kontakt">Kontaktcenter</h2>
        <p>
          <a href="tel:+46846500400">08-465 004 00</a><br />
          <a href="mailto:kommun@exempelkommun.example">kommun@<wbr />exempelkommun.example</a>
        </p>
        <p>Måndag–torsdag 8–16.30<br />Fredag 8–15</p>
      </section>
      <section aria-labelledby="fot-besok">
        <h2 id="fot-besok">Besök oss</h2>
        <p>Kommunhuset<br />Storgatan 1<br />Exempelby</p>
        <p>Organisationsnummer<br />212000-0000</p>
      </section>
      <section aria-labelledby="fot-bradskar">
        <h2 id="fot-bradskar">Om det är bråttom</h2>
        <ul>
          <li>Fara för liv: ring <a href="tel:112">112</a></li>
          <li>Råd om vård: ring <a href="tel:1177">1177</a></li>
          <li>Socialjouren, kvällar och helger: <a href="tel:+46846500410">08-465 004 10</a></li>
        </ul>
      </section>
      <section aria-labelledby="fot-om">
        <h2 id="fot-om">Om webbplatsen</h2>
        <ul>
          <li><a href="/personuppgifter">Personuppgifter</a></li>
          <li><a href="/tillganglighet">Tillgänglighet</a></li>
          <li><a href="/om-chatten">Om chatten</a></li>
        </ul>
      </section>
    </div>
  </footer>`;
