import { CONVERSATION_BYTES_BURST, CONVERSATION_BYTES_PER_SECOND } from '../../relay/protocol/bounds.ts';
import { startThrottledLine } from '../support/proxy/throttled-line.ts';
import { createRandom } from '../support/random.ts';
import {
  attachFrame,
  cookieFrom,
  openCounselor,
  openParent,
  sealedNoise,
  solvedWork,
  startFrame,
} from '../support/wire/wire-people.ts';
import { attacker, later } from './attack.ts';
import type { Attack } from './attack.ts';

const LINE_BITS_PER_SECOND = 2_000_000;
const FLOOD_EVERY_MS = 50;
/** A new socket may send a new burst. */
const RESUME_EVERY_MS = 700;
const BURST_FRAMES = 100;
const SAY_EVERY_MS = 1_000;
/** What lies in the line when the flood ends is through by then. */
const HEARD_AFTER_MS = 20_000;

export const floodingParent: Attack = {
  name: 'flooding-parent',
  does: 'an accepted parent sends all it may to a counselor on 2 Mbit/s who has three other conversations',
  environment: { VISKA_STARTS_PER_HOUR: '1000000' },
  async run({ port, url, installation, many }) {
    const random = createRandom(3);
    const line = await startThrottledLine(port, LINE_BITS_PER_SECOND);
    const complaints: string[] = [];
    try {
      const cookie = await cookieFrom(installation.invite('Karin'));
      const counselor = await openCounselor(`http://127.0.0.1:${String(line.port)}`, cookie, {
        headers: { Origin: url },
      });
      counselor.send(attachFrame());
      await counselor.take('desk');
      const meet = async (at: number) => {
        const parent = await openParent(url, { from: attacker(at) });
        parent.send(startFrame(await solvedWork(url, 'exempelkommun')));
        const { conversation, token } = await parent.take('welcome');
        counselor.send({ type: 'accept', conversation });
        const { seat } = await counselor.take('seat');
        const { seats } = await parent.take('seats');
        parent.send({ type: 'confirm', claim: seat.claim });
        return { parent, token, claim: seat.claim, slot: seats[0]?.slot ?? 0, deskSlot: seat.slot };
      };
      const others = [await meet(1), await meet(2), await meet(3)];
      const flood = await meet(4);
      let { parent: flooding } = flood;
      const noise = sealedNoise(random, flood.slot, 16_384);
      const began = performance.now();
      const until = began + Math.max(15_000, many(60_000));
      let [resumed, said] = [began, 0];
      /** Frames from the others, by the desk's slot: what was said and what came. */
      const counts = new Map(others.map(({ deskSlot }) => [deskSlot, { said: 0, came: 0 }]));
      let flooded = 0;
      const hear = (): void => {
        for (const frame of counselor.binaries.splice(0)) {
          const from = counts.get(frame.readUInt32BE(1));
          if (from) from.came++;
          else flooded += frame.length;
        }
      };
      const heard = () => [...counts.values()].every(one => one.came === one.said);
      while (performance.now() < until && counselor.closeCode === undefined) {
        if (performance.now() - resumed > RESUME_EVERY_MS) {
          resumed = performance.now();
          flooding.cut();
          flooding = await openParent(url, { from: attacker(4) });
          flooding.send({
            type: 'resume',
            version: 1,
            token: flood.token,
            takeover: true,
            claim: flood.claim,
          });
          await flooding.take('welcome');
          for (let burst = 0; burst < BURST_FRAMES; burst++) flooding.send(noise);
        }
        flooding.send(noise);
        if (performance.now() - said > SAY_EVERY_MS) {
          said = performance.now();
          for (const { parent, slot, deskSlot } of others) {
            parent.send(sealedNoise(random, slot));
            const count = counts.get(deskSlot);
            if (count) count.said++;
          }
        }
        await later(FLOOD_EVERY_MS);
        hear();
      }
      flooding.close();
      const seconds = (performance.now() - began) / 1_000;
      const through = performance.now() + HEARD_AFTER_MS;
      while (!heard() && performance.now() < through && counselor.closeCode === undefined) {
        await later(FLOOD_EVERY_MS);
        hear();
      }
      if (counselor.closeCode !== undefined)
        complaints.push(`the desk was closed with ${String(counselor.closeCode)}`);
      if (!heard())
        complaints.push(`of the others not all was heard: ${JSON.stringify([...counts.values()])}`);
      const most = CONVERSATION_BYTES_BURST + CONVERSATION_BYTES_PER_SECOND * seconds;
      if (flooded > most + noise.length)
        complaints.push(
          `${String(flooded)} bytes of the flood reached the desk, and at most ${most.toFixed(0)} may`,
        );
      if (flooded < CONVERSATION_BYTES_BURST / 2) complaints.push('nothing is proven: it was no flood');
      for (const { parent } of others) parent.close();
      counselor.close();
    } finally {
      line.close();
    }
    return complaints;
  },
};
