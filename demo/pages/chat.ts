/** What the municipality says about the chat: how it works, what is kept, and two pages to try it in other ways. */
import { html } from 'hono/html';
import { texts as svDeferred } from '../../widget/locales/sv-deferred.ts';
import type { Page } from './layout.ts';

const care = { path: '/omsorg-och-stod', title: 'Omsorg och stöd' };
const hub = { path: '/foraldrastod', title: 'Stöd till föräldrar' };

export const chat: readonly Page[] = [
  {
    path: '/om-chatten',
    title: 'Om chatten',
    description: 'Vem som svarar, vad som är anonymt och vad som sparas.',
    trail: [care, hub],
    chat: { by: 'tag' },
    main: relayUrl => html`
      <div class="text">
        <h1>Om chatten</h1>
        <p class="lead">
          I chatten svarar socionomer på Familjecentralen. Du skriver utan namn och utan att logga in. Ingen
          fråga är för liten.
        </p>
        <h2>Så går det till</h2>
        <ol>
          <li>Tryck på knappen längst ner på sidan och läs vad som gäller.</li>
          <li>Starta chatten. Du ser din plats i kön och kan börja skriva redan då.</li>
          <li>Det du skriver stannar i din telefon eller dator tills en rådgivare har kommit.</li>
          <li>När ni är klara avslutar någon av er. Rådgivaren väljer vilka ämnen samtalet handlade om.</li>
        </ol>
        <p>
          Du kan gå mellan sidorna här medan ni skriver. Tryck på knappen <b>Lämna sidan snabbt</b>, eller på
          skift tre gånger, så stängs chatten och en annan webbplats visas. Webbläsarens historik töms inte.
        </p>
        <h2>Vad betyder anonym?</h2>
        <p>
          Vi frågar inte efter namn, personnummer eller telefonnummer, och vi sparar ingen ip-adress. Skriv
          helst inte namn på barn, skolor eller andra i samtalet.
        </p>
        <p>
          Den som arbetar hos oss måste göra en orosanmälan om ett barn kan fara illa. Så länge vi inte vet
          vem barnet är kan vi inte anmäla. Om du berättar vem du eller barnet är kan det vi redan har pratat
          om behöva anmälas. Om det går säger rådgivaren det till dig först. Den som raderar samtalet tar inte
          tillbaka en anmälan.
        </p>
        <h2>Vad kan chatten inte göra?</h2>
        <p>
          Rådgivaren vet inte vem du är eller var du är, och kan därför inte skicka hjälp. Är det fara för
          liv, ring <a href="tel:112">112</a>. Vi ställer inga diagnoser och fattar inga beslut i chatten.
        </p>
        <h2>Fungerar inte knappen?</h2>
        <p>
          Du kan
          <a href="${relayUrl}/chat/exempelkommun">öppna chatten som en egen sida</a>. Du kan också ringa
          mottagningen på <a href="tel:+46846500405">08-465 004 05</a>, vardagar 8–16.30. Där svarar samma
          rådgivare. Du behöver inte säga vem du är, men ditt nummer kan synas.
        </p>
        <p><a href="/personuppgifter">Hur vi behandlar personuppgifter</a></p>
      </div>
    `,
  },
  {
    path: '/personuppgifter',
    title: 'Personuppgifter',
    description: 'Hur Exempelkommun behandlar personuppgifter på webbplatsen och i chatten.',
    trail: [],
    chat: { by: 'tag' },
    main: relayUrl => html`
      <div class="text">
        <h1>Personuppgifter</h1>
        <p class="lead">
          Webbplatsen använder inga kakor och räknar inte besökare. Här är vad som gäller i chatten.
        </p>
        <h2>Det här sparas</h2>
        <p>
          När ett samtal är slut sparas en rad: ett slumpat nummer, webbplatsen, månaden, avdelningen och ett
          till tre ämnen. Raden säger inget om vem du är eller vad du skrev. Ett kodat avtryck av samtalets
          kvittonummer sparas också, inte själva numret. Med numret kan du själv
          <a href="${relayUrl}/receipt/exempelkommun">radera raden</a>.
        </p>
        <div class="scroll" tabindex="0" role="region" aria-label="Exempel på en sparad rad">
          <table>
            <caption>
              Exempel på en sparad rad
            </caption>
            <thead>
              <tr>
                <th scope="col">Nummer</th>
                <th scope="col">Månad</th>
                <th scope="col">Avdelning</th>
                <th scope="col">Ämnen</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>9f2c…e1</td>
                <td>november 2026</td>
                <td>Yngre barn</td>
                <td>Spädbarn, sömn, mat</td>
              </tr>
            </tbody>
          </table>
        </div>
        <h2>Det här sparas inte</h2>
        <p>
          Inte det ni skriver, inte din ip-adress, inte vilken telefon eller webbläsare du har och inte
          klockslaget.
        </p>
        <h2>Så skyddas det ni skriver</h2>
        <p>
          Krypteringen gör att servern inte kan läsa texten, så länge den kör och lämnar ut den programkod den
          ska. Den som kan se din skärm kan läsa det ni skriver. Så här står det i chatten:
        </p>
        <blockquote><p>${svDeferred.privSealText}</p></blockquote>
        <p>
          Medan samtalet pågår lägger webbläsaren en nyckel i flikens eget minne, så att du kan byta sida. Den
          tas bort när samtalet är slut.
        </p>
        <h2>Vem ansvarar</h2>
        <dl>
          <dt>Personuppgiftsansvarig</dt>
          <dd>Socialnämnden i Exempelkommun, <a href="tel:+46846500400">08-465 004 00</a></dd>
          <dt>Dataskyddsombud</dt>
          <dd>
            <a href="mailto:dataskyddsombud@exempelkommun.example">dataskyddsombud@exempelkommun.example</a>
          </dd>
          <dt>Rättslig grund</dt>
          <dd>Uppgift av allmänt intresse: socialnämndens uppgift att ge råd och stöd (socialtjänstlagen)</dd>
          <dt>Hur länge</dt>
          <dd>Raden med ämnen gallras efter 24 månader, enligt nämndens dokumenthanteringsplan</dd>
        </dl>
        <h2>Dina rättigheter</h2>
        <p>
          Du kan fråga oss vilka uppgifter vi har om dig, och be oss rätta eller radera dem. Eftersom raden
          inte säger vem du är kan vi inte leta upp den åt dig, men med kvittonumret kan du radera den själv.
          Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten (IMY).
        </p>
      </div>
    `,
  },
  {
    path: '/stangd',
    title: 'En stängd avdelning',
    description: 'Så ser chatten ut när den är stängd.',
    trail: [care, hub],
    chat: { by: 'tag', channel: 'stangd' },
    main: () => html`
      <div class="text">
        <h1>En stängd avdelning</h1>
        <p class="lead">
          Den här sidan visar hur chatten ser ut när ingen rådgivare är på plats. Avdelningen är alltid
          stängd.
        </p>
        <p>
          Öppna chatten med knappen längst ner. Den säger att den är stängd och vart du kan vända dig i
          stället. De öppna avdelningarna finns under <a href="/smabarn">Yngre barn</a> och
          <a href="/tonar">Tonåringar</a>.
        </p>
      </div>
    `,
  },
  {
    path: '/element',
    title: 'Chatten mitt i sidan',
    description: 'Samma chatt, men på den plats i sidan där redaktören vill ha den.',
    trail: [care, hub],
    chat: { by: 'element' },
    main: relayUrl => html`
      <div class="text">
        <h1>Chatten mitt i sidan</h1>
        <p class="lead">
          På den här sidan har redaktören själv lagt in chatten, med elementet
          <code>&lt;viska-chat&gt;</code>.
        </p>
        <viska-chat
          relay="${relayUrl}"
          site="exempelkommun"
          channel="tonar"
          lang="sv"
          position="inline"
        ></viska-chat>
        <p>
          Den fungerar likadant som på sidorna <a href="/smabarn">Yngre barn</a> och
          <a href="/tonar">Tonåringar</a>.
        </p>
      </div>
    `,
  },
];
