/**
 * Numbers, mail and streets as people write them. `[phone:…]` names the kind. Telephone numbers are of the series that
 * PTS keeps for books and films, personal numbers are Skatteverket's test numbers. Read by table.ts.
 */
export const numbers = `
ring mig [phone:070.174.06.05]
mitt nr [phone:46701740605]
[phone:0701740605]
[phone:070 1740605]
[phone:070 - 174 06 05] efter fem
ring på [phone:+46-70-1740605]
[phone:0701-740605] går bra
nummret e [phone:07 01 74 06 05]
sms:a [phone:070-174.06.05]
[phone:+46 (0) 70 174 06 05]
hemtelefon [phone:08 465 004 12]
jobbet [phone:08.465.004.12]
whatsapp [phone:0046701740605]
hennes nummer är [phone:0701 740 605]
tel [phone:46 70 174 06 05]
personnummer [personal-number:97 05 17 23 94]
hon är född [personal-number:20170101-2393]
[personal-number:970517 2394]
pnr [personal-number:19970517 2394]
[personal-number:9705172394]
hans pnr: [personal-number:970517–2394]
[personal-number:1997-05-17-2394]
[personal-number:1997 05 17 2394]
[personal-number:97-05-17-2394]
vi bor på [address:Storgatan12]
[address:Karlaplan 3]
[address:hagabacken 4b]
bor på [address:solvägen nr 7]
[address:Björkvägen 14 b] tre trappor
[address:kyrkogatan 8]
hon bor [address:lillgatan 22 c]
adressen är [address:Kung Karls väg 5]
[address:Ängsstigen 12 A]
vi bor i det gula huset på [address:tallstigen 9]
[address:Norra Parkgatan 3]
[address:Ekbacken 17] lgh 1201
kom till [address:Rådhustorget 4]
[address:Hökens gata 11]
huset på [address:Sjöslingan 42]
[address:Västra Ringvägen 77]
[email:anna.exempel(at)gmail.com]
[email:anna.exempel snabel-a gmail punkt com]
[email:annaex@hotmail.com]
maila [email:sven_ex79@exempel.nu]
[email:ullis {at} exempel.se]
[email:kalle@exempel .se]
[email:mamma.m(snabel-a)exempel.se]
svara till [email:familjen.berg@exempel.com]
bilen är [plate:ABC 12D]
han kör en grå volvo [plate:RLM 482]
regnr [plate:wxp 318]
[plate:JKT49E] stod utanför
reg nummer [plate:kdf 204]
`;
