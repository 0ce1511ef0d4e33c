/** Names in Somali, for the guard. In small letters only where the sentence is over or goes on to something else. */
import { NAME, expected, known } from '../names/listed.ts';
import { START, rule } from '../rule.ts';
import { noName } from './no-name.ts';

const WHO =
  '(?:wiilk|gabadh|gabart|inank|inant|ilmah|canug|nink|xaask|hooyad|aabah|walaalk|walaasht|saaxiibk|carruurt)ay[gd][au]';
const ROLE = '(?:macallin(?:ka)?|macallimad(?:da)?|maamulaha|dhakhtarka)';
const CALLED = '(?:yiraahdaa|yidhaahdaa|dhahaa)';
const BEFORE = `${START}(?:(?:magac(?:[ae]y|ii|ee)[dgs][au]|magaca ${WHO}) (?:waa|waxaa? weeye|waxaa? la ${CALLED}|wuxuu yahay)|la i ${CALLED}|${WHO} waxaa? la ${CALLED}) `;

export const rules = [
  rule('name', BEFORE, NAME, 'iu', expected),
  rule(
    'name',
    BEFORE,
    "\\p{L}[\\p{L}'’]+(?=\\s*(?:$|[.,!;\\n]| (?:oo|iyo|wa[xn]a+n?) ))",
    'iu',
    noName(
      /(?:^| )(sir|qarsoo\p{L}+|muhiim|caadi|khaldan|adag|mid|ka[nl]|uu|la[gk]?|lagu|laga|loo|in(?:uu|ay|aan|uusan)?|aan|isku|ma|[yt]ahay)( |$)/iu,
    ),
  ),
  rule('name', `${START}(?:${WHO}|${ROLE}),? \\(?`, NAME, 'iu', expected),
  rule('name', `${START}waxaan ahay `, NAME, 'iu', known),
  rule(
    'name',
    `${START}(?:mahadsanid(?:iin)?|salaan)[\\s,.]{1,3}`,
    `${NAME}(?=[.\\s]*(?:$|\\n))`,
    'iu',
    known,
  ),
];
