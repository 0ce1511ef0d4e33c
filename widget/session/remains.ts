/**
 * What of a conversation stays on the parent's screen after its end: its text, in memory alone, until the parent clears
 * it, leaves, or has been away for two minutes. Used by `ConversationEnd`.
 */
import { between, moment } from '../browser/moment.ts';
import type { Moment } from '../browser/moment.ts';
import { AWAY_MS } from './away.ts';
import type { Remains } from './conversation-context.ts';
import type { SessionStore } from './machine/store.ts';
import type { ParentPorts } from './ports.ts';
import type { Line, ParentView } from './view.ts';

/** So far in this browser alone. */
export const isUndelivered = ({ delivery }: Line): boolean => delivery === 'held' || delivery === 'sending';

/**
 * `last`: what was before the parent's eyes; null: nothing of it stays. `undelivered`: what goes back to where one
 * writes, and is shown there instead. `receipt`: also where the text goes, since the topics are kept all the same.
 */
export const remainsOf = (last: ParentView | null, undelivered: string, receipt: string | null): Remains => ({
  undelivered,
  receipt,
  counselor: last?.counselor ?? null,
  lines: (last?.lines ?? []).flatMap(line =>
    !isUndelivered(line) ? line : undelivered ? [] : { ...line, unsent: true },
  ),
});

/**
 * Nobody may come back to it: the page may be left, kept by the browser, or lie in a pocket. `leftAt`: when the page
 * was hidden, where it is.
 */
export function clearWhenLeft(
  { page, clock }: Pick<ParentPorts, 'page' | 'clock'>,
  store: SessionStore,
  leftAt?: Moment | null,
): void {
  let hiddenAt = leftAt ?? undefined;
  let forget = (): void => undefined;
  const awayFor = (since: Moment): number => Math.max(...between(since, moment(clock)));
  const clear = (): void => store.set({ remains: null });
  const hide = (): void => {
    hiddenAt ??= moment(clock);
    forget();
    forget = clock.after(AWAY_MS - awayFor(hiddenAt), clear);
  };
  const stops = [
    page.subscribe(event => {
      if (event === 'hidden') hide();
      else if (event === 'woke' && !page.hidden()) {
        forget();
        // A timer may have stood still; so may either clock.
        if (hiddenAt && awayFor(hiddenAt) > AWAY_MS) clear();
        hiddenAt = undefined;
      }
    }),
    store.subscribe(() => {
      if (store.context.remains) return;
      forget();
      for (const stop of stops) stop();
    }),
  ];
  if (page.hidden()) hide();
  else hiddenAt = undefined;
}
