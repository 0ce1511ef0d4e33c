/** From the command to listening, beyond what Node itself needs to say a word. */
import { spawn } from 'node:child_process';
import { median, round } from './figure.ts';
import type { Figure } from './figure.ts';
import { portOf } from './measured-server.ts';
import { prepareRelay } from './prepared-relay.ts';

const SAY_A_WORD = ['-e', 'console.log(\'{"port":1}\')'];

export async function startFigures(times: number): Promise<Figure[]> {
  const prepared = await prepareRelay(0);
  const serve = () =>
    timed(['relay/cli.ts', 'serve'], { PORT: '0', VISKA_DATA: prepared.data, NODE_ENV: 'production' });
  try {
    // The first start compiles and caches the code.
    await serve();
    const [relay, node]: [number[], number[]] = [[], []];
    for (let time = 0; time < times; time++) {
      node.push(await timed(SAY_A_WORD, {}));
      relay.push(await serve());
    }
    const beyond = median(relay) - median(node);
    return [
      {
        name: 'relay start to listening, beyond Node’s own start',
        value: round(beyond, 0),
        unit: 'ms',
        limit: 300,
        beside: `Node alone ${median(node).toFixed(0)} ms`,
      },
    ];
  } finally {
    prepared.remove();
  }
}

async function timed(words: readonly string[], environment: Record<string, string>): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  });
  const gone = new Promise(resolve => child.once('close', resolve));
  await portOf(child);
  const took = performance.now() - began;
  child.kill('SIGKILL');
  await gone;
  return took;
}
