/**
 * Links in what is written: shown in full, opened apart, telling the other site nothing of where one came from.
 * Numbers of several groups: from left to right, also after Arabic words.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * Only http and https; closing punctuation belongs to the sentence. Ends where something unseen stands (\p{Cf}):
 * turned or hidden letters would show another address.
 */
const APART = /(https?:\/\/[^\s<>"\p{Cf}]*[^\s<>"\p{Cf}.,;:!?)\]}'’]|\+?\p{Nd}[\p{Nd} -]{3,}\p{Nd})/iu;

export const withLinks = (text: string): (string | TemplateResult)[] =>
  text
    .split(APART)
    .map((piece, index) =>
      index % 2
        ? /^h/i.test(piece)
          ? html`<a href=${piece} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
              >${piece}</a
            >`
          : html`<bdi dir="ltr">${piece}</bdi>`
        : piece,
    );
