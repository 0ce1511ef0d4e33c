/** Plays one run from its seed. Used by `worker.ts` and by the tests beside it. */
import { DeliveryRun } from './delivery-run.ts';
import { EndingRun } from './ending-run.ts';
import type { Options } from './stage.ts';

/** `delivery`: the conversation goes on to the last word. `ending`: it is ended, erased or left. */
export type Plan = 'delivery' | 'ending';

export interface Outcome {
  seed: number;
  hostile: boolean;
  wrongs: string[];
  frames: number;
}

export async function simulate(options: Options & { plan?: Plan }): Promise<Outcome> {
  const run = options.plan === 'ending' ? new EndingRun(options) : new DeliveryRun(options);
  await run.all();
  const frames = [run.parent, ...run.desks].reduce((sum, page) => sum + page.frames, 0);
  return { seed: options.seed, hostile: options.hostile, wrongs: run.judge.wrongs, frames };
}
