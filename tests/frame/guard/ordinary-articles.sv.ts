/**
 * What municipalities, authorities and advice pages write, and longer letters of parents, none of it about a person who
 * could be found. Written for this test.
 */
export const ordinaryArticles = `
Att vara förälder är ibland svårt, och ingen behöver klara allt på egen hand.
Hos oss på Familjecentralen kan du träffa barnmorska, BVC-sköterska, socialrådgivare och personal från Öppna förskolan.
Vi har öppet måndag till torsdag mellan klockan 9 och 15, och på fredagar till klockan 12.
Föräldrarådgivningen är kostnadsfri och vi för inga journaler.
Du kan ringa till kommunens kontaktcenter på telefon 0123-18 50 00 om du vill boka en tid.
Socialjouren nås kvällar, nätter och helger via 112.
Vid akut fara ska du alltid ringa 112 och vänta på hjälp.
Barnahus i Linköping samarbetar med polisen, åklagaren, BUP och socialtjänsten.
Skolan har ett ansvar enligt skollagen 6 kap. 10 § att anmäla och utreda kränkningar.
Rektorn ansvarar för att eleven får det stöd som han eller hon behöver.
Elevhälsan består av skolsköterska, skolläkare, kurator, psykolog och specialpedagog.
Enligt Folkhälsomyndigheten bör barn mellan 6 och 12 år ha högst en till två timmars skärmtid om dagen.
Tonåringar behöver sova åtta till tio timmar varje natt, men många sover betydligt mindre.
Det är vanligt att barn i tvåårsåldern säger nej till det mesta, och det är ett tecken på att de utvecklas.
När ett barn vägrar gå till skolan finns det nästan alltid flera orsaker som hänger ihop.
Börja med att lyssna utan att döma, och fråga vad som skulle göra morgonen lite lättare.
Skriv gärna ner hur dagarna ser ut i två veckor, så blir det lättare att se ett mönster.
Om barnet har ont i magen varje skoldag men aldrig på lovet kan det handla om oro.
Komet, Cope och De otroliga åren är exempel på kurser för föräldrar i grupp.
Föräldraskap i Sverige vänder sig till dig som är ny i landet.
Kurserna hålls på svenska, arabiska, somaliska, tigrinja och dari.
Stöd finns också på 1177.se, umo.se och youmo.se, och där går det att läsa på flera språk.
Rädda Barnen, Bris, Maskrosbarn och Mind har chattar där barn och unga kan skriva.
Bris har telefon för vuxna på 077-150 50 50, och Föräldratelefonen hade tidigare ett annat nummer.
Till Kvinnofridslinjen kan du ringa dygnet runt på 020-50 50 50 utan att samtalet syns på räkningen.
Alla myndigheter som möter barn måste anmäla oro till socialnämnden enligt 19 kap. 1 § socialtjänstlagen.
En orosanmälan leder till att socialtjänsten gör en förhandsbedömning inom 14 dagar.
Utredningen ska vara klar senast fyra månader efter att den inleddes.
Du får alltid veta att en utredning har börjat, och du har rätt att läsa det som skrivs.
Om du är missnöjd med ett beslut kan du överklaga till Förvaltningsrätten.
Familjerätten hjälper föräldrar som ska separera att skriva avtal om vårdnad, boende och umgänge.
Samarbetssamtal är frivilliga och det kostar ingenting att komma.
Barnet har rätt till båda sina föräldrar, men barnets bästa går alltid först.
Om ni inte kommer överens kan tingsrätten bestämma, och då gör familjerätten en vårdnadsutredning.
Försäkringskassan betalar ut underhållsstöd om den andra föräldern inte betalar.
För år 2024 är beloppet 1 673 kronor i månaden till och med månaden då barnet fyller 7 år.
Vab kan du ta ut från det att barnet är åtta månader tills det fyller 12 år.
Från den 1 juli 2024 kan fler personer ta ut föräldrapenning.
Det finns ingen manual för hur man pratar med tonåringar om alkohol.
Många ungdomar tycker att det är lättare att prata i bilen än vid köksbordet.
Säg hellre att du är orolig än att du är arg, även om du är båda.
Ta reda på vad som gäller på festen, vem som är där och hur barnet tar sig hem.
Om din tonåring har varit full för första gången, vänta med samtalet till dagen efter.
Mini-Maria är en mottagning för unga upp till 21 år som har frågor om alkohol, droger eller spel om pengar.
Maria Ungdom i Stockholm tar emot dygnet runt.
Narkotikaklassade läkemedel som tramadol och bensodiazepiner säljs ibland via Snapchat och Telegram.
Vaping har blivit vanligt redan i mellanstadiet, och vita snus marknadsförs på TikTok.
Vill man veta mer om nätet finns Surfa Lugnt, Statens medieråd och Internetstiftelsen.
Spel som Roblox, Fortnite och Minecraft har inställningar där föräldrar kan begränsa chatten.
Åldersgränsen för Instagram, Snapchat och TikTok är 13 år.
Självskadebeteende är vanligast mellan 13 och 17 år, och de flesta slutar med tiden.
Fråga rakt ut om ditt barn har tankar på att inte vilja leva, det gör inte saken värre.
Ta bort mediciner och annat farligt hemma under tiden som ni väntar på hjälp.
Barn- och ungdomspsykiatrin, BUP, tar emot barn upp till 18 år med svårare besvär.
En väg in är ett nummer dit du kan ringa i hela regionen, 0771-11 77 00, för att få rätt vård.
Vårdcentralen är oftast första steget när besvären är lindriga eller medelsvåra.
Det kan ta tid innan en utredning om adhd eller autism blir klar, men stöd i skolan kräver ingen diagnos.
NPF står för neuropsykiatriska funktionsnedsättningar.
Hjälpmedelscentralen kan låna ut tyngdtäcke, bildschema och timstock.
Enligt LSS kan man få avlösarservice, korttidsvistelse och kontaktperson.
Habiliteringen ger råd till familjer där ett barn har en varaktig funktionsnedsättning.
Syskon till barn med stora behov glöms ibland bort, fast de märker mer än man tror.
Attention, Autism Sverige och FUB har lokala föreningar i många kommuner.
När någon i familjen dör behöver barn raka och enkla ord.
Säg att mormor är död, inte att hon har somnat, annars kan barnet bli rädd för att sova.
Kyrkan, Randiga Huset och Vimil har grupper för barn och unga i sorg.
Hedersrelaterat våld och förtryck kan handla om att inte få välja sina vänner, sin utbildning eller sin partner.
Ingen får gifta bort ett barn, inte i Sverige och inte utomlands.
Origo är ett resurscentrum mot hedersrelaterat förtryck i Stockholms län.
Det nationella kompetensteamet finns hos Länsstyrelsen Östergötland.
Våld är aldrig barnets fel, och det är aldrig för sent att berätta.
Den som har blivit utsatt för ett sexualbrott kan söka vård på akutmottagningen utan att anmäla.
Barn som har bevittnat våld räknas som brottsoffer sedan 2021.
Kvinnojourer, mansjourer och tjejjourer ger stöd utan att fråga efter personnummer.
Ekonomisk oro märks hemma även om ingen pratar om den.
Budget- och skuldrådgivningen hjälper till med en plan, och det är gratis.
Bostadsbidrag söker du hos Försäkringskassan och ekonomiskt bistånd hos socialtjänsten.
Majblomman, Giving People och Stadsmissionen kan ibland hjälpa till med vinterkläder eller fritidsaktiviteter.
Idrottsföreningar kan ha utrustning att låna, och i många kommuner finns en Fritidsbank.
På sommaren ordnar kommunen kollo, simskola och lovaktiviteter för barn i åk 1 till 6.
Lovskola erbjuds i årskurs 8 och 9 till elever som riskerar att inte nå målen.
Läxhjälpen på biblioteket är öppen tisdagar och torsdagar klockan 15 till 17.
Skolskjuts ansöker du om i e-tjänsten senast den 31 mars.
Ledighet i mer än tio dagar beslutas av rektor.
Betyget F betyder att eleven inte är godkänd, och streck att underlag saknas.
Du kan byta skola under läsåret om det finns plats, men tänk igenom det ordentligt först.
Barnets bästa är en princip i barnkonventionen, som är svensk lag sedan den 1 januari 2020.
Artikel 12 säger att barn har rätt att säga sin mening i frågor som rör dem.
Det är viktigt att båda hemmen har ungefär samma regler, men det behöver inte vara exakt likadant.
Växelvis boende passar många, men inte alla, och små barn behöver ofta tätare byten.
Ett spädbarn sover mellan 14 och 17 timmar per dygn, fördelat på många korta stunder.
Skaka aldrig ett barn, lägg det tryggt i sängen och gå ut ur rummet en stund om du tappar tålamodet.
Förlossningsdepression drabbar ungefär var tionde mamma, och även pappor kan bli deprimerade.
BVC frågar alla mammor hur de mår när barnet är sex till åtta veckor gammalt.
Amningshjälpen och Amningsnytt svarar på frågor, men det går också bra att ge ersättning.
Från sex månader kan barnet smaka vanlig mat, mosad eller i små bitar.
Två av tio femåringar kissar på sig på natten ibland, och det brukar gå över.
Trotsåldern har många namn, och den kommer ofta tillbaka i sexårsåldern.
Ge barnet två val i stället för ett förbud, till exempel blå eller röd tröja.
Beröm det som fungerar, gärna direkt och gärna med egna ord.
Tjat fungerar sällan, men en lugn påminnelse i taget kan göra det.
När två syskon bråkar behöver du inte alltid ta reda på vem som började.
Avbryt om någon kan bli skadad, och låt dem annars försöka lösa det själva.
Hej, jag skriver för att jag inte vet vart jag ska vända mig längre.
Vår dotter är elva år och har inte varit i skolan på sex veckor.
Det började med att hon fick ont i magen på morgnarna, och nu går hon knappt utanför dörren.
Vi har haft möten med skolan, men de säger att hon måste komma dit för att de ska kunna hjälpa henne.
Hennes lärare är snäll men har trettio elever i klassen.
Kuratorn har slutat och den nya börjar inte förrän i augusti.
Vi har sökt till BUP men fick svaret att väntetiden är minst tio månader.
Min man tycker att vi ska ta bort mobilen, men jag tror att det gör henne ännu ensammare.
På nätterna hör jag att hon gråter och då går jag in och sätter mig på sängkanten.
Hon säger att ingen förstår och att det vore bättre om hon inte fanns.
Jag blir så rädd när hon säger så, och samtidigt måste jag orka gå till jobbet.
Storebror märker förstås allt och har börjat stanna kvar efter träningen för att slippa komma hem.
Det känns som om hela familjen går på tå, och jag är trött ända in i märgen.
Vad kan vi göra medan vi väntar, och vem har ansvaret för att hon får undervisning?
Tacksam för alla råd, stora som små, och tack för att ni finns här på kvällarna.
Jag är pappa till en kille på sexton som har hamnat i fel umgänge.
Han kommer hem sent, luktar rök och har kläder som jag vet att han inte har råd med.
I förra veckan hittade jag en våg och små påsar i hans skrivbordslåda.
När jag frågade blev han rasande, slog näven i dörren och stack.
Hans mamma bor i en annan stad och vi pratar knappt med varandra.
Jag vill inte ringa polisen på mitt eget barn, men jag vill inte heller vänta tills det är för sent.
Kan jag prata med er utan att det blir en anmälan?
Finns det någon som kan träffa oss båda tillsammans, på kvällstid?
Vi är nya i Sverige och förstår inte alla brev från kommunen.
Vår son är sju år och barnen på gården säger att han inte får vara med.
I vårt land brukar man prata med grannen först, men här vet vi inte hur man gör.
Läraren säger att allt är bra, men han har blåmärken på armarna nästan varje fredag.
Vi vill inte skapa problem, vi vill bara att han ska få en vän.
Jag och barnens pappa separerade för två år sedan, och vi har dem varannan vecka.
När de kommer till mig på söndagarna är de utom sig av trötthet och skriker åt varandra.
Hos honom får de spela hur länge de vill, äta framför teven och somna när de somnar.
Jag har försökt prata med honom, men han svarar bara att jag ska sköta mitt.
Den minsta har börjat säga att hon inte vill åka, och då håller hon fast sig i trappräcket.
Får jag låta bli att lämna henne, eller blir det olagligt?
Det finns inget våld, så vitt jag vet, men jag har en klump i magen varje gång bilen kör iväg.
Tolk går bra att få om det behövs, men helst inte någon från samma ort.
Vi har två tonåringar hemma och det enda vi gör är att tjata om disk, läxor och tider.
Den ena är nästan aldrig hemma och den andra går aldrig ut.
Jag känner inte igen mig själv, jag var en rolig förälder en gång i tiden.
Hur gör man för att hitta tillbaka till varandra när allt har blivit regler?
Min svärmor säger att det går över, men hon ser dem bara på julafton.
Ibland tänker jag att vi borde ha sökt hjälp för flera år sedan.
Nu gör vi det i alla fall, och det känns lite lättare bara att skriva det.
Läkemedel mot adhd skrivs ut av specialistläkare, och dosen höjs långsamt under några veckor.
Ritalin, Concerta och Elvanse verkar på olika sätt, och vilket som passar går inte att veta i förväg.
Vid biverkningar ska du ringa mottagningen, inte sluta på egen hand.
Melatonin kan hjälpa barn som har svårt att somna, men först brukar man se över rutinerna.
Ätstörningar börjar ofta med att barnet vill äta nyttigare eller träna mer.
Tecken att vara uppmärksam på är att barnet äter ensamt, fryser ofta eller går på toaletten direkt efter maten.
Kontakta vårdcentralen, Ungdomsmottagningen eller BUP om du är orolig.
Frisk & Fri har en stödlinje för anhöriga, och den är öppen på måndagskvällar.
Tvångstankar är vanligare än många tror, och det finns bra behandling.
KBT betyder kognitiv beteendeterapi och bygger på att man övar lite i taget.
Mobbning kan vara slag och knuffar, men också blickar, tystnad och att aldrig bli tillfrågad.
Friends, Barn- och elevombudet och Skolinspektionen kan svara på frågor om kränkningar.
Spara skärmbilder om det händer på nätet, och skriv ner datum och klockslag.
Anmälan till huvudmannen ska göras av personalen så snart de får veta något.
Det är inte olagligt att vara arg, men det är olagligt att slå, hota eller låsa in någon.
Barn som är rädda hemma kan ringa 116 111 eller chatta, och det syns inte på mobilräkningen.
Trygghetsboende och skyddat boende finns för den som måste lämna hemmet snabbt.
Packa pass, nycklar, mediciner och laddare om du har möjlighet, men din säkerhet går först.
Efter en separation tar det ofta ett till två år innan vardagen känns vanlig igen.
Berätta tillsammans, om det går, och säg tydligt att det inte är barnens fel.
Låt barnet ha sina saker på båda ställena, en nalle eller kudde kan räcka långt.
Nya partner behöver inte presenteras direkt, och barn får tycka vad de vill om dem.
Bonusföräldrar har ingen laglig rätt att bestämma, men stor betydelse i vardagen.
Familjehem tar emot barn som inte kan bo hemma, en kortare tid eller hela uppväxten.
Jourhem används när det är bråttom, och tiden där ska vara så kort som möjligt.
Kontaktfamilj betyder att barnet är hos en annan familj en eller två helger i månaden.
Adoption handläggs av familjerätten, och ärendet prövas sedan i tingsrätten.
En god man företräder barn som har kommit till Sverige utan sina föräldrar.
Modersmålsundervisning erbjuds om språket talas hemma och minst fem elever i kommunen vill läsa det.
Förskoleklass är obligatorisk från höstterminen det år barnet fyller sex.
Fritidshem finns till och med vårterminen det år barnet fyller 13.
Anpassad grundskola är till för elever som inte bedöms nå kunskapskraven.
Resursskolor tar emot elever med särskilt stöd, men platserna är få och kön kan vara lång.
Skolverket, SPSM och Hjälpmedelsinstitutet har råd om anpassningar i klassrummet.
Pojkar söker hjälp senare än flickor och beskriver oftare att de är arga än att de är ledsna.
Att vara ensam hemma efter skolan fungerar för de flesta från tio till tolv års ålder.
Ge gärna veckopeng från den dag barnet förstår skillnaden på fem och tio kronor.
Swish får man från den bank man har, ofta från sju års ålder med förälders godkännande.
Lånekassan betalar ut studiehjälp automatiskt från kvartalet efter 16-årsdagen.
Sommarjobb söks mellan januari och mars, och kommunen garanterar plats för alla i årskurs 9.
Körkort för moped klass I kan man ta när man har fyllt 15.
Jag är mormor till två små som jag nästan aldrig får träffa längre.
Deras föräldrar bråkar om allt, och jag har hamnat i mitten utan att vilja det.
Förra lördagen stod de båda på trappan och skrek medan barnen satt kvar i bilen.
Jag vill inte ta parti, men någon måste ju se till att de små får vara i fred.
Har jag som mor- eller farförälder någon rätt att träffa dem?
Vår fyraåring biter de andra på förskolan och vi skäms varje gång vi hämtar.
Pedagogerna säger att det är en fas, men andra föräldrar tittar snett på oss.
Hemma är det lugnt, utom när hen är hungrig eller när lillasyster tar en leksak.
Vi har läst på nätet om allt från allergi till trauma och är mer förvirrade än förut.
Kan det vara för att vi flyttade i våras, och hur länge kan man vänta innan man söker hjälp?
Jag arbetar natt och är ensam med tre barn i en tvåa på fjärde våningen.
Den äldsta hjälper till med allt, och ibland glömmer jag att det också är ett barn.
Häromdagen hittade jag en lapp där det stod att ingen skulle märka om man försvann.
Nu sover jag inte ens de timmar jag har på mig att sova.
Jag har aldrig bett om hjälp förut och vet knappt vad jag ska skriva i den här rutan.
`;
