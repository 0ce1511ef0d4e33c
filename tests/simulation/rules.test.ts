/** Each rule of the sealed layer and of the relay, taken out of the shipped source: the simulation must notice, or it proves nothing. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { MUTATIONS, RULES } from './mutations.ts';
import type { Mutation, Rule } from './mutations.ts';

const COMMAND = fileURLToPath(new URL('./simulate.ts', import.meta.url));
const RUNS_MAX = 4000;

async function withoutRule(rule: Rule): Promise<string> {
  const { hostile, plan = 'delivery', seed = 1 }: Mutation = MUTATIONS[rule];
  const options = [
    `--without=${rule}`,
    `--only=${hostile ? 'hostile' : 'honest'}`,
    `--plan=${plan}`,
    `--seed=${seed}`,
    `--runs=${RUNS_MAX}`,
    '--until-failure',
    '--threads=1',
  ];
  try {
    return (await promisify(execFile)(process.execPath, [COMMAND, ...options])).stdout;
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

describe('the simulation fails without', () => {
  for (const rule of RULES)
    test(rule, async () => {
      const said = await withoutRule(rule);
      expect(said).toContain('FAILED --seed=');
      expect(said).not.toContain('a task failed');
    });
});
