/**
 * A conversation that has nothing to do with the storm around it: two people who count.
 * Each sends numbered frames to the other; whatever is lost, doubled, out of order or foreign is written down.
 */
import { SEALED_HEADER_BYTES } from '../../relay/protocol/sealed-frame.ts';
import type { Random } from '../support/random.ts';
import {
  attachFrame,
  openCounselor,
  openParent,
  sealedNoise,
  solvedWork,
  startFrame,
} from '../support/wire/wire-people.ts';
import type { CounselorSocket, ParentSocket } from '../support/wire/wire-people.ts';

const EVERY_MS = 60;
const MARK = 0xb7a9d3e1;

export interface Bystander {
  readonly exchanged: number;
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

export async function startBystander(relay: string, cookie: string, random: Random): Promise<Bystander> {
  const parent = await openParent(relay, { from: '127.0.0.2' });
  parent.send(startFrame(await solvedWork(relay, 'exempelkommun')));
  const { conversation } = await parent.take('welcome');
  const counselor = await openCounselor(relay, cookie, { from: '127.0.0.3' });
  counselor.send(attachFrame());
  await counselor.take('desk');
  counselor.send({ type: 'accept', conversation });
  const { seat } = await counselor.take('seat');
  await parent.until(
    () => parent.controls.some(frame => frame.type === 'seats' && frame.seats.length > 0),
    'a seat',
  );
  const slot = parent.controls.flatMap(frame => (frame.type === 'seats' ? frame.seats : []))[0]?.slot ?? 0;

  const complaints: string[] = [];
  let exchanged = 0;
  const send = (socket: ParentSocket | CounselorSocket, to: number, number: number): void => {
    const frame = sealedNoise(random, to);
    const view = new DataView(frame.buffer);
    view.setUint32(SEALED_HEADER_BYTES, MARK);
    view.setUint32(SEALED_HEADER_BYTES + 4, number);
    socket.send(frame);
  };
  const take = async (socket: ParentSocket | CounselorSocket, who: string, number: number): Promise<void> => {
    const frame = await socket.takeBinary();
    const seen = frame.readUInt32BE(SEALED_HEADER_BYTES + 4);
    if (frame.readUInt32BE(SEALED_HEADER_BYTES) !== MARK) complaints.push(`${who} got a foreign frame`);
    else if (seen !== number) complaints.push(`${who} got ${String(seen)} instead of ${String(number)}`);
  };

  let going = true;
  const loop = (async () => {
    for (let number = 1; going; number++) {
      send(parent, slot, number);
      await take(counselor, 'the counselor', number);
      send(counselor, seat.slot, number);
      await take(parent, 'the parent', number);
      exchanged += 2;
      await new Promise(resolve => setTimeout(resolve, EVERY_MS));
    }
  })().catch((error: unknown) => {
    complaints.push(error instanceof Error ? error.message : String(error));
  });

  return {
    get exchanged() {
      return exchanged;
    },
    complaints,
    stop: async () => {
      going = false;
      await loop;
      parent.close();
      counselor.close();
    },
  };
}
