/** The start page: what most people come for, what is new, and the way to support for parents. */
import { html } from 'hono/html';
import type { Page } from './layout.ts';
import { news } from './news.ts';

const shortcuts = [
  ['/barn-och-utbildning', 'Sök plats i förskola'],
  ['/foraldrastod', 'Stöd till föräldrar'],
  ['/bygga-bo-och-miljo', 'Avfall och återvinning'],
  ['/bygga-bo-och-miljo', 'Bygglov'],
  ['/uppleva-och-gora', 'Bibliotek och badhus'],
  ['/kontakt', 'Felanmälan'],
] as const;

export const start: Page = {
  path: '/',
  title: 'Exempelkommun',
  description: 'Exempelkommuns webbplats: service, nyheter och stöd till dig som bor här.',
  chat: { by: 'tag', channel: 'smabarn' },
  main: () => html`
    <div class="hero">
      <picture>
        <source srcset="/sjo-natt.svg" media="(prefers-color-scheme: dark)" />
        <img src="/sjo.svg" alt="" width="1200" height="360" />
      </picture>
      <div class="wide">
        <h1>Välkommen till Exempelkommun</h1>
        <p>Mellan sjön och skogen. Här hittar du det du behöver i vardagen.</p>
      </div>
    </div>
    <section class="wide" aria-labelledby="genvagar">
      <h2 id="genvagar">Många söker efter</h2>
      <ul class="tiles">
        ${shortcuts.map(([path, name]) => html`<li><a href="${path}">${name}</a></li>`)}
      </ul>
    </section>
    <section class="wide split" aria-labelledby="foralder">
      <div>
        <h2 id="foralder">Är du orolig för ditt barn?</h2>
        <p>
          Våra rådgivare chattar med dig som är förälder. Du behöver inte säga vem du är, och ingen fråga är
          för liten.
        </p>
        <p>
          <a href="/smabarn">Yngre barn, 0–12 år</a><br />
          <a href="/tonar">Tonåringar, 13–17 år</a>
        </p>
      </div>
      <img src="/tva.svg" alt="" width="320" height="200" loading="lazy" />
    </section>
    <section class="wide" aria-labelledby="nyheter">
      <h2 id="nyheter">Nyheter</h2>
      <ul class="news">
        ${news.map(
          item =>
            html`<li>
              <article>
                <h3><a href="/nyheter/${item.id}">${item.title}</a></h3>
                <p class="date"><time datetime="${item.date}">${item.day}</time></p>
                <p>${item.lead}</p>
              </article>
            </li>`,
        )}
      </ul>
    </section>
  `,
};
