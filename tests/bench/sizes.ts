/** The bytes a parent's phone fetches, as the size gate weighs them, beside what others cost. */
import { existsSync, readFileSync } from 'node:fs';
import { DOORWAY_MAX_BYTES, PEERS, UNTIL_TYPING_GOAL_BYTES, weigh } from '../size/report.ts';
import type { Bundle } from '../size/report.ts';
import type { Figure } from './figure.ts';

const BUNDLE = 'dist/browser/bundle.json';

/** Null: nothing has been built. */
export async function sizeFigures(): Promise<Figure[] | null> {
  if (!existsSync(BUNDLE)) return null;
  const weights = await weigh(JSON.parse(readFileSync(BUNDLE, 'utf8')) as Bundle);
  const smallest = (column: 1 | 2): string => {
    const known = PEERS.filter(peer => peer[column] !== null).sort(
      (a, b) => (a[column] ?? 0) - (b[column] ?? 0),
    );
    return known.map(peer => `${peer[0]} ${String(peer[column])} KB`).join(', ');
  };
  return [
    {
      name: 'bytes before the parent acts (brotli)',
      value: weights.doorway,
      unit: 'bytes',
      limit: DOORWAY_MAX_BYTES,
      beside: smallest(1),
    },
    {
      name: 'bytes until one can type (brotli)',
      value: weights.untilTyping,
      unit: 'bytes',
      limit: UNTIL_TYPING_GOAL_BYTES,
      beside: smallest(2),
    },
    {
      name: 'bytes until a counselor can read it, all in all (brotli)',
      value: weights.untilRead,
      unit: 'bytes',
      limit: UNTIL_TYPING_GOAL_BYTES,
      beside: smallest(2),
    },
  ];
}
