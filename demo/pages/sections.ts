/** The five sections of the main menu, contact, accessibility and the page in English. */
import { html } from 'hono/html';
import type { Markup, Page } from './layout.ts';

interface Section {
  path: string;
  title: string;
  lead: string;
  parts: readonly { title: string; text: string; link?: readonly [path: string, name: string] }[];
}

const sections: readonly Section[] = [
  {
    path: '/barn-och-utbildning',
    title: 'Barn och utbildning',
    lead: 'Förskola, skola och det som händer runt omkring.',
    parts: [
      {
        title: 'Förskola',
        text: 'Du ansöker om plats i förskolan tidigast sex månader innan barnet ska börja. Vi erbjuder plats inom fyra månader från det datum du önskar.',
        link: ['/nyheter/forskola-badhusvagen', 'Ny förskola på Badhusvägen'],
      },
      {
        title: 'Grundskola',
        text: 'Kommunen har fem grundskolor. Skolvalet till förskoleklass är öppet mellan den 15 januari och den 15 februari.',
      },
      {
        title: 'Elevhälsa',
        text: 'På varje skola finns skolsköterska, kurator och specialpedagog. Du kan kontakta dem direkt, eller börja med barnets mentor.',
      },
      {
        title: 'Stöd till föräldrar',
        text: 'Råd om barn i alla åldrar, föräldrakurser och en anonym chatt med rådgivare.',
        link: ['/foraldrastod', 'Till stöd för föräldrar'],
      },
    ],
  },
  {
    path: '/omsorg-och-stod',
    title: 'Omsorg och stöd',
    lead: 'När livet skaver finns vi. Du kan alltid börja med att fråga.',
    parts: [
      {
        title: 'Barn, unga och familj',
        text: 'Råd till föräldrar, familjerådgivning och stöd när familjen har det svårt.',
        link: ['/foraldrastod', 'Stöd till föräldrar'],
      },
      {
        title: 'Äldre',
        text: 'Hemtjänst, trygghetslarm och särskilt boende. En biståndshandläggare hjälper dig att ansöka.',
      },
      {
        title: 'Våld i nära relationer',
        text: 'Ingen ska behöva vara rädd hemma. Ring socialtjänsten på 08-465 004 05, eller Kvinnofridslinjen på 020-50 50 50, som svarar dygnet runt.',
      },
      {
        title: 'Ekonomi och skulder',
        text: 'Kommunens budget- och skuldrådgivare hjälper dig gratis och har tystnadsplikt.',
        link: ['/kontakt', 'Boka tid via kontaktcenter'],
      },
    ],
  },
  {
    path: '/bygga-bo-och-miljo',
    title: 'Bygga, bo och miljö',
    lead: 'Bygglov, vatten, avfall och gator.',
    parts: [
      {
        title: 'Avfall och återvinning',
        text: 'Sopkärl töms varannan vecka. Återvinningscentralen i Norrby har öppet måndag till lördag.',
      },
      {
        title: 'Bygglov',
        text: 'Ska du bygga nytt, bygga till eller ändra fasaden behöver du ofta bygglov. Handläggningen tar som mest tio veckor.',
      },
      {
        title: 'Snöröjning',
        text: 'Vi plogar gång- och cykelvägar till skolor först, sedan huvudgator och bostadsgator.',
        link: ['/kontakt', 'Anmäl ett fel'],
      },
    ],
  },
  {
    path: '/uppleva-och-gora',
    title: 'Uppleva och göra',
    lead: 'Sjön, skogen, biblioteket och allt däremellan.',
    parts: [
      {
        title: 'Bibliotek',
        text: 'Stadsbiblioteket har öppet alla dagar. Sagostund för barn mellan tre och sex år varje lördag klockan 11.',
      },
      {
        title: 'Badhus och sporthallar',
        text: 'Badhuset har varm bassäng på söndagar. Föreningar bokar hallar för våren från och med den 1 december.',
      },
      {
        title: 'Fritidsgårdar',
        text: 'Tre fritidsgårdar tar emot ungdomar från årskurs 6. Här finns ledare som lyssnar.',
        link: ['/tonar', 'För dig som har tonåringar'],
      },
      {
        title: 'Isläget',
        text: 'Från december mäter vi isen varje vecka vid badplatsen och båthamnen.',
        link: ['/nyheter/vinterisar', 'Isen är inte säker än'],
      },
    ],
  },
  {
    path: '/kommun-och-politik',
    title: 'Kommun och politik',
    lead: 'Så styrs kommunen, och så kan du påverka.',
    parts: [
      {
        title: 'Kommunfullmäktige',
        text: 'Fullmäktige har 41 ledamöter och möts i kommunhuset den sista måndagen i månaden. Mötena är öppna för alla.',
      },
      {
        title: 'Socialnämnden',
        text: 'Socialnämnden ansvarar för råd och stöd till barn, unga och familjer, och för föräldrachatten.',
        link: ['/om-chatten', 'Om chatten'],
      },
      {
        title: 'Lämna ett medborgarförslag',
        text: 'Alla som bor i kommunen kan lämna förslag, också barn.',
        link: ['/kontakt', 'Kontakta kommunen'],
      },
    ],
  },
];

