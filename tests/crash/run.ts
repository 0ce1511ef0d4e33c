/**
 * The crash test: `kill -9` at random moments of lively conversations, again and again, and then a strict account.
 * Used by `npm run crash` with a hundred kills and by `npm test` with a few.
 */
import { readdirSync } from 'node:fs';
import { Lively } from '../support/headless/lively.ts';
import type { Account } from '../support/headless/lively.ts';
import { startInstallation } from '../support/installation.ts';
import { searchFolder } from '../support/memory.ts';
import { createRandom } from '../support/random.ts';
import { cookieFrom } from '../support/wire/wire-people.ts';

export interface CrashReport extends Account {
  readonly seed: number;
  readonly kills: number;
  readonly conversations: number;
  /** Words of the conversations found in the data folder. */
  readonly onDisk: number;
  readonly files: readonly string[];
}

/** A tenth of every wait: back-off after many crashes in a row would else be half a minute. */
const HASTE = 0.1;
const PER_DESK = 10;

export async function crash(
  wishes: { kills: number; conversations: number; seed: number },
  say: (line: string) => void,
): Promise<CrashReport> {
  const random = createRandom(wishes.seed);
  const installation = await startInstallation({
    environment: { VISKA_STARTS_PER_HOUR: '1000000', VISKA_WAITING_PER_NETWORK: '200' },
  });
  const { relay, relayUrl, data } = installation;
  const desks = Math.ceil(wishes.conversations / PER_DESK);
  const lively = new Lively({
    relay: relayUrl,
    cookies: await Promise.all(
      Array.from({ length: desks }, (_, index) =>
        cookieFrom(installation.invite(`Rådgivare ${String(index)}`)),
      ),
    ),
    conversations: wishes.conversations,
    haste: HASTE,
    random: random.fork(),
  });
  try {
    await lively.begin();
    // Livelier than people are; faster, and the desk's own socket would be the bound (150 frames/s).
    lively.talk(1_500);
    for (let killed = 1; killed <= wishes.kills; killed++) {
      await new Promise(resolve => setTimeout(resolve, random.integer(50, 900)));
      await relay.kill();
      await new Promise(resolve => setTimeout(resolve, random.integer(0, 200)));
      await relay.start();
      if (killed % 10 === 0) {
        const said = lively.pairs.reduce((sum, pair) => sum + pair.parentSaid + pair.counselorSaid, 0);
        say(`${String(killed)} kills, ${String(said)} messages`);
      }
    }
    lively.hush();
    const account = await lively.account(120_000);
    const onDisk = searchFolder(data, ['förälder', 'rådgivare', 'samtal-']).length;
    const files = readdirSync(data, { recursive: true }).map(String).sort();
    return { ...wishes, ...account, onDisk, files };
  } finally {
    lively.end();
    await installation.close();
  }
}
