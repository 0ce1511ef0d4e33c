/** A piece of the history of what was said to former counselors, for a new one whom the parent lets read it. */
import { concat, utf8 } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import type { Kind } from './kind.ts';

export interface Earlier {
  kind: 'earlier';
  /** Another follows. */
  more: boolean;
  piece: Bytes;
}

export const earlier: Kind<Earlier> = {
  code: 0x0b,
  from: 'parent',
  carries: true,
  // From a store the last piece comes back empty: what it carried is gone with the page.
  read: ({ more, piece }) => ({
    kind: 'earlier',
    more: more === true,
    piece: piece instanceof Uint8Array ? piece.slice() : utf8(''),
  }),
  write: ({ more, piece }) => concat(Uint8Array.of(more ? 1 : 0), piece),
  parse: body => ({ more: body[0] === 1, piece: body.subarray(1) }),
};
