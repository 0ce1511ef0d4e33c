import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { WORK_COST, WORK_COUNTER_MAX } from '../../relay/protocol/bounds.ts';
import type { Challenge } from '../../widget/session/work/solve.ts';
import { launchBrowser } from '../support/browser.ts';

/** The room's limit; the hardest challenge is far under it. */
const LIMIT_MS = 2_000;
const SLOWER = 6;

test('the hardest challenge takes under two seconds at six times slower, and the page stays free', async () => {
  const bundle = await build({
    entryPoints: ['widget/session/work/solve.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/solve.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<title>.</title>');
  }).listen(0);
  await once(server, 'listening');
  const browser = await launchBrowser();
  try {
    const challenge = (await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: WORK_COST,
      counter: WORK_COUNTER_MAX,
      deriveKey,
      hmacSignatureSecret: 'a',
    })) as unknown as Challenge;
    const page = await browser.newPage();
    await page.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
    const control = await page.context().newCDPSession(page);

    // As text: the test runner would rewrite the import of a function.
    const solveOnce = async (): Promise<{ took: number; stuck: number }> =>
      page.evaluate(`(async () => {
        const { solve } = await import('/solve.js');
        let stuck = 0;
        let last = performance.now();
        const heart = setInterval(() => {
          stuck = Math.max(stuck, performance.now() - last);
          last = performance.now();
        }, 10);
        const start = performance.now();
        await solve(${JSON.stringify(challenge)});
        const took = performance.now() - start;
        clearInterval(heart);
        return { took, stuck };
      })()`);
    /** The best of a few: other programs on the machine only ever add. */
    const best = async (): Promise<{ took: number; stuck: number }> => {
      const all = [await solveOnce(), await solveOnce(), await solveOnce()];
      return { took: Math.min(...all.map(a => a.took)), stuck: Math.min(...all.map(a => a.stuck)) };
    };

    // Chromium slows the page down but not its crypto threads; so the whole is also counted six times.
    const atFullSpeed = await best();
    await control.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const slowed = await best();
    console.info(
      `Proof of work, hardest: ${atFullSpeed.took.toFixed(0)} ms, ` +
        `${slowed.took.toFixed(0)} ms with the page ${String(SLOWER)} times slower, page held up ${slowed.stuck.toFixed(0)} ms`,
    );
    expect(atFullSpeed.took * SLOWER).toBeLessThan(LIMIT_MS);
    expect(slowed.took).toBeLessThan(LIMIT_MS);
    expect(slowed.stuck).toBeLessThan(100);
  } finally {
    await browser.close();
    server.close();
  }
});
