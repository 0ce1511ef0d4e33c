/** Links in what is written: shown in full, opened apart, telling the other site nothing of where one came from. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * Only http and https; closing punctuation belongs to the sentence. Ends where something unseen stands (\p{Cf}):
 * turned or hidden letters would show another address.
 */
const LINK = /(https?:\/\/[^\s<>"\p{Cf}]*[^\s<>"\p{Cf}.,;:!?)\]}'’])/iu;

export const withLinks = (text: string): (string | TemplateResult)[] =>
  text
    .split(LINK)
    .map((piece, index) =>
      index % 2
        ? html`<a href=${piece} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
            >${piece}</a
          >`
        : piece,
    );
