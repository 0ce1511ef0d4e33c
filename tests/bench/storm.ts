/**
 * The relay is killed and started again, and everyone comes back at once: how long until all conversations are
 * whole, beside the bare forwarder's reconnect of as many sockets; and whether each is with the right person.
 */
import { median, round } from './figure.ts';
import type { Figure } from './figure.ts';
import { closeAll, openAll, sealedFrame, throughForwarder, throughRelay } from './link.ts';
import type { OpenPair, Pair } from './link.ts';
import { MeasuredServer, peerFile } from './measured-server.ts';
import { prepareRelay } from './prepared-relay.ts';

/** Where in a frame each pair writes its own number. */
const MARK_OFFSET = 20;

export async function stormFigures(conversations: number, times: number): Promise<Figure[]> {
  const prepared = await prepareRelay(conversations);
  const [relay, forwarder]: [number[], number[]] = [[], []];
  let mispaired = 0;
  try {
    for (let time = 0; time < times; time++) {
      const storm = await once(
        port => prepared.start(port),
        port => throughRelay(port, prepared.pairs),
        conversations,
      );
      const bare = await once(port => startForwarder(port), throughForwarder, conversations);
      relay.push(storm.tookMs);
      forwarder.push(bare.tookMs);
      mispaired += storm.mispaired;
    }
  } finally {
    prepared.remove();
  }
  return [
    {
      name: 'reconnect storm: relay ÷ forwarder’s reconnect of as many sockets',
      ratio: round(median(relay) / median(forwarder)),
      unit: 'times',
      limit: 3,
      beside: `${String(conversations)} conversations: relay ${median(relay).toFixed(0)} ms, forwarder ${median(forwarder).toFixed(0)} ms`,
    },
    {
      name: 'reconnect storm: conversations with the wrong person or none',
      value: mispaired,
      unit: 'conversations',
      limit: 0,
      beside: null,
    },
  ];
}

const startForwarder = (port?: number): Promise<MeasuredServer> =>
  MeasuredServer.start([peerFile('forwarder')], { PORT: String(port ?? 0) });

async function once(
  start: (port?: number) => Promise<MeasuredServer>,
  through: (port: number) => OpenPair,
  conversations: number,
): Promise<{ tookMs: number; mispaired: number }> {
  let server = await start();
  const { port } = server;
  let pairs: Pair[] = [];
  try {
    // Everyone is there, the power goes, and everyone comes back.
    closeAll(await openAll(through(port), 0, conversations));
    await server.kill();
    server = await start(port);
    const began = performance.now();
    pairs = await openAll(through(port), 0, conversations);
    const tookMs = performance.now() - began;
    return { tookMs, mispaired: await countMispaired(pairs) };
  } finally {
    closeAll(pairs);
    await server.kill();
  }
}

/** Each parent says its number; the counselor must hear that one and no other. */
async function countMispaired(pairs: readonly Pair[]): Promise<number> {
  const heard = pairs.map(
    ({ counselor }, at) =>
      new Promise<boolean>(resolve => {
        const late = setTimeout(() => {
          resolve(false);
        }, 5_000);
        counselor.onFrame = frame => {
          clearTimeout(late);
          resolve(frame.readUInt32BE(MARK_OFFSET) === at);
        };
      }),
  );
  pairs.forEach(({ parent }, at) => {
    const frame = sealedFrame();
    frame.writeUInt32BE(at, MARK_OFFSET);
    parent.send(frame);
  });
  return (await Promise.all(heard)).filter(right => !right).length;
}
