/** Names in Somali, for the guard. In small letters only where the sentence is over or goes on to something else. */
import { NAME, START, capitals, rule } from '../rule.ts';
import { noName } from './no-name.ts';

const WHO = '(?:wiilk|gabadh|gabart|inank|inant|ilmah|canug|nink|xaask)ay[gd][au]';
const CALLED = '(?:yiraahdaa|yidhaahdaa|dhahaa)';
const BEFORE = `${START}(?:(?:magac(?:[ae]y|ii|ee)[dgs][au]|magaca ${WHO}) (?:waa|waxaa? weeye|waxaa? la ${CALLED}|wuxuu yahay)|la i ${CALLED}|${WHO} waxaa? la ${CALLED}) `;

export const rules = [
  rule('name', BEFORE, NAME, 'iu', capitals),
  rule(
    'name',
    BEFORE,
    "\\p{L}[\\p{L}'’]+(?=\\s*(?:$|[.,!;\\n]| (?:oo|iyo|wa[xn]a+n?) ))",
    'iu',
    noName(
      /(?:^| )(sir|qarsoo\p{L}+|muhiim|caadi|khaldan|adag|mid|ka[nl]|uu|la[gk]?|lagu|laga|loo|in(?:uu|ay|aan|uusan)?|aan|isku|ma|[yt]ahay)( |$)/iu,
    ),
  ),
];
