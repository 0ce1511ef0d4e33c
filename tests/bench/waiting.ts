/** Many wait at once, and the few who talk do not notice. */
import { WebSocket } from 'ws';
import { percentile, round } from './figure.ts';
import type { Figure } from './figure.ts';
import { closeAll, openAll, sealedFrame, throughRelay } from './link.ts';
import type { Pair } from './link.ts';
import { prepareRelay, siteOf } from './prepared-relay.ts';

const TALKING = 10;
const TOGETHER = 100;
/** Each parent stays below the 20 frames a second that the relay lets it send. */
const PAUSE_MS = 100;

export async function waitingFigures(
  waiting: number,
  municipalities: number,
  messages: number,
): Promise<Figure[]> {
  const prepared = await prepareRelay(TALKING, waiting, municipalities);
  const relay = await prepared.start();
  const sockets: WebSocket[] = [];
  let pairs: Pair[] = [];
  try {
    for (let at = 0; at < waiting; at += TOGETHER) {
      const tokens = prepared.waiting.slice(at, at + TOGETHER);
      sockets.push(...(await Promise.all(tokens.map(token => wait(relay.port, token)))));
    }
    pairs = await openAll(throughRelay(relay.port, prepared.pairs), 0, TALKING);
    const took: number[] = [];
    let over = false;
    const visitors = visit(relay.port, municipalities, () => over);
    await Promise.all(pairs.map(pair => converse(pair, Math.ceil(messages / TALKING), took)));
    over = true;
    await visitors;
    const held = sockets.filter(socket => socket.readyState === WebSocket.OPEN).length;
    return [
      {
        name: 'waiting conversations held on one node',
        value: held,
        unit: 'conversations',
        limit: waiting,
        least: true,
        beside: `${String(waiting)} came, of ${String(municipalities)} municipalities`,
      },
      {
        name: 'a message meanwhile, 99th percentile',
        value: round(percentile(took, 0.99), 1),
        unit: 'ms',
        limit: 50,
        beside: `median ${percentile(took, 0.5).toFixed(1)} ms; means something on an idle machine only`,
      },
    ];
  } finally {
    closeAll(pairs);
    for (const socket of sockets) socket.terminate();
    await relay.kill();
    prepared.remove();
  }
}

/** Resolves when the relay has given a place. */
function wait(port: number, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/socket/parent`, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      socket.send(JSON.stringify({ type: 'resume', version: 1, token, takeover: false }));
    });
    socket.once('message', () => {
      resolve(socket);
    });
    socket.once('error', reject);
    socket.once('close', code => {
      reject(new Error(`closed with ${String(code)}`));
    });
  });
}

/** Meanwhile others open the chat, at one municipality after the other. */
async function visit(port: number, municipalities: number, over: () => boolean): Promise<void> {
  for (let at = 0; !over(); at++) {
    const response = await fetch(`http://127.0.0.1:${String(port)}/api/sites/${siteOf(at, municipalities)}`);
    if (!response.ok) throw new Error(`no settings: ${String(response.status)}`);
    await response.text();
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}

/** One way, from a parent's browser to a counselor's. */
async function converse({ parent, counselor }: Pair, messages: number, took: number[]): Promise<void> {
  for (let left = messages; left > 0; left--) {
    const began = performance.now();
    const frame = sealedFrame();
    await new Promise<void>(resolve => {
      counselor.onFrame = () => {
        resolve();
      };
      parent.send(frame);
    });
    took.push(performance.now() - began);
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
