/**
 * `npm run simulate:delivery`: many simulated conversations, half of them under a relay that lies.
 * A failing seed is printed and can be replayed alone; `--without` takes one rule out and must then fail.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { RULES } from './mutations.ts';
import type { Rule } from './mutations.ts';
import type { Report, Share } from './worker.ts';

const HELP = `npm run simulate:delivery -- [options]
  --runs=N        conversations, half of them hostile (200000)
  --seed=N        first seed (1); with --runs=1 a replay
  --only=KIND     honest or hostile
  --plan=PLAN     delivery: the conversation goes on (as without it); ending: it is ended, erased or left
  --without=RULE  ${RULES.join(', ')}
                  (those about ending and erasing need --plan=ending)
  --until-failure stops at the first
  --threads=N     (as many as there are cores)
  --real          the shipped cryptography instead of its model; slower`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    plan: { type: 'string', default: 'delivery' },
    without: { type: 'string' },
    threads: { type: 'string', default: String(availableParallelism()) },
    'until-failure': { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const isRule = (word: string): word is Rule => RULES.some(rule => rule === word);
const SHOWN_MAX = 20;

interface Tally {
  done: number;
  frames: number;
  failed: number;
}

function run(share: Share, tally: Tally, others: Worker[]): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    others.push(worker);
    worker.on('message', (report: Report) => {
      tally.done += report.done;
      tally.frames += report.frames;
      if (share.untilFailure && report.failed.length > 0)
        void Promise.all(others.map(one => one.terminate()));
      for (const { seed, wrongs } of report.failed) {
        if (tally.failed++ >= SHOWN_MAX) continue;
        const replay = `--seed=${seed} --runs=1 --only=${share.hostile ? 'hostile' : 'honest'} --plan=${share.plan}`;
        console.log(`FAILED ${replay}: ${wrongs.join('; ')}`);
      }
    });
    worker.on('error', fail);
    worker.on('exit', () => done());
  });
}

async function all(): Promise<number> {
  const { without, only, plan } = values;
  if (plan !== 'delivery' && plan !== 'ending') throw new Error(`no such plan: ${plan}`);
  if (without !== undefined && !isRule(without)) throw new Error(`no such rule: ${without}`);
  const kinds = (['honest', 'hostile'] as const).filter(kind => only === undefined || only === kind);
  const runs = Math.ceil(Number(values.runs) / kinds.length);
  const threads = Math.min(Number(values.threads), runs);
  let failed = 0;
  for (const kind of kinds) {
    const tally: Tally = { done: 0, frames: 0, failed: 0 };
    const began = performance.now();
    const shares = Array.from({ length: threads }, (_, index): Share => {
      const part = Math.floor(runs / threads) + (index < runs % threads ? 1 : 0);
      const first = Number(values.seed) + index;
      const rule = without === undefined ? null : without;
      return {
        first,
        step: threads,
        runs: part,
        hostile: kind === 'hostile',
        plan,
        real: values.real,
        without: rule,
        untilFailure: values['until-failure'],
      };
    });
    const workers: Worker[] = [];
    await Promise.all(shares.map(share => run(share, tally, workers)));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const perRun = Math.round(tally.frames / tally.done);
    console.log(
      `${plan}, ${kind}: ${tally.done} runs, ${tally.failed} failed, ${perRun} frames a run, ${seconds} s`,
    );
    failed += tally.failed;
  }
  return failed;
}

if (values.help) console.log(HELP);
else process.exitCode = (await all()) === 0 ? 0 : 1;
