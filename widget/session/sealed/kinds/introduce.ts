/** A counselor who hands over names the colleague, by the hash of the colleague's offer. */
import { concat, fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../bytes.ts';
import { NAME_MAX_CHARACTERS, isHash, within } from './fields.ts';
import type { KindWithView } from './kind.ts';

export interface Introduce {
  kind: 'introduce';
  /** Base64url SHA-256. */
  offer: string;
  name: string;
}

interface Introduced {
  /** Hashes of the offers that the present counselor introduced, with the name given. */
  introduced: ReadonlyMap<string, string>;
}

export const introduce: KindWithView<Introduce, Introduced> = {
  code: 0x03,
  from: 'counselor',
  stays: 'cut',
  read: ({ offer, name }) =>
    isHash(offer) && within(name, NAME_MAX_CHARACTERS) ? { kind: 'introduce', offer, name } : null,
  write: ({ offer, name }) => concat(fromBase64Url(offer), utf8(name)),
  parse: body => ({ offer: toBase64Url(body.subarray(0, 32)), name: fromUtf8(body.subarray(32)) }),
  nothing: { introduced: new Map() },
  show(view, { offer, name }, { present }) {
    if (present) view.introduced = new Map([...view.introduced, [offer, name]]);
  },
};
