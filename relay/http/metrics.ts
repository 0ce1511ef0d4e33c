/**
 * What an operator's monitoring may scrape, on a port of its own. No site, and nothing that would tell when
 * one of two parents a week chatted: sockets are rounded up to whole fifties.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const SOCKETS_ROUNDED_TO = 50;

export interface Readings {
  readonly version: string;
  readonly sockets: () => number;
  readonly storage: () => Promise<boolean>;
  readonly recordsWaiting: () => number;
}

export function metricsServer(readings: Readings): Server {
  const delay = monitorEventLoopDelay();
  delay.enable();
  return createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void text(readings, delay.percentile(99) / 1e9).then(body => {
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(body);
    });
  });
}

async function text(readings: Readings, delaySeconds: number): Promise<string> {
  const sockets = Math.ceil(readings.sockets() / SOCKETS_ROUNDED_TO) * SOCKETS_ROUNDED_TO;
  const lines: [name: string, help: string, value: number][] = [
    ['viska_up', 'The relay answers.', 1],
    ['viska_storage_up', 'The storage answers.', (await readings.storage()) ? 1 : 0],
    [
      'viska_topic_records_waiting',
      'Topic records kept in memory until storage is back.',
      readings.recordsWaiting(),
    ],
    ['viska_sockets_up_to', 'Open sockets, rounded up to fifties.', sockets],
    ['viska_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()],
    ['viska_event_loop_delay_seconds', '99th percentile since the start.', delaySeconds],
  ];
  const version = `# HELP viska_info Release.\n# TYPE viska_info gauge\nviska_info{version="${readings.version}"} 1\n`;
  return (
    version +
    lines
      .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
      .join('')
  );
}
