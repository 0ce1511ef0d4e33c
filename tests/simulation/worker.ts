/** One thread of the simulation: runs its share of seeds and reports what went wrong. Started by `simulate.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { takeOut } from './mutate.ts';
import type { Rule } from './mutations.ts';
import type { Outcome, Plan } from './run.ts';

export interface Share {
  first: number;
  /** This thread takes every `step`th seed. */
  step: number;
  runs: number;
  hostile: boolean;
  plan: Plan;
  real: boolean;
  without: Rule | null;
  untilFailure: boolean;
}

export type Report = { done: number; failed: Outcome[]; frames: number };

const REPORT_EVERY = 200;

const share = workerData as Share;
if (share.without) takeOut(share.without);
const { simulate } = await import('./run.ts');

let report: Report = { done: 0, failed: [], frames: 0 };
const flush = (): void => {
  parentPort?.postMessage(report);
  report = { done: 0, failed: [], frames: 0 };
};
for (let index = 0; index < share.runs; index++) {
  const seed = share.first + index * share.step;
  const outcome = await simulate({ seed, hostile: share.hostile, plan: share.plan, real: share.real });
  report.done++;
  report.frames += outcome.frames;
  if (outcome.wrongs.length > 0) report.failed.push(outcome);
  if (share.untilFailure && report.failed.length > 0) break;
  if (report.done === REPORT_EVERY) flush();
}
flush();
