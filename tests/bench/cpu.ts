/**
 * CPU time of the server for a message of 200 bytes, sealed, delivered and acknowledged: two frames of 256 bytes.
 * Relay, bare forwarder and Socket.IO take turns, each with the same frames.
 */
import { median, round } from './figure.ts';
import type { Figure } from './figure.ts';
import { closeAll, openAll, sealedFrame, throughForwarder, throughRelay, throughSocketIo } from './link.ts';
import type { Pair } from './link.ts';
import { MeasuredServer, peerFile } from './measured-server.ts';
import { prepareRelay } from './prepared-relay.ts';

/** Below the burst that the relay lets a parent send. */
export const MESSAGES_A_ROUND = 100;
/** What a parent's bucket needs to fill again (PROTOCOL.md, section 11). */
const REFILL_MS = (MESSAGES_A_ROUND / 20) * 1000;

interface Contender {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly pairs: readonly Pair[];
  readonly microsPerMessage: number[];
  quietSince: number;
}

export async function cpuFigures(pairs: number, rounds: number, messages: number): Promise<Figure[]> {
  const prepared = await prepareRelay(pairs);
  const contenders: Contender[] = [];
  const add = async (name: string, server: MeasuredServer, open: Parameters<typeof openAll>[0]) => {
    const opened = await openAll(open, 0, pairs);
    contenders.push({ name, server, pairs: opened, microsPerMessage: [], quietSince: performance.now() });
  };
  try {
    const relay = await prepared.start();
    await add('relay', relay, throughRelay(relay.port, prepared.pairs));
    const forwarder = await MeasuredServer.start([peerFile('forwarder')]);
    await add('forwarder', forwarder, throughForwarder(forwarder.port));
    const socketIo = await MeasuredServer.start([peerFile('socket-io')]);
    await add('Socket.IO', socketIo, throughSocketIo(socketIo.port));
    // The first round warms the code up and is not counted.
    for (let round = 0; round <= rounds; round++)
      for (const contender of contenders) await turn(contender, messages, round > 0);
    return figures(contenders);
  } finally {
    for (const { pairs: opened, server } of contenders) {
      closeAll(opened);
      await server.kill();
    }
    prepared.remove();
  }
}

async function turn(contender: Contender, messages: number, counts: boolean): Promise<void> {
  const { server, pairs, microsPerMessage, quietSince } = contender;
  const refill = (REFILL_MS * messages) / MESSAGES_A_ROUND - (performance.now() - quietSince);
  if (refill > 0) await new Promise(resolve => setTimeout(resolve, refill));
  const before = await server.cpuMicros();
  await Promise.all(pairs.map(pair => talk(pair, messages)));
  const used = (await server.cpuMicros()) - before;
  contender.quietSince = performance.now();
  if (counts) microsPerMessage.push(used / (pairs.length * messages));
}

/** So many messages one after the other, each acknowledged before the next. */
export function talk({ parent, counselor }: Pair, messages: number): Promise<void> {
  const [message, acknowledgement] = [sealedFrame(), sealedFrame()];
  return new Promise(resolve => {
    let left = messages;
    counselor.onFrame = () => {
      counselor.send(acknowledgement);
    };
    parent.onFrame = () => {
      if (--left > 0) parent.send(message);
      else resolve();
    };
    parent.send(message);
  });
}

function figures(contenders: readonly Contender[]): Figure[] {
  const of = (name: string): number =>
    median(contenders.find(one => one.name === name)?.microsPerMessage ?? []);
  const [relay, forwarder, socketIo] = [of('relay'), of('forwarder'), of('Socket.IO')];
  const micros = (value: number): string => `${value.toFixed(1)} µs`;
  return [
    {
      name: 'CPU per message: relay ÷ bare ws forwarder',
      ratio: round(relay / forwarder),
      unit: 'times',
      limit: 1.5,
      beside: `relay ${micros(relay)}, forwarder ${micros(forwarder)}`,
    },
    {
      name: 'CPU per message: relay ÷ Socket.IO 4 rooms',
      ratio: round(relay / socketIo),
      unit: 'times',
      limit: 1,
      beside: `relay ${micros(relay)}, Socket.IO ${micros(socketIo)}`,
    },
  ];
}
