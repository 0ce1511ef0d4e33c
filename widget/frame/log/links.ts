/** Links in what is written: shown in full, opened apart, telling the other site nothing of where one came from. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Only http and https; closing punctuation belongs to the sentence. */
const LINK = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’])/i;

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
