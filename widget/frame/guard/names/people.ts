/** Where a sentence says that a name follows, in Swedish and English: relations, roles, what someone is called, endings. */
import { START, rule } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { NAME, WORD, alone, called, expected, known, person } from './listed.ts';

/** After "my" or "her". */
const RELATIVE =
  '(?:bonus|styv|plast|låtsas|halv|tvilling|lille?|lilla|stor[ae]?|ex-?)?(?:son|doo?tt?er|flicka|pojke?|grabb|tjej|kille|barn|bebis|unge|(?:\\p{L}+|\\d{1,2})[- ]?åring|man|make|fru|hustru|gubbe|sambo|särbo|ex|exman|exfru|partner|pojkvän|flickvän|mamma|pappa|mormor|morfar|farmor|farfar|moster|faster|morbror|farbror|kusin|bror|brorsa|syrra|syster|yngsta|äldsta|mellersta|minsta|kompis|vän|väninna|bästis|klasskompis|granne)';
/** By itself. */
const RELATION =
  '(?:sonen|dottern|grabben|maken|hustrun|frun|gubben|sambon|exet|exmannen|exfrun|pojkvännen|flickvännen|tjejen|killen|mamman|pappan|brorsan|brodern|syrran|systern|l(?:ille|illa)(?:bror|brorsan|syster|syrran)|stor(?:e|a)(?:bror|brorsan|syster|syrran)|(?:bonus|styv|plast)(?:sonen|dottern|pappan|mamman)|tvillingarna|syskonen|väninnan|kompisen|bästisen|klasskompisen|grannen|kusinen|familjehemmet)';
const WHOSE =
  '(?:min|mitt|mina|vår|vårt|våra|hans|hennes|deras|sin|sitt|sina|din|barnets|barnens|sonens|dotterns|sons|dotters)';
const ROLE =
  '(?:fröken|magister(?:n)?|lärare(?:n)?|lärarinna(?:n)?|läraren|rektor(?:n)?|mentor(?:n)?|kurator(?:n)?|(?:special)?pedagog(?:en)?|barnskötare(?:n)?|socialsekreterare(?:n)?|handläggare(?:n)?|familjebehandlare(?:n)?|tränare(?:n)?|coach(?:en)?|dagmamma(?:n)?|doktor(?:n)?|läkare(?:n)?|psykolog(?:en)?|(?:\\p{L}+-?)?sköterska(?:n)?|assistent(?:en)?|advokat(?:en)?)';
/** Between them and the name: an age, a comma, a bracket, "mine". */
const GAP =
  '(?: min| mitt| vår| till barn)?(?: \\(?\\d{1,2}(?: ?år)?\\)?)?(?:,| [–-])? (?:han |hon |som )?(?:heter |hette |är |\\(|["”])?';
const CALLED =
  '(?:(?:jag|han|hon|hen|pojken|flickan|tjejen|killen|sonen|dottern|barnet) kallas|kallar (?:sig|mig|oss|hen|honom|henne|dem|dom)|döptes(?: \\p{L}+)? till|(?:kille|tjej|man|kvinna|pojke|flicka|person) vid namn|smeknamnet(?: är)?)(?: för)?';
const PERSON =
  '(?:jag|vi|han|hon|hen|de|dom|son|dotter|sonen|dottern|barnet|man|mannen|fru|sambo|mamman?|pappan?|bror|syster|tjejen|killen|flickan|pojken|läraren|rektorn|lärare som|kille som|tjej som)';
/** What has a name and is nobody. */
const THING =
  /(?:app|spel|bok|film|serie|program|kurs|stöd|medicin|tablett|metod|sida|låt|hund|katt|grupp|insats|förening|ort|stad|by|gata|skola|förskola|avdelning|klass)(?:en|et|n|t|an)?(?: \p{L}+)? (?:heter|hette|kallas(?: för)?) $/iu;
