/** A line of either person: the only kind that a screen shows as a line, with how far it has come. */
import { TEXT_MAX_CHARACTERS } from '../../../../relay/protocol/bounds.ts';
import { hasSign } from '../../../writing/sign.ts';
import type { Line } from '../../view.ts';
import { concat, fromUtf8, u32, utf8 } from '../bytes.ts';
import type { Delivery } from '../delivery.ts';
import type { Entry } from '../entry.ts';
import { some } from './fields.ts';
import type { KindWithView } from './kind.ts';

export interface Text {
  kind: 'text';
  text: string;
}

export interface Lines {
  lines: Line[];
  /** How the counselor before the present one was shown: said of the lines that follow. */
  former: string | null;
}

function deliveryOf(entry: Entry, delivery: Delivery, paired: boolean): Line['delivery'] {
  if (entry.from !== delivery.me || entry.era < delivery.era) return 'delivered';
  if (entry.number <= delivery.readTo) return 'read';
  if (entry.number <= delivery.acknowledged) return 'delivered';
  return paired ? 'sending' : 'held';
}

export function lineOf(text: string, entry: Entry, delivery: Delivery, paired: boolean): Line {
  const { from, number, at, era, restored } = entry;
  const id = `${from === 'parent' ? 'p' : 'c'}${number}${era === 0 ? '' : `.${era}`}`;
  const line: Line = { id, from, number, at, text, delivery: deliveryOf(entry, delivery, paired) };
  return { ...line, ...(restored && { restored }), ...(era < delivery.era && { earlier: true }) };
}

export const text: KindWithView<Text, Lines> = {
  code: 0x01,
  from: 'both',
  read: ({ text }) => (some(text, TEXT_MAX_CHARACTERS) && hasSign(text) ? { kind: 'text', text } : null),
  write: ({ text }, at) => concat(u32(Math.floor(at / 1000)), utf8(text)),
  // When it was said is the other device's word: what counts is when it came.
  parse: body => (body.byteLength < 4 ? {} : { text: fromUtf8(body.subarray(4)) }),
  nothing: { lines: [], former: null },
  show(view, { text }, { entry, present, delivery, paired, lines }) {
    const { from, number } = entry;
    // Not before it is stored: a page that died now would lose what its person has seen standing there.
    if (present && from === delivery.me && number > delivery.stored) return;
    let line = lines.get(entry);
    if (line?.delivery !== deliveryOf(entry, delivery, paired)) {
      line = lineOf(text, entry, delivery, paired);
      if (!present && from === 'counselor' && view.former) line.by = view.former;
      lines.set(entry, line);
    }
    // In place: the reader copies them once, and not for each of thousands.
    view.lines.push(line);
  },
  isSettled: ({ from, era, number }, { me, era: now, readTo, stored }) =>
    from !== me || era < now || number <= Math.min(readTo, stored),
};
