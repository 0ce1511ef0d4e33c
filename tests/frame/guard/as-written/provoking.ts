/** What looks like a personal detail and is none: every line must pass. Written to provoke. Read by table.ts. */
export const provoking = `
Ring +46 77 150 50 50 om du behöver prata
Föräldralinjen har nummer +46 20 85 20 00
Socialjouren i Grannköping nås på 011-15 22 44
BUP har telefon 08-123 456 00 dagtid
kommunens växel 0141-22 50 00
vårdcentralen har 013-10 30 90
polisen i länet har 010-56 75 000
Familjecentralen ligger på Storgatan 12
besöksadress: Rådhusgatan 5
mottagningen finns på Kyrkogatan 3
vi ska till socialkontoret, Drottninggatan 18
öppna förskolan på Solvägen 2 har stängt
skriv till info@exempelkommun.se
registrator@exempel.se svarade inte
mejla socialjouren@exempelkommun.se
kontakt@stodlinje.example.se
mötet var 2024-05-13 1015
tid hos bup 2025-03-04 1430
bokat 2024-11-08 0930 hos kuratorn
han var på Lovskolan hela sommaren
Föräldraskolan var bra men räckte inte
Körskolan kostar för mycket
hon går på Ridskolan varje tisdag
Simskolan börjar i april
på Förskolan sa de att det är normalt
han vill köpa en KTM 125
hennes CRP 120 var för högt
han kör 150 på motorvägen 150 meter från skolan
motorvägen 150
han fick HCG 500 på provet
min son kör ATV 110
ADD och ADHD 450 barn
kan ni läsa Elsa i Frost
hon vill bara se Elsa och Anna i Frost
vi var på Maria Ungdom förra veckan
Mini-Maria har stängt
hon läser Pippi Långstrump
Emil i Lönneberga är för läskig
hon läste om Greta Thunberg i skolan
Alfons Åberg är hans favorit
Finns det hjälp att få
Klass 8 är värst
Stig på så börjar vi
Love is all you need sa hon
Saga blev det inte av det hela
Sten och påle höll inte
appen heter Snapchat
spelet heter Fortnite
kursen heter Komet
stödet heter Familjebehandling
boken heter Ronja Rövardotter
hennes medicin heter Concerta
programmet heter Cope
vad heter den där blanketten
det heter visst orosanmälan
min son Har inte ätit på två dagar
min dotter Hon vill inte
min man Och jag har separerat
rektorn Vill inte lyssna
läraren Säger att allt är bra
mamman Jag menar alltså jag själv
mvh en orolig mamma
Mvh Orolig mamma
Kram Mamma
/en trött pappa
Hälsningar En förälder
/Orolig
mvh tvåbarnsmamma
tack på förhand
kram på er
med vänlig hälsning från oss
hans eller/och hennes skola
barnens skola vill ha möte
sonens skola har inte gjort något
kommunens skola är bättre
vilken skola är bäst
en annan skola i kommunen
hon vill byta skola
framtidens skola kommer sa rektorn
han vill bli känd på insta
snap: är det farligt för barn
hur mycket tiktok är lagom
min dotter har insta och snap
följ @bris på insta
@ betyder at på engelska
han är @home sa han
90 % av barnen går i grundskolan
9 05 17 23 gånger
97 kronor 05 öre
det är 070 i riktnummer
vi har försökt 46 gånger
artikelnummer 46701234
05.06.2024 kl 13.15
version 1.02.03.04
1 000 000 000 kr
bokningsnummer 7812345678
OCR 123456789012
dosen är 10 mg 2 ggr
åtgärdsplan 3 är skriven
Handlingsplan 2 gäller nu
Lekplan 4 är tom
vi bor på plan 3
halvvägen 3 gånger
i backen 3 gånger om dagen
pulkabacken 3 meter bort
kap 5 § 1
läs sidan 12
Bris och Rädda Barnen svarade
Mind har chatt på kvällarna
Försäkringskassan och Skatteverket
jag är Svensk och han är från Syrien
vi kommer från Georgia
han är från Jordan
i Israel och Libanon
på Lucia ska hon sjunga
till Jul och Påsk
i Mars fyller hon år
Aspergers syndrom och Tourettes
han har Downs
Lidl och Willys
Max är hans favorithamburgare
hon dricker Nocco och äter Daim
Tack för hjälpen
Hej på er
Ja
Nej
Okej
Kanske
kan jag vara anonym
han ska till USA
Hon är född 2012
Är det OK att vänta
Min Dotter Är Sjuk
jag är Trött och Ledsen
jag är Muslim
jag är Mamma till tre
det är Pappa som skriver
han vill heta något annat
hon kallas för tjockis
alla kallar honom Idiot
min fru Gravid igen
vår handläggare Ringer aldrig
tränaren Skriker
pojkvännen Slår
grannen Klagar
vi träffade Barnahus
jag ringde Socialtjänsten
min son Asperger och adhd
min dotter ADHD
förskolan Men ingen lyssnar
skolan Vägrar hjälpa
dagis Sen blev hon sjuk
at school Monday to Friday
my son Is not eating
I'm Fine
I'm Not sure
Thanks for your help
Best regards from a worried mother
ابني في المدرسة
أنا أم لطفلين
أنا قلقة جدا على ابني
ابني يرفض الأكل
شكرا جزيلا
دخترم نمی‌خوابد
من خسته هستم
پسرم مدرسه نمی‌رود
من مادر دو بچه هستم
gabadhaydu way xanuunsan tahay
waxaan ahay hooyo
Mahadsanid walaal
poikani Ei halua
olen Väsynyt
olen kahden lapsen äiti
моя донька Не хоче
я Дуже втомилася
чоловік Каже що ні
З повагою до вас
Дякую за допомогу
`;
