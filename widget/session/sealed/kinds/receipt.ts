/**
 * The conversation's receipt number: who holds it can have the topic record erased, also when what was said is gone.
 * The desk makes one and says it; the parent's side says the one that it has kept to a desk that has none, or another.
 * What the parent has said counts, since that is the number which may stand on a piece of paper.
 */
import type { Side } from '../entry.ts';
import { fromUtf8, utf8 } from '../bytes.ts';
import type { KindWithView } from './kind.ts';

export interface Receipt {
  kind: 'receipt';
  /** `XXXX-XXXX-XXXX-XXXX`, in Crockford's base 32. */
  receiptNumber: string;
}

const FORMAT = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

export const receipt: KindWithView<Receipt, { receipt: { number: string; from: Side } | null }> = {
  code: 0x08,
  from: 'both',
  stays: 'erase',
  // Not `number`: that is the message's own, wherever the log is written down.
  read: ({ receiptNumber }) =>
    typeof receiptNumber === 'string' && FORMAT.test(receiptNumber)
      ? { kind: 'receipt', receiptNumber }
      : null,
  write: ({ receiptNumber }) => utf8(receiptNumber),
  parse: body => ({ receiptNumber: fromUtf8(body) }),
  nothing: { receipt: null },
  show(view, { receiptNumber: number }, { entry: { from } }) {
    if (from === 'parent' || view.receipt?.from !== 'parent') view.receipt = { number, from };
  },
};