const BYE =
  '(?:m\\.?v\\.?h\\.?|(?:med )?(?:vänliga?|bästa|många|varma) hälsning(?:ar|en)?|hälsningar|hälsar|(?:puss ?(?:o|och|&) ?)?kram(?:ar)?|allt gott|ha det(?: så)? (?:bra|gott|fint)|(?:best|kind|warm) regards|regards|sincerely|cheers|love)';
/** Where a message ends, or says who it is that ends it. */
const LAST =
  '(?=\\s*(?:[.!]?\\s*$|\\n|, (?:mamma|pappa|orolig|en|mum|mother|\\d)|[ ,]+(?:mamma|pappa) till))';
/** Up to two words. */
const SHORT = NAME.replace('{0,2}', '?');
const FAMILY =
  '(?:daughter|son|husband|wife|ex(?:-husband|-wife)?|partner|boyfriend|girlfriend|brother|sister|mother|father|mum|mom|dad|kid|boy|girl|child|teacher|friend|neighbou?r)';

export const people: readonly Rule[] = [
  rule('name', `${START}(?:(?:jag|vi|${PERSON}) (?:heter|hette|het)|namn(?:et)? är) `, NAME, 'iu', expected),
  rule(
    'name',
    `${START}(?:(?:my|his|her|our|\\p{L}+['’]s) name is|(?:${FAMILY}|he|she) is (?:called|named)) `,
    NAME,
    'iu',
    expected,
  ),
  rule('name', `${START}${CALLED} `, SHORT, 'iu', expected),
  rule(
    'name',
    `${START}(?:${WHOSE} (?:\\p{L}+\\.?(?:\\p{L}\\.)? )?${RELATIVE}|${RELATIVE} min|${RELATION}|${ROLE})${GAP}`,
    NAME,
    'iu',
    expected,
  ),
  rule('name', `${START}(?:my|our|his|her|their) (?:\\p{L}+ )?${FAMILY},? \\(?`, NAME, 'iu', expected),
  rule(
    'name',
    `${START}(?:[Tt]eacher|[Dd]octor|Mrs?|Ms|Miss|Dr)\\.? (?:(?:Mrs?|Ms|Miss)\\.? )?`,
    NAME,
    'u',
    expected,
  ),
  rule('name', `${START}${BYE}(?:[\\s,.!:]|från|from){1,12}`, SHORT + LAST, 'iu', expected),
  rule('name', '(?:^|[\\s.!?])//?', SHORT + LAST, 'iu', expected),
  rule('name', '(?:^|[\\s.!?])(?://?|[–-]) ', SHORT + LAST, 'iu', known),
  rule(
    'name',
    `${START}(?:tack(?: snälla| på förhand)?|thanks|thank you)[\\s,.!]{1,3}`,
    SHORT + LAST,
    'iu',
    known,
  ),
  rule('name', `${START}(?:jag (?:är|e)|det (?:är|e)|i'?m|i am|this is) `, NAME, 'iu', known),
  rule('name', `${START}(?:heter|hette|heta|kallas(?: för)?) `, NAME, 'iu', (detail, before, text, at) =>
    THING.test(text.slice(Math.max(0, at - 40), at)) ? '' : called(detail, before, text, at),
  ),
  rule(
    'name',
    '^|[.!?\\n]\\s*',
    `${WORD}(?=,? (?:(?:är |e )?\\d{1,2} ?(?:år|mån)|(?:sover|vägrar|säger|sa|slår|slog|mår|gråter|skriker|skolkar|bråkar|fyller) ))`,
    'u',
    (detail, before, text, at) =>
      /^(mina|dina|sina)$/i.test(detail) && !/^\P{L}*\p{L}+ (?:är )?\d/u.test(text.slice(at))
        ? ''
        : person(detail, before, text, at),
  ),
  // The whole message: the answer to what someone is called.
  rule('name', '^\\s*', `${NAME}(?=[.!\\s]*$)`, 'u', alone),
];
