/** Support for parents: the hub, the two sections with their channel, and what one can read in each. */
import { html } from 'hono/html';
import type { Markup, Page } from './layout.ts';

const hub = { path: '/foraldrastod', title: 'Stöd till föräldrar' };
const care = { path: '/omsorg-och-stod', title: 'Omsorg och stöd' };
const young = { path: '/smabarn', title: 'Yngre barn' };
const teens = { path: '/tonar', title: 'Tonåringar' };

/** Opens the chat on the page; without scripts it leads to the room as a page of its own. */
const invitation = (relayUrl: string, text: string): Markup =>
  html`<aside class="note" aria-label="Chatten">
    <p>${text}</p>
    <p><a class="button" href="${relayUrl}/chat/exempelkommun" data-viska-open>Öppna chatten</a></p>
    <p class="small"><a href="/om-chatten">Så fungerar chatten</a></p>
  </aside>`;

const urgent = html`<p class="urgent">
  <strong>Är det fara för liv?</strong> Ring <a href="tel:112">112</a>. I chatten kan vi inte se vem du är
  eller var du är.
</p>`;

export const parents: readonly Page[] = [
  {
    ...hub,
    description: 'Råd och stöd till dig som är förälder i Exempelkommun.',
    trail: [care],
    chat: { by: 'tag' },
    main: relayUrl => html`
      <div class="text">
        <h1>Stöd till föräldrar</h1>
        <p class="lead">
          Alla föräldrar undrar ibland om de gör rätt. Här finns råd att läsa, kurser att gå och någon att
          prata med.
        </p>
        ${urgent}
        <h2>Läs och fråga</h2>
        <ul class="tiles two">
          <li>
            <a href="/smabarn">Yngre barn</a>
            <p>Sömn, mat, syskon, trots och gränser. För dig med barn upp till 12 år.</p>
          </li>
          <li>
            <a href="/tonar">Tonåringar</a>
            <p>Skola, skärmar, vänner, oro och gräl. För dig med barn mellan 13 och 17 år.</p>
          </li>
        </ul>
        ${invitation(relayUrl, 'Du kan chatta med en rådgivare utan att säga vem du är.')}
        <h2>Föräldrakurser</h2>
        <p>
          Två gånger om året håller vi föräldrakurser i små grupper. Kursen är gratis och vi bjuder på fika
          och barnpassning. Nästa omgång börjar i februari. Anmäl dig till
          <a href="/kontakt">kontaktcenter</a>.
        </p>
        <h2>Familjerådgivning</h2>
        <p>
          Par och familjer kan boka samtal hos familjerådgivningen. Ett samtal kostar 250 kronor. De som
          arbetar där för inga journaler och har tystnadsplikt.
        </p>
      </div>
    `,
  },
  {
    ...young,
    description: 'Råd till dig som har barn upp till 12 år, och en anonym chatt med en rådgivare.',
    trail: [care, hub],
    chat: { by: 'tag', channel: 'smabarn' },
    main: relayUrl => html`
      <div class="text">
        <h1>Yngre barn</h1>
        <p class="lead">
          De första åren är roliga, tröttsamma och ibland ensamma. Du behöver inte ha ett stort problem för
          att höra av dig.
        </p>
        ${urgent}
        <h2>Det här frågar många om</h2>
        <ul>
          <li><a href="/smabarn/somn">När barnet inte vill sova</a></li>
          <li>Utbrott, trots och hur man säger nej utan att skrika</li>
          <li>Syskon som bråkar</li>
          <li>Mat som blir till strid</li>
          <li>Två hem: hur barnet får det tryggt efter en separation</li>
        </ul>
        ${invitation(relayUrl, 'Fråga en rådgivare om små barn. Du är anonym.')}
        <h2>Öppna förskolan</h2>
        <p>
          Öppna förskolan på Parkgatan 4 är till för dig som är hemma med barn. Kom som du är, måndag till
          torsdag 9–12. Varje onsdag är en av chattens rådgivare på plats.
        </p>
        <h2>Barnhälsovården</h2>
        <p>
          För frågor om barnets hälsa, vikt och vaccin: ring din barnavårdscentral eller
          <a href="tel:1177">1177</a>.
        </p>
      </div>
    `,
  },
  {
    path: '/smabarn/somn',
    title: 'När barnet inte vill sova',
    description: 'Varför små barn vaknar, och vad som brukar hjälpa.',
    trail: [care, hub, young],
    chat: { by: 'tag', channel: 'smabarn' },
    main: relayUrl => html`
      <article class="text">
        <h1>När barnet inte vill sova</h1>
        <p class="lead">
          Nästan alla små barn vaknar på natten. Det betyder sällan att något är fel, men det kan slita hårt
          på dig.
        </p>
        <h2>Det som brukar hjälpa</h2>
        <ul>
          <li>Gör samma saker i samma ordning varje kväll.</li>
          <li>Dämpa ljus och ljud en timme innan.</li>
          <li>Lägg barnet när det är trött, inte när det är övertrött.</li>
          <li>Turas om, så att en av er får sova i ett annat rum.</li>
        </ul>
        <h2>När du själv inte orkar</h2>
        <p>
          Sömnbrist gör alla kortare i tonen. Om du känner att du kan komma att göra barnet illa: lägg barnet
          på en trygg plats, gå ut ur rummet och ring någon. Kvällar och helger svarar socialjouren på
          <a href="tel:+46846500410">08-465 004 10</a>.
        </p>
        <p>Skaka aldrig ett litet barn. Det kan ge livshotande skador.</p>
        ${invitation(relayUrl, 'Vill du skriva med någon om nätterna hemma hos er?')}
        <p>Läs också: <a href="/tonar/skarmtid">När skärmen tar över</a>, om äldre barns kvällar.</p>
      </article>
    `,
  },
  {
    ...teens,
    description: 'Råd till dig som har barn mellan 13 och 17 år, och en anonym chatt med en rådgivare.',
    trail: [care, hub],
    chat: { by: 'tag', channel: 'tonar' },
    main: relayUrl => html`
      <div class="text">
        <h1>Tonåringar</h1>
        <p class="lead">
          Att släppa taget och ändå finnas kvar är svårt. Om något skaver, lita på känslan och fråga oss.
        </p>
        ${urgent}
        <h2>Det här frågar många om</h2>
        <ul>
          <li><a href="/tonar/skarmtid">När skärmen tar över</a></li>
          <li>Hemmasittande: när skolan inte går längre</li>
          <li>Oro för droger, kriminalitet eller fel sällskap</li>
          <li>Självskada och mörka tankar</li>
          <li>Gräl som går för långt</li>
        </ul>
        ${invitation(relayUrl, 'Fråga en rådgivare om tonåringar. Du är anonym.')}
        <h2>Ungdomsmottagningen</h2>
        <p>
          Ungdomsmottagningen tar emot unga mellan 12 och 22 år, utan föräldrar och utan kostnad. Den ligger
          på Parkgatan 9.
        </p>
        <h2>Om du tror att någon far illa</h2>
        <p>
          Vem som helst kan göra en orosanmälan om ett barn. Ring socialtjänsten på
          <a href="tel:+46846500405">08-465 004 05</a>, eller socialjouren på kvällar och helger:
          <a href="tel:+46846500410">08-465 004 10</a>.
        </p>
      </div>
    `,
  },
  {
    path: '/tonar/skarmtid',
    title: 'När skärmen tar över',
    description: 'Om spel, sociala medier och kvällar som slutar i bråk.',
    trail: [care, hub, teens],
    chat: { by: 'tag', channel: 'tonar' },
    main: relayUrl => html`
      <article class="text">
        <h1>När skärmen tar över</h1>
        <p class="lead">
          Telefonen är både vännerna, läxan och vilan. Därför blir den så svår att lägga ifrån sig, och att
          prata om.
        </p>
        <h2>Börja med att fråga</h2>
        <p>
          Be att få se vad det är som är roligt. Den som känner sig förstådd har lättare att gå med på
          gränser. Bestäm tillsammans, och börja smått: inga telefoner vid middagen, laddning utanför
          sovrummet.
        </p>
        <h2>Tecken att ta på allvar</h2>
        <ul>
          <li>Tonåringen slutar träffa vänner eller gå till skolan.</li>
          <li>Sömnen försvinner i flera veckor.</li>
          <li>Någon vuxen på nätet vill ha bilder eller vill träffas.</li>
          <li>Pengar försvinner, eller saker dyker upp som du inte känner igen.</li>
        </ul>
        ${invitation(relayUrl, 'Känner du igen er? Skriv till en rådgivare.')}
        <p>Läs också: <a href="/smabarn/somn">När barnet inte vill sova</a>.</p>
      </article>
    `,
  },
];
