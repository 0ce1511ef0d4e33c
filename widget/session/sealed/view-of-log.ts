/**
 * Reads the log into what a screen shows: lines, profiles, questions, what was ended or erased.
 * The sessions build their `state` from it; nothing here remembers anything.
 */
import type { Line } from '../view.ts';
import type { CounselorProfile, ParentProfile, QuestionState } from './api.ts';
import type { Delivery } from './delivery.ts';
import type { Entry } from './entry.ts';

export interface LogView {
  lines: Line[];
  counselor: CounselorProfile | null;
  parent: ParentProfile | null;
  questions: QuestionState[];
  /** Hashes of the offers that the present counselor introduced, with the name given. */
  introduced: Map<string, string>;
  receipt: string | null;
  feedback: { helped: 'yes' | 'partly' | 'no' | null; tip: string } | null;
  erased: boolean;
  ended: { parent: boolean; counselor: boolean };
  /** Came, and could not be read. */
  unreadable: number;
}

function deliveryOf(entry: Entry, delivery: Delivery, paired: boolean): Line['delivery'] {
  if (entry.from !== delivery.me || entry.era < delivery.era) return 'delivered';
  if (entry.number <= delivery.readTo) return 'read';
  if (entry.number <= delivery.acknowledged) return 'delivered';
  return paired ? 'sending' : 'held';
}

export function lineOf(entry: Entry, delivery: Delivery, paired: boolean): Line | null {
  const { from, number, at, era, restored, payload } = entry;
  if (payload.kind !== 'text') return null;
  const id = `${from === 'parent' ? 'p' : 'c'}${number}${era === 0 ? '' : `.${era}`}`;
  const line: Line = {
    id,
    from,
    number,
    at,
    text: payload.text,
    delivery: deliveryOf(entry, delivery, paired),
  };
  return { ...line, ...(restored && { restored }), ...(era < delivery.era && { earlier: true }) };
}

/** @param paired keys have stood with the present counselor */
export function viewOfLog(delivery: Delivery, paired: boolean): LogView {
  const view: LogView = {
    lines: [],
    counselor: null,
    parent: null,
    questions: [],
    introduced: new Map(),
    receipt: null,
    feedback: null,
    erased: false,
    ended: { parent: false, counselor: false },
    unreadable: 0,
  };
  let former: string | undefined;
  const change = (id: string, what: Partial<QuestionState>): void => {
    view.questions = view.questions.map(known => (known.id === id ? { ...known, ...what } : known));
  };
  for (const entry of delivery.log) {
    const { payload, from } = entry;
    const present = entry.era === delivery.era;
    switch (payload.kind) {
      case 'text': {
        const line = lineOf(entry, delivery, paired);
        // Not before it is stored: a page that died now would lose what its person has seen standing there.
        if (line && !(present && from === delivery.me && entry.number > delivery.stored))
          view.lines.push(!present && former && from === 'counselor' ? { ...line, by: former } : line);
        break;
      }
      case 'profile': {
        const { lang, ...shown } = payload.profile;
        if (from === 'parent') view.parent = { lang: lang ?? '', answers: shown.answers ?? [] };
        else if (present) view.counselor = shown;
        else former = shown.name ?? shown.role;
        break;
      }
      case 'introduce':
        if (present) view.introduced.set(payload.offer, payload.name);
        break;
      case 'question': {
        const { id, question } = payload;
        if (present) view.questions.push({ id, question, answer: null, answerText: null, fetched: false });
        break;
      }
      case 'answer':
        change(payload.id, {
          answer: payload.answer,
          ...(payload.answer !== 'withdrawn' && {
            answerText: payload.text ?? null,
            after: view.lines.length,
          }),
        });
        break;
      case 'fetched':
        change(payload.id, { fetched: true });
        break;
      case 'receipt':
        view.receipt = payload.hash;
        break;
      case 'feedback':
        view.feedback = { helped: payload.helped, tip: payload.tip };
        break;
      case 'erase':
        view.erased = view.ended[from] = true;
        break;
      case 'end':
        if (present) view.ended[from] = true;
        break;
      case 'refused':
        view.unreadable++;
        break;
      case 'earlier':
        break;
    }
  }
  return view;
}
