/**
 * A person's words with web addresses as links. A link shows its whole address, opens in a tab of its own and sends
 * no referrer.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { WEB_ADDRESS } from '../../../widget/links/web-address.ts';
import { shown } from '../../../widget/writing/shown.ts';

const APART = new RegExp(`(${WEB_ADDRESS})`, 'iu');

export type Piece = { text: string } | { address: string };

export const pieces = (text: string): Piece[] =>
  text
    .split(APART)
    .map((piece, index) => (index % 2 ? { address: piece } : { text: piece }))
    .filter(piece => 'address' in piece || piece.text !== '');

export function linkedText(text: string): (TemplateResult | string)[] {
  return pieces(shown(text)).map(piece =>
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
