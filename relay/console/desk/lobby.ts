/**
 * Who waits and which colleagues are there, as the relay last said it; `Desk` feeds it, the view reads it.
 */
import type { Colleague, WaitingRow } from '../../protocol/control.ts';
import { shownName } from '../../../widget/writing/shown.ts';
import type { WaitingView } from './view.ts';

/** Clocks of relay and browser drift, frames take time: a wait is only corrected beyond this. */
const DRIFT_MS = 3_000;

const nameOf = (row: WaitingRow | undefined): string | null => (row?.from ? shownName(row.from.name) : null);

export class Lobby {
  colleagues: readonly Colleague[] = [];
  readonly #staff: string;
  readonly #now: () => number;
  #rows: readonly WaitingRow[] = [];
  #since = new Map<string, number>();

  /** `now`: a clock that nobody can set; the relay's word corrects it after a sleep. */
  constructor(staff: string, now: () => number) {
    this.#staff = staff;
    this.#now = now;
  }

  /** The whole list, longest first. */
  replace(rows: readonly WaitingRow[]): void {
    this.#since = new Map(rows.map(row => [row.conversation, this.#sinceOf(row)]));
    this.#rows = rows;
  }

  /** What changed: rows that are new or different, and those that are there no more. */
  change(rows: readonly WaitingRow[], gone: readonly string[]): void {
    const left = new Set([...gone, ...rows.map(row => row.conversation)]);
    const others = this.#rows.filter(row => !left.has(row.conversation));
    const since = new Map(
      others.map(row => [row.conversation, this.#since.get(row.conversation) ?? this.#now()]),
    );
    for (const row of rows) since.set(row.conversation, this.#sinceOf(row));
    this.#since = since;
    this.#rows = [...others, ...rows];
  }

  #sinceOf({ conversation, waitedSeconds }: WaitingRow): number {
    const said = this.#now() - waitedSeconds * 1000;
    const known = this.#since.get(conversation);
    return known !== undefined && Math.abs(known - said) < DRIFT_MS ? known : said;
  }

  /** The colleague who hands this over, if it is handed over. */
  from(conversationId: string): string | null {
    return nameOf(this.#rows.find(row => row.conversation === conversationId));
  }

  /** What this counselor may take: not what they hand over themself, nor what is meant for someone else. */
  waiting(): WaitingView[] {
    return this.#rows
      .filter(row => row.from?.staff !== this.#staff && (row.to ?? this.#staff) === this.#staff)
      .map(row => ({
        conversationId: row.conversation,
        channel: row.channel,
        lang: row.lang,
        answers: row.answers,
        since: this.#since.get(row.conversation) ?? this.#now(),
        here: row.here,
        from: nameOf(row),
        toMe: row.to === this.#staff,
      }))
      .sort((a, b) => a.since - b.since);
  }
}
