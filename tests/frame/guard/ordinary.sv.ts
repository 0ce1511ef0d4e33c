/** What parents write without telling who they are: every sentence must pass the guard. Written for this test. */
export const ordinarySwedish = `
Hej, jag är orolig för min dotter som är 14 år och inte vill gå till skolan.
Min son är 3,5 år och vaknar 5-6 gånger varje natt.
Hon går i 8B och har varit hemma sedan vecka 42.
Klockan är 22.30 och han sover fortfarande inte.
Vi har försökt i 3-4 månader nu.
Jag vet inte vad jag ska göra längre.
Han fick betyget F i matte och E i svenska.
Det kostade 12 000 kr och vi har inte råd.
Hon väger 42 kg och är 165 cm lång.
Är det normalt att en 2-åring slåss så mycket?
Vi var på BUP 2024 men de sa att det inte var allvarligt nog.
Jag ringde 1177 igår och de sa att vi skulle vänta.
Borde jag ringa 112 eller vänta till i morgon?
Han har ringt Bris på 116 111 flera gånger.
Någon tipsade om 90101 men det är ju för dem som vill dö.
Jag har läst om Kvinnofridslinjen, 020-50 50 50, men vågar inte ringa.
Bris vuxentelefon 077-150 50 50 svarade inte.
Vi bor i ett litet samhälle där alla känner alla.
Hon har adhd och medicinerar med 30 mg på morgonen.
Det är tredje gången den här veckan.
Måste jag säga vad jag heter?
Jag vill inte säga vad jag heter eftersom alla känner oss.
Kan ni se vad jag heter eller vilket nummer jag har?
Vad heter det där stödet man kan få hemma?
Det heter visst avlösarservice.
Appen heter Snapchat och hon är där hela nätterna.
Spelet heter Fortnite och han spelar 8-10 timmar om dagen.
Han får gå upp 06.45 för att hinna med bussen 07.12.
Bussen går 07.12-07.40 ungefär.
Jag jobbar 0700-1600 och hinner inte hem.
Mellan 07.30 och 08.15 är det kaos varje morgon.
Möte med skolan den 12/3 klockan 15.00.
Vi träffade rektorn 2024-03-12 och igen 2024-05-06.
Hon föddes i vecka 33 och var liten.
Jag har två barn, 4 och 7 år.
Min äldsta är 17 och fyller 18 om tre månader.
Vi separerade 2019 och har delad vårdnad, 50/50.
Pappan har dem varannan vecka, fredag till fredag.
I skolan säger de att allt fungerar bra.
Skolan har inte gjort något sedan i höstas.
Förskolan vill att vi hämtar senast 16.30.
På förskolan är hon glad men hemma skriker hon.
Gymnasiet var en katastrof från dag ett.
Grundskolan hade ett bra stöd men nu finns inget.
Musikskolan är det enda han tycker om.
Simskolan börjar i maj och hon är livrädd för vatten.
Ridskolan är hennes trygghet.
Hans skola har ingen kurator.
Dotterns skola svarar inte på mejl.
Barnens skola ska läggas ner.
Jag är ensamstående och har ingen att fråga.
Han sitter i sitt rum och kommer bara ut för att äta.
Igår slog han sönder dörren.
Hon säger att hon inte vill leva längre.
Jag hittade ett rakblad under hennes säng.
Han kom hem klockan 03 och luktade sprit.
Vi har hittat vape i hans jacka tre gånger.
Hon har 38,5 i feber och är slö.
Min man säger att jag överdriver.
Jag orkar inte mer.
Tack för att ni finns.
Hej igen, vi skrev för en stund sedan men samtalet bröts.
Är det här verkligen anonymt?
Sparas det jag skriver?
Kan någon se min IP-adress?
Jag vill inte att socialen kopplas in.
Vad händer om ni gör en orosanmälan?
Min sambo vet inte att jag skriver.
Jag har 10 minuter innan han kommer hem.
Vi har sökt hjälp på 3 olika ställen.
Hon är på plan 2 på sjukhuset just nu.
Vi bor på våning 4 och grannarna klagar.
Vi åkte väg 73 hem och bråkade hela vägen.
På vägen hem 2 gånger har hon hoppat av bussen.
Skolvägen tar 10 minuter men hon vågar inte gå själv.
Han går skolvägen 2 gånger om dagen ensam.
Medicineringen 3 gånger om dagen fungerar inte.
Behandlingen tog 6 veckor.
Det är 24 elever i klassen och en lärare.
Hon har 40 procent frånvaro.
Frånvaron är 65 % den här terminen.
Han har varit borta 31 dagar av 60.
Försäkringskassan betalade 8 500 kr i månaden.
Vi får 1 250 kronor i barnbidrag.
Kontot visade 100 000 kr i minus på spel.
Han har spelat bort 45 000:- på nätet.
Swishade han 300 kr till någon för att köpa?
Hon köpte för 1 499 kr utan att fråga.
Skärmtiden visar 9 timmar och 34 minuter per dag.
Han har 1200 följare på TikTok.
Det var 3 killar mot 1.
De var 5-6 stycken som slog honom.
Jag är 42 år och har aldrig varit så rädd.
Hon blev mobbad från 2017 till 2021.
Läsåret 2023/2024 var värst.
HT 2024 började hon i ny klass.
Vi flyttade hit för 2 år sedan.
Min mamma dog i november och barnen sörjer.
Farmor är 78 och bor 20 mil bort.
Jag bor ihop med en man som har 2 barn sedan innan.
Bonusbarnet är 9 och testar gränser hela tiden.
Vem bestämmer om pappan vill flytta 30 mil bort?
Kan ett barn på 12 år bestämma själv var det ska bo?
Tingsrätten beslutade om umgänge varannan helg.
Hur länge får man vara på nätet när man är 10 år?
Vi lade honom klockan 19.00, 19.30, 20.00 och till slut 21.15.
Han äter bara 3 saker: pasta, bröd och mjölk.
Spädbarnet är 6 veckor och skriker från 17 till 23.
Hon ammar var 2-3 timme.
BVC säger att kurvan är bra.
Vikten har gått från 4200 g till 5100 g.
Vi fick remiss men väntetiden är 18 månader.
Kön till BUP är 200 dagar.
SMS 100 gånger om dagen från hennes ex.
CSN 500 kr hjälper ju inte.
KBT 12 gånger hjälpte lite.
Han fick diagnosen 2022, både adhd och autism.
ADHD och ASD, nivå 1.
Hon tar Concerta 54 mg.
Melatonin 3 mg hjälper inte.
SOS 112 svarade direkt.
JAG ORKAR INTE MER NU
JAG HAR 300 KR KVAR TILL MAT
HON VAR 100 PROCENT SÄKER
VI HAR DET SVÅRT
Han skrek HÅLL KÄFTEN åt mig.
Det är ok, jag väntar.
ok
ja
nej
mm
Ja, det stämmer.
Nej det har vi inte provat.
Kan du förklara vad det innebär?
Hur lång är kötiden?
Vad gör jag om han vägrar?
Kan man få hjälp hemma?
Ska jag vara sträng eller låta det vara?
Jag skäms så mycket.
Får jag fråga om pengar också?
Vi har skulder på 85 000.
Hyran är 9 800 och jag tjänar 21 000 efter skatt.
Vi bor fyra personer på 54 kvm.
Trean på 72 kvadrat är för trång.
Hon är rädd för sin bror.
Han hotade med kniv i förra veckan.
Hennes pojkvän är 19 och hon är 15.
De träffades på nätet för 3 månader sedan.
Han ville att hon skulle skicka bilder.
Nu sprids bilden på Snapchat.
Vad säger lagen om den som är 14 och den som är 20?
Hon får inte välja vem hon ska gifta sig med.
Släkten vill att vi åker utomlands i sommar.
Jag är rädd att hon blir kvar där.
Vi kom till Sverige 2015.
Min svenska är inte så bra, ursäkta.
Kan jag skriva på arabiska?
Vi heter olika i efternamn, spelar det någon roll?
Jag heter inte samma som mina barn, kan jag ändå få information?
Mitt namn är skyddat och jag vill inte att det syns.
Hon vill inte heta så längre, hon säger att hon är kille.
Vad kallas det när man är rädd för skolan?
Jag har skrivit en lista: 1. Sova 2. Äta 3. Skola.
Steg 1-3 har vi provat.
Punkt 4 i planen gäller frånvaro.
Åtgärdsprogrammet är på 6 sidor.
Enligt 3 kap. 11 § skollagen ska de utreda.
Socialtjänstlagen 2025:400, vad betyder den för oss?
SoL och LVU, vad är skillnaden?
Vi har fått ett beslut med diarienummer men jag hittar det inte.
Mötet är kl 8 på tisdag, kl 13 på onsdag.
Tisdag 14/5 kl. 08:00-09:30 passar inte.
Kan vi ses 08:30 istället?
Den 05-06 2024 hände det första gången.
Första gången var 5/6 2024 och andra 17/9.
Hon fyller 13 den 3 mars.
Han är född 2011.
Min dotter föddes den 24 december.
Kontaktpersonen slutade efter 2 veckor.
Kuratorn har 400 elever att ta hand om.
Det finns 1 kurator på 900 elever.
Vi har bytt skola 2 gånger.
Skolan ligger 4 km bort och bussen kostar 39 kr.
Han cyklar 4,5 km varje dag.
Temperaturen var -12 och hon hade ingen jacka.
Jag såg 50-60 meddelanden från en vuxen man.
Han har 3 mobiler och jag vet inte var de kommer ifrån.
Det låg 2 000 euro i hans byrå.
Hon har ett märke på 3x4 cm på armen.
Blåmärket är 5 cm.
Läkaren sa att hennes puls var 48.
BMI 15 är det farligt?
Blodtrycket var 150/95 hos mig av all stress.
Vi sover 4-5 timmar per natt, alla tre.
Jag har varit sjukskriven 50 % sedan i mars.
Min chef säger att jag måste tillbaka 100 %.
Vi har provat sociala berättelser, bildstöd och timer.
Timern står på 15 minuter.
5 minuter kvar av skärmtid är alltid 45.
När han var 1,5 år slutade han titta på oss.
Hon pratar bara 10-15 ord fast hon är 3.
Logopeden vill träffa oss var 6:e vecka.
Det står 1:a, 2:a och 3:e på listan.
Jag läste på 1177.se och på bris.se.
På www.umo.se stod det bra saker.
Har du någon bok eller film att tipsa om?
Jag vill bara att någon lyssnar en stund.
Tusen tack, det hjälpte mycket.
Vi hörs en annan gång, hej då.
Är du en människa eller en robot?
Är du socionom?
Hur många är det som svarar här?
Jag väntade i 25 minuter men det är lugnt.
Ursäkta, barnet vaknade, jag är tillbaka om 5 min.
Sådär, nu sover han igen.
Hon har gått ner 7 kg sedan sommaren.
Han vägrar duscha, det är 3 veckor sedan sist.
Vi får inte ihop vardagen med 3 barn och skiftarbete.
Nattskift 21-07 fyra nätter i rad.
Natten till lördag mellan 02 och 04 var han borta.
Polisen kom klockan 01.20.
Polisanmälan är gjord men nedlagd.
Jag ringde 114 14 och fick vänta 40 minuter.
Ska man ringa 11414 eller 112 då?
Numret på lappen var oläsligt.
Adressen till öppna förskolan hittar jag inte.
Var ligger Familjecentralen?
Har ni drop-in på torsdagar 10-12?
Kostar det något att gå till familjerådgivningen?
Vi var där 3 gånger för 350 kr per gång.
Hej, jag är pappa till en tjej på 16 år som skär sig.
Min systerdotter på 11 bor hos oss sedan i fjol.
Vi är familjehem för 2 syskon.
Det är ju Jul snart och jag oroar mig för hur det ska gå.
Han drack 3 öl och 1 flaska vin enligt kompisarna.
På skolan Ibland säger de att han är bäst i klassen.
Hon gick ut skolan Igår grät hon hela kvällen.
Vi bor i Vellinge och pendlar till Malmö.
Han går på Komvux och pluggar 75 procent.
Jag pratade med Öppna förskolan i centrum.
Jag ringde skolan Måndag och ingen svarade.
I skolan Jag vet inte varför men han stänger av.
Min man heter samma som vår son.
Jag heter egentligen något annat här.
Jag heter också något, men det tänker jag inte säga.
Mitt namn är hemligt.
Handlingsplan 2 är inte bättre än den första.
Genomförandeplan 1 har gått ut.
Motorvägen 110 km i timmen, och hon öppnade dörren.
Han kör en gammal BMW 320 utan körkort.
LSS 200 timmar räcker inte.
Han har tagit CBD 500 mg har jag förstått.
Vi fick 15 poäng av 40 på testet.
Kommunen har 14 000 invånare och en psykolog.
Läraren ringde kl 9.15, 10.20 och 11.05.
Det blev 1-0 till mobbarna igen.
Hon är nr 7 i laget men får aldrig spela.
Träning 18-19.30 tisdag och torsdag.
Mitt ärende är från den 14 februari 2023.
Jag fyllde i blankett 3041 och fick inget svar.
Försäkringskassan vill ha intyg för dag 8 till 14.
Vi har provat mellanmål kl 10, lunch kl 11.30 och fika kl 14.
Barnet är 18 månader och går inte.
Syskonen är 2, 5, 8 och 11.
Min son är 1,32 lång och väger 27,5.
Det är -20 grader och de står ute på rasten.
Hon fick 4 av 7 rätt.
Tåget 15.32 från stan, hon var inte med.
Han blev inlagd på avdelning 55 i 12 dagar.
Rum 304 på barnkliniken, tredje natten.
Hon går hos en psykolog, 45 minuter varannan vecka.
Sommaren 2025 var lugn men hösten är kaos.
Från 1 augusti till 15 oktober var hon borta 28 dagar.
Jag är 31, han är 34 och barnet är 10 månader.
Kl 03.15 vaknar han, 04.40 igen och 05.55 är det kört.
De säger att det är fas 2 av 3.
Enligt IQ-testet ligger han på 78-84.
Vi delar på 2 rum och kök.
Skolan ringde 3 ggr idag.
Han har snusat sedan 6:an.
Hon är i trotsåldern x 100.
Vi har 0 kr kvar och det är 9 dagar till lön.
Min mail funkar inte så jag skriver här.
Kan man maila er också eller bara chatta?
Jag twittrade om det och fick 300 hatkommentarer @ mig.
Följ länken på www.exempelkommun.se/stod så ser du.
Är det § 22 eller 11:1 som gäller?
Han svarade "heter du?" och skrattade.
Vad heter du?
Min dotter säger att hon heter en sak på nätet.
Barnet ska heta något fint.
`
  .trim()
  .split('\n');
