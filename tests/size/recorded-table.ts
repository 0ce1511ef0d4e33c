/** The recording for people, and where the computed figures differ from it. Takes both; hands lines to the size gate. */
import type { Recorded, Stages } from './recorded.ts';
import type { Weights } from './report.ts';

/** Names and ports differ by some bytes from build to build and run to run. */
const TOLERANCE = 0.01;

const sum = (responses: readonly Recorded[]): number =>
  responses.reduce((total, { bytes }) => total + bytes, 0);

const row = (what: string, bytes: number): string => `${what.padEnd(46)}${String(bytes).padStart(8)}`;

/** Bytes since the page was opened, at the end of each stage. */
function totals({ before, typing, read, ahead }: Stages): Record<keyof Stages, number> {
  const typed = sum(before) + sum(typing);
  const seen = typed + sum(read);
  return { before: sum(before), typing: typed, read: seen, ahead: seen + sum(ahead) };
}

const WORDS: Readonly<Record<keyof Stages, string>> = {
  before: 'before the parent acts',
  typing: 'until one can type',
  read: 'until a counselor can read it',
  ahead: 'with what is fetched ahead while they talk',
};

export function recordedTable(stages: Stages): string {
  const all = totals(stages);
  return (Object.keys(WORDS) as (keyof Stages)[])
    .flatMap(stage => [
      ...stages[stage].map(({ path, bytes }) => row(`  ${path}`, bytes)),
      row(WORDS[stage], all[stage]),
    ])
    .join('\n');
}

/** A line for each computed figure that the recording does not bear out. */
export function lies(weights: Weights, stages: Stages): string[] {
  const all = totals(stages);
  const pairs = [
    ['before', weights.doorway],
    ['typing', weights.untilTyping],
    ['read', weights.untilRead],
  ] as const;
  return pairs
    .filter(([stage, computed]) => Math.abs(all[stage] - computed) > computed * TOLERANCE)
    .map(
      ([stage, computed]) =>
        `${WORDS[stage]}: ${String(computed)} bytes computed, ${String(all[stage])} recorded`,
    );
}
