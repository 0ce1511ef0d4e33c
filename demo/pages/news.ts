/** News of Exempelkommun: a list for the start page and a page for each. */
import { html } from 'hono/html';
import type { Page } from './layout.ts';

interface NewsItem {
  id: string;
  title: string;
  /** ISO 8601, and as people say it. */
  date: string;
  day: string;
  lead: string;
  text: readonly string[];
}

export const news: readonly NewsItem[] = [
  {
    id: 'foraldrachatt',
    title: 'Nu kan föräldrar chatta med oss utan att säga vem de är',
    date: '2026-11-16',
    day: '16 november 2026',
    lead: 'Ibland är det lättare att skriva än att ringa. Nu finns en anonym chatt för dig som är förälder.',
    text: [
      'I chatten svarar socionomer på Familjecentralen som är vana vid samtal om barn och föräldraskap. Du kan fråga om sömn och gränser, om oro för en tonåring eller om hur du själv mår.',
      'Du loggar inte in och du behöver inte berätta vem du är. När samtalet är slut sparar vi vilka ämnen det handlade om, så att vi vet vilket stöd som behövs. Det du skrev sparar vi inte.',
      'Chatten finns på sidorna Yngre barn och Tonåringar.',
    ],
  },
  {
    id: 'vinterisar',
    title: 'Isen är inte säker än',
    date: '2026-11-12',
    day: '12 november 2026',
    lead: 'Den första isen på Exempelsjön är tunn och ojämn. Vi mäter varje vecka från och med december.',
    text: [
      'Vi mäter isen vid badplatsen och vid båthamnen. Resultatet finns på tavlan vid bryggan och på den här webbplatsen.',
      'Gå aldrig ut ensam, ha isdubbar runt halsen och prata med barnen om hur nyfrusen is fungerar.',
    ],
  },
  {
    id: 'forskola-badhusvagen',
    title: 'Ny förskola på Badhusvägen öppnar i augusti',
    date: '2026-11-05',
    day: '5 november 2026',
    lead: 'Förskolan får fyra avdelningar, egen köksträdgård och plats för 72 barn.',
    text: [
      'Bygget följer tidsplanen. I vår bjuder vi in till visning, och från februari kan du önska plats på förskolan i din ansökan.',
      'Gården byggs runt de gamla tallarna, och på vintern blir backen mot parken pulkabacke.',
    ],
  },
];

export const newsPages: readonly Page[] = news.map(item => ({
  path: `/nyheter/${item.id}`,
  title: item.title,
  description: item.lead,
  trail: [],
  chat: { by: 'tag' },
  main: () => html`
    <article class="text">
      <h1>${item.title}</h1>
      <p class="date">Publicerad <time datetime="${item.date}">${item.day}</time></p>
      <p class="lead">${item.lead}</p>
      ${item.text.map(paragraph => html`<p>${paragraph}</p>`)}
      ${
        item.id === 'foraldrachatt'
          ? html`<p>
              <a href="/smabarn">Yngre barn</a> · <a href="/tonar">Tonåringar</a> ·
              <a href="/om-chatten">Om chatten</a>
            </p>`
          : html``
      }
    </article>
  `,
}));
