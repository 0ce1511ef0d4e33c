/** The parent has a receipt: whoever has its number goes by its hash, also when what was said is erased. */
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { isHash } from './fields.ts';
import type { KindWithView } from './kind.ts';

export interface Receipt {
  kind: 'receipt';
  /** Base64url SHA-256. */
  hash: string;
}

export const receipt: KindWithView<Receipt, { receipt: string | null }> = {
  code: 0x08,
  from: 'parent',
  stays: 'erase',
  read: ({ hash }) => (isHash(hash) ? { kind: 'receipt', hash } : null),
  write: ({ hash }) => fromBase64Url(hash),
  parse: body => ({ hash: toBase64Url(body) }),
  nothing: { receipt: null },
  show(view, { hash }) {
    view.receipt = hash;
  },
};