const sectionPage = (section: Section): Page => ({
  path: section.path,
  title: section.title,
  description: section.lead,
  trail: [],
  chat: { by: 'tag' },
  main: () => html`
    <div class="text">
      <h1>${section.title}</h1>
      <p class="lead">${section.lead}</p>
      ${section.parts.map(
        part => html`
          <h2>${part.title}</h2>
          <p>${part.text}</p>
          ${part.link ? html`<p><a href="${part.link[0]}">${part.link[1]}</a></p>` : html``}
        `,
      )}
    </div>
  `,
});

const contact = (): Markup => html`
  <div class="text">
    <h1>Kontakt</h1>
    <p class="lead">Kontaktcenter svarar på de flesta frågor, eller kopplar dig till den som kan.</p>
    <dl>
      <dt>Telefon</dt>
      <dd><a href="tel:+46846500400">08-465 004 00</a>, måndag–torsdag 8–16.30, fredag 8–15</dd>
      <dt>E-post</dt>
      <dd><a href="mailto:kommun@exempelkommun.example">kommun@exempelkommun.example</a></dd>
      <dt>Besök</dt>
      <dd>Kommunhuset, Storgatan 1, Exempelby</dd>
      <dt>Socialtjänstens mottagning</dt>
      <dd><a href="tel:+46846500405">08-465 004 05</a>, vardagar 8–16.30</dd>
      <dt>Socialjouren</dt>
      <dd><a href="tel:+46846500410">08-465 004 10</a>, kvällar, nätter och helger</dd>
    </dl>
    <h2>Felanmälan</h2>
    <p>Trasig gatlykta eller hål i vägen? Ring kontaktcenter. Vattenläckor tar vi emot dygnet runt.</p>
  </div>
`;

const accessibility = (): Markup => html`
  <div class="text">
    <h1>Tillgänglighet</h1>
    <p class="lead">Alla ska kunna använda webbplatsen, oavsett hur man ser, hör, läser eller rör sig.</p>
    <p>
      Webbplatsen är byggd för att uppfylla lagen om tillgänglighet till digital offentlig service. Du kan
      använda tangentbord, skärmläsare och förstoring upp till 400 procent, och sidorna följer mörkt läge och
      egna kontrastinställningar. Detsamma gäller chatten.
    </p>
    <h2>Hittar du något som inte fungerar?</h2>
    <p>
      Skriv till <a href="mailto:kommun@exempelkommun.example">kommun@exempelkommun.example</a>. Är du inte
      nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning.
    </p>
  </div>
`;

const english = (relayUrl: string): Markup => html`
  <div class="text">
    <h1>In English</h1>
    <p class="lead">Exempelkommun is a Swedish municipality between a lake and a forest.</p>
    <h2>Worried about your child?</h2>
    <p>
      Parents can chat with the municipality’s counselors without giving a name. Counselors answer in Swedish
      and English. What you write is not stored; when the chat ends, only its topics are kept.
    </p>
    <p><a class="button" href="${relayUrl}/chat/exempelkommun" data-viska-open>Open the chat</a></p>
    <p>
      If a life is in danger, call <a href="tel:112">112</a>. In the chat we cannot see who you are or where
      you are. For medical advice, call <a href="tel:1177">1177</a>.
    </p>
    <h2>Contact us</h2>
    <p>
      Call <a href="tel:+46846500400">+46 8 465 004 00</a> on weekdays, or write to
      <a href="mailto:kommun@exempelkommun.example">kommun@exempelkommun.example</a>.
    </p>
  </div>
`;

export const sectionPages: readonly Page[] = [
  ...sections.map(sectionPage),
  {
    path: '/kontakt',
    title: 'Kontakt',
    description: 'Telefon, e-post och besök.',
    trail: [],
    chat: { by: 'tag' },
    main: contact,
  },
  {
    path: '/tillganglighet',
    title: 'Tillgänglighet',
    description: 'Hur webbplatsen är gjord för att alla ska kunna använda den.',
    trail: [],
    chat: { by: 'tag' },
    main: accessibility,
  },
  {
    path: '/en',
    title: 'In English',
    description: 'About Exempelkommun and its chat for parents, in English.',
    lang: 'en',
    trail: [],
    chat: { by: 'tag', channel: 'smabarn' },
    main: english,
  },
];
