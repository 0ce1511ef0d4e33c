import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Lively } from '../support/headless/lively.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { FAULT_KINDS, STORM } from '../support/proxy/faults.ts';
import type { Weather } from '../support/proxy/faults.ts';
import { chosenSeed, createRandom } from '../support/random.ts';
import { cookieFrom } from '../support/wire/wire-people.ts';

const HASTE = 0.1;

/** Headless pairs through the faulty proxy. The seed stands in every failure: VISKA_TEST_SEED=… plays it again. */
describe('a bad network between browsers and relay', () => {
  const seed = chosenSeed();
  let installation: Installation;
  beforeAll(async () => {
    installation = await startInstallation({
      proxy: { seed },
      environment: { VISKA_STARTS_PER_HOUR: '1000000', VISKA_WAITING_PER_NETWORK: '200' },
    });
  });
  afterAll(async () => {
    await installation.close();
  });

  async function weather(forecast: Weather, during: (lively: Lively) => Promise<void>): Promise<void> {
    const random = createRandom(seed);
    const lively = new Lively({
      relay: installation.relayUrl,
      cookies: [await cookieFrom(installation.invite('Karin'))],
      conversations: 3,
      haste: HASTE,
      random,
    });
    try {
      installation.proxy?.setWeather({ ...forecast, faultChance: 0 });
      await lively.begin();
      installation.proxy?.setWeather(forecast);
      installation.proxy?.cutAll();
      lively.talk(150);
      await during(lively);
      lively.hush();
      installation.proxy?.setWeather({ ...forecast, faultChance: 0 });
      installation.proxy?.cutAll();
      const account = await lively.account(40_000);
      expect(
        account.complaints,
        `seed ${String(seed)}\n${installation.proxy?.diary.slice(-20).join('\n') ?? ''}`,
      ).toEqual([]);
      expect(account.sent).toBeGreaterThan(20);
    } finally {
      lively.end();
    }
  }
  const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

  test.each(FAULT_KINDS)('%s: nothing is lost, doubled, out of order or crossed', async kind => {
    await weather({ ...STORM, kinds: [kind] }, () => pause(4_000));
  });

  test('all of it at once, while parents reload', async () => {
    await weather(STORM, async lively => {
      for (let round = 0; round < 6; round++) {
        await pause(700);
        const pair = lively.pairs[round % lively.pairs.length];
        if (pair) await lively.reload(pair.parent);
      }
    });
  });

  test('and while the counselor reloads', async () => {
    await weather(STORM, async lively => {
      for (let round = 0; round < 3; round++) {
        await pause(1_500);
        const [desk] = lively.desks;
        if (desk) await lively.reload(desk);
      }
    });
  });
});
