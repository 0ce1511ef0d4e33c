import {
  WORK_COUNTER_MAX,
  WORK_CROWDED_FROM_PLACES,
  WORK_QUEUE_TIMES_MAX,
} from '../../relay/protocol/bounds.ts';
import { solve } from '../../widget/session/work/solve.ts';
import type { Challenge } from '../../widget/session/work/solve.ts';
import { openParent, startFrame } from '../support/wire/wire-people.ts';
import type { ParentSocket } from '../support/wire/wire-people.ts';
import { inTurns } from './attack.ts';
import type { Attack } from './attack.ts';

const NETWORKS = 3;
const AT_ONCE = 4;
/** So many that the share of a network counts, and that none of the dear ones was cheap by luck. */
const LEAST = 2 * WORK_CROWDED_FROM_PLACES;
const FOR_AT_MOST_MS = 120_000;
/** Where a parent comes from meanwhile. */
const ELSEWHERE = '198.51.100.9';

export const crowdingNetworks: Attack = {
  name: 'crowding-networks',
  does: 'three /48 of IPv6 fill the queue of a site with all the work they can do, for two minutes at most',
  environment: { VISKA_TRUSTED_PROXY: 'loopback' },
  async run({ url, many }) {
    const sockets: ParentSocket[] = [];
    /** What was hidden: at most the highest that the relay hides. */
    const counters: number[] = [];
    const start = async (address: string): Promise<ParentSocket> => {
      const headers = { 'X-Forwarded-For': address };
      const response = await fetch(`${url}/api/sites/exempelkommun/challenge`, { headers });
      const challenge = (await response.json()) as Challenge;
      const work = await solve(challenge);
      const { solution } = JSON.parse(Buffer.from(work, 'base64').toString()) as {
        solution: { counter: number };
      };
      counters.push(solution.counter);
      const socket = await openParent(url, { headers });
      socket.send(startFrame(work));
      await socket.until(() => socket.controls.length > 0, 'an answer').catch(() => undefined);
      return socket;
    };
    const until = performance.now() + FOR_AT_MOST_MS;
    await inTurns(Math.max(LEAST, many(400)), AT_ONCE, async at => {
      if (performance.now() > until) return;
      const network = `2001:db8:${String(at % NETWORKS)}:${(at * 7919).toString(16).slice(-4)}::1`;
      sockets.push(await start(network));
    });
    const taken = sockets.filter(({ closeCode }) => closeCode === undefined).length;
    const complaints: string[] = [];
    if (taken === 0) complaints.push('nothing is proven: nobody got in');
    if (taken > 160) complaints.push(`three networks hold ${String(taken)} places`);
    if (Math.max(...counters) <= WORK_COUNTER_MAX * 1.15)
      complaints.push('the last place cost as much as the first');
    const parent = await start(ELSEWHERE);
    if (parent.closeCode !== undefined)
      complaints.push(`a parent was closed with ${String(parent.closeCode)}`);
    const alone = counters.at(-1) ?? Infinity;
    if (alone > WORK_COUNTER_MAX * WORK_QUEUE_TIMES_MAX)
      complaints.push(`who was alone was asked for ${String(alone)}`);
    // Whoever is only cut off keeps the place for a while, and this is run more than once.
    if (parent.closeCode === undefined) parent.send({ type: 'end', reason: 'parent' });
    await parent.closed;
    for (const socket of sockets) socket.cut();
    return complaints;
  },
};
