/**
 * A person's words as they are drawn, so that no line covers another and no bubble is all blank: room and desk pass
 * every text through here on its way to the screen. What was sent stays as it was; only the drawing is bounded.
 */
import { hasSign } from './sign.ts';

/** Of blank lines in a row. */
export const BLANK_LINES_MAX = 2;
/**
 * Marks on one letter. Written languages need fewer: Vietnamese two, vocalised Arabic and Persian three, Thai and the
 * scripts of India three, pointed Hebrew four. Those that take room of their own (Mc) are not counted.
 */
export const MARKS_MAX = 5;
/** Of unseen signs in a row within a line; a flag of tags has seven, a family of joiners one at a time. */
export const UNSEEN_MAX = 40;

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const MARKS = new RegExp(`((?:[\\p{Mn}\\p{Me}]\\p{DI}*){${MARKS_MAX}})[\\p{Mn}\\p{Me}\\p{DI}]+`, 'gu');
const UNSEEN = new RegExp(`[\\p{Zs}\\t\\p{DI}\\p{Cf}\\u2800]{${UNSEEN_MAX},}`, 'gu');

export function shown(text: string): string {
  const lines: string[] = [];
  let blank = 0;
  for (const line of text.split(LINE_BREAK)) {
    const seen = hasSign(line);
    blank = seen ? 0 : blank + 1;
    if (seen) lines.push(line.replace(UNSEEN, ' ').replace(MARKS, '$1'));
    else if (lines.length && blank <= BLANK_LINES_MAX) lines.push('');
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** In names: joiners, with which Persian and Indian ones are spelt, and marks of direction, which turn nothing over. */
const IN_NAMES = /[\u061C\u200C-\u200F]/;

/** A name, to stand in a sentence: on one line, and without what would turn or hide the words around it. */
export const shownName = (name: string): string =>
  shown(name)
    .replace(/[\p{Cf}\p{Cc}]/gu, sign => (sign === '\n' ? ' ' : IN_NAMES.test(sign) ? sign : ''))
    .trim();
