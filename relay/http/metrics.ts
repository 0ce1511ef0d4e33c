/**
 * What an operator's monitoring may scrape, on a port of its own. No figure names a site. Where only two parents a week
 * chat, none may tell when: figures that a conversation changes are rounded to broad bands, and change on the hour.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from '../clock.ts';
import { bounded, serverBounds } from './server-bounds.ts';

/**
 * Figures are rounded up to the upper edge of their band. The lowest band is wide enough to hide whether anybody is
 * there.
 */
const SOCKET_BANDS = [50, 200, 1_000, 5_000, 25_000, 100_000, 1_000_000];
const DELAY_BANDS_SECONDS = [0.05, 0.1, 0.25, 1, 10];
const MEMORY_STEP_BYTES = 256 * 1024 * 1024;
/** Rounded down, so that fewer are shown as none: each record is a conversation that has just ended. */
const RECORDS_STEP = 100;
export const METRICS_HELD_MS = 3_600_000;
/** How often sockets are counted, to find the most of the hour. */
const SAMPLE_MS = 60_000;
/** A monitoring system needs one or two connections. */
const CONNECTIONS_MAX = 100;

export interface Readings {
  readonly version: string;
  readonly clock: Clock;
  readonly sockets: () => number;
  readonly storage: () => Promise<boolean>;
  readonly recordsWaiting: () => number;
}

export function metricsServer(readings: Readings): Server {
  const stop: (() => void)[] = [];
  const held = holdForAnHour(readings, stop);
  const server = createServer(serverBounds(), (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    text(readings, held()).then(
      body => {
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(body);
      },
      () => response.writeHead(503).end(),
    );
  });
  server.maxConnections = CONNECTIONS_MAX;
  server.on('close', () => stop.forEach(end => end()));
  return bounded(server);
}

interface Held {
  readonly sockets: number;
  readonly delaySeconds: number;
  readonly memoryBytes: number;
  readonly records: number;
}

/** The highest figures of the last full hour, in bands. */
function holdForAnHour({ clock, sockets, recordsWaiting }: Readings, stop: (() => void)[]): () => Held {
  const delay = monitorEventLoopDelay();
  delay.enable();
  let most = 0;
  const look = (): void => {
    most = Math.max(most, sockets());
  };
  const take = (): Held => ({
    sockets: band(SOCKET_BANDS, most),
    delaySeconds: band(DELAY_BANDS_SECONDS, delay.percentile(99) / 1e9),
    memoryBytes: Math.ceil(process.memoryUsage.rss() / MEMORY_STEP_BYTES) * MEMORY_STEP_BYTES,
    records: Math.floor(recordsWaiting() / RECORDS_STEP) * RECORDS_STEP,
  });
  let held = take();
  stop.push(
    clock.every(SAMPLE_MS, look),
    clock.every(METRICS_HELD_MS, () => {
      look();
      held = take();
      most = 0;
      delay.reset();
    }),
    () => delay.disable(),
  );
  return () => held;
}

const band = (bands: readonly number[], value: number): number =>
  bands.find(edge => value <= edge) ?? (bands.at(-1) as number);

async function text(readings: Readings, held: Held): Promise<string> {
  const lines: [name: string, help: string, value: number][] = [
    ['viska_up', 'The relay answers.', 1],
    ['viska_storage_up', 'The storage answers.', (await readings.storage()) ? 1 : 0],
    [
      'viska_topic_records_waiting',
      'Topic records kept in memory until storage is back, in whole hundreds.',
      held.records,
    ],
    ['viska_sockets_up_to', 'No more sockets than this were open in the last full hour.', held.sockets],
    [
      'viska_resident_memory_bytes',
      'Memory of the process at the last full hour, at most.',
      held.memoryBytes,
    ],
    ['viska_event_loop_delay_seconds', '99th percentile of the last full hour, at most.', held.delaySeconds],
  ];
  const version = `# HELP viska_info Release.\n# TYPE viska_info gauge\nviska_info{version="${readings.version}"} 1\n`;
  return (
    version +
    lines
      .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
      .join('')
  );
}
