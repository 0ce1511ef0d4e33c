/**
 * Reads the log into what a screen shows: lines, profiles, questions, what was ended or erased.
 * The sessions build their `state` from it. What is read once and cannot change any more is not read again, and a
 * line that looks as before is the same object: a screen draws only what is new.
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

const nothing = (): LogView => ({
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
});

/** One for each session. */
export class LogReader {
  #log: readonly Entry[] = [];
  #era = 0;
  /** So many entries look as they always will, and this is what they come to. */
  #settled = 0;
  #before = nothing();
  #former: string | undefined;
  #lines = new WeakMap<Entry, Line>();
  #state = '';
  #view = nothing();

  /** @param paired keys have stood with the present counselor */
  read(delivery: Delivery, paired: boolean): LogView {
    const { log, era, readTo, acknowledged, stored } = delivery;
    if (log !== this.#log || era !== this.#era) {
      this.#log = log;
      this.#era = era;
      this.#settled = 0;
      this.#before = nothing();
      this.#former = undefined;
      this.#lines = new WeakMap();
      this.#state = '';
    }
    const state = [log.length, readTo, acknowledged, stored, paired].join();
    if (state === this.#state) return this.#view;
    this.#state = state;
    for (let entry; (entry = log[this.#settled]) && isSettled(entry, delivery); this.#settled++)
      this.#former = this.#take(this.#before, entry, delivery, paired, this.#former);
    const { lines, questions, introduced, ended } = this.#before;
    this.#view = {
      ...this.#before,
      lines: [...lines],
      questions: [...questions],
      introduced: new Map(introduced),
      ended: { ...ended },
    };
    let former = this.#former;
    for (const entry of log.slice(this.#settled))
      former = this.#take(this.#view, entry, delivery, paired, former);
    return this.#view;
  }

  #line(entry: Entry, delivery: Delivery, paired: boolean, by: string | undefined): Line | null {
    const known = this.#lines.get(entry);
    if (known?.delivery === deliveryOf(entry, delivery, paired)) return known;
    const line = lineOf(entry, delivery, paired);
    if (line && by) line.by = by;
    if (line) this.#lines.set(entry, line);
    return line;
  }

  /** @returns how the counselor before the present one was shown */
  #take(
    view: LogView,
    entry: Entry,
    delivery: Delivery,
    paired: boolean,
    former: string | undefined,
  ): string | undefined {
    const { payload, from } = entry;
    const present = entry.era === delivery.era;
    const change = (id: string, what: Partial<QuestionState>): void => {
      view.questions = view.questions.map(known => (known.id === id ? { ...known, ...what } : known));
    };
    switch (payload.kind) {
      case 'text': {
        // Not before it is stored: a page that died now would lose what its person has seen standing there.
        if (present && from === delivery.me && entry.number > delivery.stored) break;
        const line = this.#line(entry, delivery, paired, present || from === 'parent' ? undefined : former);
        if (line) view.lines.push(line);
        break;
      }
      case 'profile': {
        const { lang, ...shown } = payload.profile;
        if (from === 'parent') view.parent = { lang: lang ?? '', answers: shown.answers ?? [] };
        else if (present) view.counselor = shown;
        else return shown.name ?? shown.role;
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
    return former;
  }
}

/** Neither an acknowledgement nor a read mark will change how it looks. */
const isSettled = (
  { from, era, number, payload }: Entry,
  { me, era: now, readTo, stored }: Delivery,
): boolean => payload.kind !== 'text' || from !== me || era < now || number <= Math.min(readTo, stored);
