/** Plays seeds one after the other and says which of them went wrong, and how: for the tests beside it. */
import { simulate } from './run.ts';
import type { Plan } from './run.ts';

export async function failuresOf(
  plan: Plan,
  seeds: readonly number[],
  hostile: boolean,
  real = false,
): Promise<string[]> {
  const found: string[] = [];
  for (const seed of seeds) {
    const { wrongs } = await simulate({ plan, seed, hostile, real });
    if (wrongs.length > 0) found.push(`seed ${seed}: ${wrongs.join('; ')}`);
  }
  return found;
}

export const from = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => seed + index);
