/** Memory of the server for an idle conversation: a parent's socket and a counselor's, beside the forwarder's two. */
import { round } from './figure.ts';
import type { Figure } from './figure.ts';
import { closeAll, openAll, throughForwarder, throughRelay } from './link.ts';
import type { OpenPair, Pair } from './link.ts';
import { MeasuredServer, peerFile } from './measured-server.ts';
import type { Used } from './measured-server.ts';
import { prepareRelay } from './prepared-relay.ts';

/** Opened before the first look, so that what is needed once is not counted. */
const WARM_SHARE = 0.1;
const TOGETHER = 100;

export async function memoryFigures(conversations: number): Promise<Figure[]> {
  const warm = Math.max(1, Math.ceil(conversations * WARM_SHARE));
  const prepared = await prepareRelay(conversations + warm);
  try {
    const relayServer = await prepared.start();
    const relay = await grow(
      relayServer,
      throughRelay(relayServer.port, prepared.pairs),
      warm,
      conversations,
    );
    const forwarderServer = await MeasuredServer.start([peerFile('forwarder')]);
    const forwarder = await grow(
      forwarderServer,
      throughForwarder(forwarderServer.port),
      warm,
      conversations,
    );
    const line = (what: string, of: 'heap' | 'rss'): Figure => ({
      name: `memory of an idle conversation (${what}): relay ÷ forwarder’s two sockets`,
      ratio: round(relay[of] / forwarder[of]),
      unit: 'times',
      limit: 1.3,
      beside: `relay ${kilobytes(relay[of])}, forwarder ${kilobytes(forwarder[of])}; ${String(conversations)} held`,
    });
    return [line('heap', 'heap'), line('resident', 'rss')];
  } finally {
    prepared.remove();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

async function grow(
  server: MeasuredServer,
  open: OpenPair,
  warm: number,
  more: number,
): Promise<Pick<Used, 'heap' | 'rss'>> {
  const opened: Pair[] = [];
  try {
    opened.push(...(await openAll(open, 0, warm)));
    const before = await server.memory();
    for (let at = warm; at < warm + more; at += TOGETHER)
      opened.push(...(await openAll(open, at, Math.min(at + TOGETHER, warm + more))));
    const after = await server.memory();
    return { heap: (after.heap - before.heap) / more, rss: (after.rss - before.rss) / more };
  } finally {
    closeAll(opened);
    await server.kill();
  }
}
