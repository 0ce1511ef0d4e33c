/** Schools and preschools as parents write them: each `[school]` is a detail. Read by table.ts. None is meant. */
export const schools = `
han går på [ekbackens skola]
hon går i [ekbackaskolan]
de går på [Ingeby skola] båda två
[Söder-skolan] gör ingenting
hon går på förskolan [Solrosen]
min son går i [björkskolan]
han går på [Lindängsskolan] i åttan
[Kvarnbyskolans] rektor svarar inte
vi har plats på [Myrans förskola]
hon går på [Hagagymnasiet]
han började på [Norrby gymnasium] i höstas
[Tallbackens förskola] har ringt
det hände på [Östra skolan]
barnen går på [Furulunds skola]
det är på dagiset [Blåsippan]
min dotter går på [vallaskolan] klass 5
på [ängskolan] säger dom att allt e bra
hon går i nian på [Sjöviks skola]
[Rosendalsskolan] har stängt av honom
han ska börja på [Viktoriaskolan]
förskolan heter [Gläntan]
skolan heter [Bergsjöskolan]
hon ska börja på [Montessoriskolan Trilobiten]
går på förskolan [igelkotten]
[granbergsskolan] åk 8
min pojke han går [Hjulstaskolan]
lärarna på [Sankt Olofs skola]
på [Parkskolans] fritids
vi bytte från [Ås skola]
[Johannesgymnasiet] har inte svarat
he goes to [Hillside School]
they are at [Bluebell Preschool]
`;
