/**
 * Names as parents write them: each `[name]` is a detail that the guard must find. A line is a message. Nobody here
 * exists. Read by table.ts.
 */

export const relations = `
min dotter [Elsa] vill inte gå till skolan längre
jag är orolig för sonen [Viktor], han är 15
det är exet ([Daniel Holm]) som hotar oss
min man [Ahmed] slår inte men han skriker
min dotter [elsa] mår skit
min sambo [Jocke] dricker varje helg
jag och min fru [Leyla] bråkar jämt om läxorna
vår yngsta, [Tindra], sover inte
min äldsta son [Melvin] 14 år har börjat röka
mitt ex [Patrik] hämtar aldrig i tid
min lillebror [hugo] är hos mig nu
mamman, [Ingela], svarar inte i telefon
pappan [Stefan] har inte träffat henne på ett år
hans nya tjej [Jessica] säger åt barnen att hålla tyst
min bonusdotter [Wilma] och jag kommer inte överens
hennes pojkvän [Amir] är 19 och hon är 14
barnens farmor [Gunvor] lägger sig i allt
jag tror att min son [Adam] blir mobbad
tvillingarna [Alva] och [Ebba] är 6
mina barn [Leo] och [Nova] bor varannan vecka
sonens kompis [Theo] har vapen hemma
min systers dotter [Molly] har flyttat hit
sonen [William] 8 år
dottern [agnes] säger att hon inte vill leva
min moster [Birgit] har tagit hand om dem
min f.d. man [Rickard] ringer på nätterna
grabben min, [Kalle], skolkar
min kille [Simon] är inte pappan
jag å gubben [Lennart] bråkar jämnt
min styvpappa [Bosse] gick över gränsen
hennes bästis [Tilda] skär sig
min flicka [Zeinab] hon är rädd för skola
min man han heter [Hassan] han säger nej
min pojk [Elliot] på 9 år
vår son (vi kan kalla honom [Oskar]) sover inte
`;

export const roles = `
fröken [Karin] på avdelningen säger att allt är bra
läraren heter [Camilla] och hon lyssnar inte
rektorn [Ulf Sandström] vägrar svara
mentorn [Jenny] har ringt tre gånger
hans mentor [Peter] har slutat
kuratorn [Anneli] på skolan sa att vi skulle ringa er
socialsekreteraren [Maria Lindqvist] kom hem till oss
vår handläggare [Susanne] är sjukskriven
tränaren [Micke] skickar konstiga sms
dagmamman [Britt] är jättebra
doktor [Nilsson] sa att det går över
bvc-sköterskan [Lotta] tyckte vi skulle vänta
hon har en lärare som heter [Göran]
min sons lärare [Fredrik] skriker på barnen
specialpedagogen [Åsa] har gett upp
psykologen [Hanna Ek] på bup
magister [Persson] är orättvis
grannen [Roger] har ringt soc
familjehemmet, [Anders] och [Lena], vill inte längre
assistenten [Fatuma] har slutat
klasskompisen [Liam] slår honom
coachen [Tobbe] skrek åt henne
`;

export const called = `
Jag heter [Anna Berg] och är orolig
jag heter [sara]
hej det är [Petra] här igen
jag är [Linda], mamma till två
han hette [Johan] förut
hon kallas [Lillan] hemma
alla kallar henne för [Sessan]
killen heter [Muhammed] tror jag
den andra flickan heter [Saga]
barnet heter [Tuva-Li]
hon döptes till [Ingrid]
Mitt namn är [Gunilla]
mannen hette [Kent Olsson]
tjejen hon chattar med heter [Ronja]
namnet är [Ali Reza]
vi heter [Bergqvist] i efternamn
en kille som heter [edvin] i hennes klass
han som slår heter [Lukas]
jag heter [maryam] jag har tre barn
de heter [Elias] och [Noah]
jag e [Veronica]
flickan heter [Yasmin] och går i fyran
`;

export const endings = `
Tack för svar! mvh [Anna Svensson]
jag vet inte vad jag ska göra /[Lisa]
Tack för att ni finns. Kram [Petra]
Hälsningar [Mikael]
MVH [Sofia]
vänliga hälsningar [Lars-Göran]
mvh [camilla]
hoppas ni kan hjälpa oss. Med vänlig hälsning, [Eva Nordin]
tack på förhand // [Jonas]
Hej då och tack! /[Malin], mamma till tre
tack snälla. kram [emma]
Ha det bra! Mvh⏎[Katarina]
hälsar [Bengt]
Allt gott⏎[Susanna]
puss o kram [Nettan]
tack, [Therese]
/ [Marie]
Hör av er. //[Nina]
`;

export const alone = `
[Elias]
[elias]
[Ahmed]
[Wilma Andersson]
[fatima]
[Elsa] och [Nils]
[Sigrid].
[Mohammed]
[Tuva]!
[oliver]
han heter [Viggo]
[Amina]
`;

export const midSentence = `
[Elsa] 4 år och [Nils] 7 bråkar hela tiden
igår sa [Alma] att hon vill dö
när [Isak] kom hem var han full
jag har pratat med [Ebba] om det här
[Olles] pappa vill inte träffa honom
vi tror att [Emil] har adhd
det var [Kevin] som började
både [Stina] och [Lovisa] är ledsna
sen dess har [Milo] inte ätit
det gick bra tills [Tyra] började sexan
jag fick ett sms från [Pernilla] där hon hotade mig
[Hampus] skolkar varje fredag
[Zahra] får inte gå ut efter skolan
då tog [Robert Lindgren] telefonen från mig
ska jag säga till [Hedvig]
kan man tvinga [Abdi] att gå till skolan
vi hämtade [Signe] på sjukhuset
hon och [Filippa] har slutat prata
[Ellens] lärare ringde
men [Ludvig] vägrar
jag vill att [Svante] ska få bo hos mig
[Yusuf] e bara fem å slåss hela tiden
varför gör [Melissa] så här
hur hjälper jag [Idris]
`;

export const english = `
my daughter [Ella] refuses to go to school
my ex-husband [Daniel] keeps calling
I'm [Sarah], I have two kids
her teacher Mrs [Johansson] does nothing
my son [omar] is 12
Thanks, [Rebecca]
Best regards, [Priya Nair]
my husband [Ali] drinks
the teacher is called [Karin]
our little boy [Noah] hits other children
`;
