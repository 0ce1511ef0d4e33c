/**
 * A person's words with their web addresses made into links: shown in full, opened apart, telling nobody where from.
 * Only http and https: a `javascript:` address stays text.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** An address ends where something unseen stands (\p{Cf}): turned or hidden letters would show another address. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"\p{Cf}]+/giu;
/** Belongs to the sentence, not to the address. */
const TRAILING = /[.,;:!?'"»”)\]]+$/u;

export type Piece = { text: string } | { address: string };

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ address });
    from = match.index + address.length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

export function linkedText(text: string): (TemplateResult | string)[] {
  return pieces(text).map(piece =>
    'text' in piece
      ? piece.text
      : html`<a
          href=${piece.address}
          target="_blank"
          rel="noopener noreferrer nofollow"
          referrerpolicy="no-referrer"
          >${piece.address}</a
        >`,
  );
}
