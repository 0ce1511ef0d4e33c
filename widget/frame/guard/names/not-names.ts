/** What has a capital where a name might stand, and is none; asked by listed.ts and by the rules of people.ts. */

/** In small letters: what begins a sentence without a full stop before it, and what people say of themselves. */
const WORDS = new Set(
  (
    'alla allt aldrig andra att av bara barn barnen blev bra de dem den det detta dom du där då efter ej eller en ett ' +
    'exakt finns fick för före får från förskolan ganska ge gick går gör ha hade han hans har hej hela helt hen hennes ' +
    'henne hon honom hur här i ibland igen igår idag imorgon in ingen inget inte ja jag jo just kan kanske kom kommer ' +
    'kommunen kunde man med men mer mest min mina mitt mycket måste mår mår nej ni nu något någon när också och om oss ' +
    'på rektorn sa samma sen sedan sin sina sitt ska skola skolan skulle slår snart som så säger ta tack till tror ' +
    'under upp ut utan vad var varför varje vem verkar vet vi vid vilken vill ville vilka visst vår våra vårt väldigt ' +
    'är även än över mamma pappa mor far mormor farmor morfar farfar förälder föräldern föräldrar tvåbarnsmamma ' +
    'trebarnsmamma ensamstående orolig oroliga trött ledsen anonym gravid sjuk arg rädd trygg bråkig utredd ' +
    'asperger aspergers tourettes autism adhd add downs svensk svenska idiot tjockis muslim kristen bris bup soc ' +
    'barnahus socialtjänsten socialen polisen bvc lss fk insta snap tiktok måndag tisdag onsdag torsdag fredag lördag ' +
    'söndag januari februari mars april maj juni juli augusti september oktober november december klass åk ' +
    'a an and are as at but can fine for from has have having he her his how i if in is it its my no not of on or our ' +
    'ok okay please she should so still sure tired thank thanks that the their they this to was we what when where ' +
    'who why will with worried would yes you your mom mum dad mother father parent anonymous english swedish ' +
    'sama ei ja on ovat oli hän mutta että kun jos väsynyt huolissani äiti isä kahden kolmen yhden ' +
    'ayaa oo iyo waa way wuu ma waxaan waxay waxuu hooyo aabo walaal walaalo jir jirta sidoo laakiin dugsiga ' +
    'не що як але він вона ми ви я у в на та і й бо це дуже каже мама тато мати так ні вас вам він'
  ).split(' '),
);

/** From a capital on: books, films, saints, clinics and people whom everyone knows. */
const PUBLIC =
  /^(Elsa (i Frost|och Anna|Beskow)|Anna (och Elsa|i Frost)|Willys|Läkare Utan|Emil i L|Maria Ungdom|Mini.?Maria|Pippi L|Ronja R|Alfons Å|Greta Thunberg|Astrid Lindgren|Jesper Juul|Kalle Anka|Harry Potter|Karlsson på|Nils (Holgersson|Karlsson)|Lilla Anna|Bamse|Max (Burg|hamb)|Jungfru|Ida och|Lotta på|Saga Saga|Knyttet|Mamma Mu|Findus|Laban|Pettson|Emma Frans|Felix (ketch|senap))/;
const SAINT = /(Sankta?|S:ta?|Jungfru|Mini|Saint|St\.?|drottning|kung)[ -]$/i;

/** `word` as written, after `before`. */
export const isNoName = (word: string): boolean =>
  WORDS.has(word.toLowerCase()) ||
  // Said of nobody: ADHD, SOC; and verbs, which in Swedish end in r: Säger, Vägrar.
  (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) ||
  /^\p{Lu}\p{Ll}+(ar|er|år|ör)$|[Mm]amma|[Pp]appa|mormor|[Ff]örälder|[Bb]arnmorsk|[Ll]ärar|rådgivare|[Kk]ommun|[Rr]edaktion/u.test(
    word,
  );

export const isPublicName = (text: string, at: number): boolean =>
  PUBLIC.test(text.slice(at, at + 24)) || SAINT.test(text.slice(Math.max(0, at - 11), at));
