/**
 * Who waits and which colleagues are there, as the relay last said it; `Desk` feeds it, the view reads it.
 */
import type { Colleague, WaitingRow } from '../../protocol/control.ts';
import type { WaitingView } from './view.ts';

/** Clocks of relay and browser drift, frames take time: a wait is only corrected beyond this. */
const DRIFT_MS = 3_000;

export class Lobby {
  colleagues: readonly Colleague[] = [];
  readonly #staff: string;
  readonly #now: () => number;
  #rows: readonly WaitingRow[] = [];
  #since = new Map<string, number>();

  constructor(staff: string, now: () => number) {
    this.#staff = staff;
    this.#now = now;
  }

  /** The whole list, longest first. */
  replace(rows: readonly WaitingRow[]): void {
    const since = new Map<string, number>();
    for (const row of rows) {
      const said = this.#now() - row.waitedSeconds * 1000;
      const known = this.#since.get(row.conversation);
      since.set(row.conversation, known !== undefined && Math.abs(known - said) < DRIFT_MS ? known : said);
    }
    this.#since = since;
    this.#rows = rows;
  }

  /** The colleague who hands this over, if it is handed over. */
  from(conversation: string): string | null {
    return this.#rows.find(row => row.conversation === conversation)?.from?.name ?? null;
  }

  /** What this counselor may take: not what they hand over themself, nor what is meant for someone else. */
  waiting(): WaitingView[] {
    return this.#rows
      .filter(row => row.from?.staff !== this.#staff && (row.to ?? this.#staff) === this.#staff)
      .map(row => ({
        conversation: row.conversation,
        channel: row.channel,
        lang: row.lang,
        answers: row.answers,
        since: this.#since.get(row.conversation) ?? this.#now(),
        here: row.here,
        from: row.from?.name ?? null,
        toMe: row.to === this.#staff,
      }))
      .sort((a, b) => a.since - b.since);
  }
}
