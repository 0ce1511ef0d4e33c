/**
 * The relay, put together: storage, keys, conversations, HTTP and sockets. Started by `cli.ts serve`, by the
 * demo and by tests; `close` stops it in order.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { DestinationStream } from 'pino';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { closeWaiting } from './conversations/closing.ts';
import { Conversations } from './conversations/conversations.ts';
import { CLOSING_INTERVAL_MS, SWEEP_INTERVAL_MS } from './conversations/parts.ts';
import { memoryEngine } from './engine/memory/memory.ts';
import { Gateway } from './gateway/gateway.ts';
import { Work } from './gateway/work.ts';
import { createApp } from './http/app.ts';
import { BrowserFiles } from './http/browser-files.ts';
import { metricsServer } from './http/metrics.ts';
import { eraseByReceipt } from './http/erase-by-receipt.ts';
import { receiptPage } from './http/receipt-page.ts';
import { siteApi } from './http/site-api.ts';
import { staffApi } from './http/staff-api.ts';
import { createLogs, errorName } from './log.ts';
import { clientAddress } from './networks/client-address.ts';
import { HOUR_MS, NetworkLimits } from './networks/limits.ts';
import { Sites } from './sites/sites.ts';
import { SignIns } from './staff/sign-ins.ts';
import { purgeAll } from './statistics/retention.ts';
import { openSqlite } from './storage/sqlite/sqlite.ts';
import type { Storage } from './storage/storage.ts';
import { STORAGE_WATCH_MS, storageWatch } from './storage/watch.ts';
import { Keyring } from './tokens/keyring.ts';
import { EndedConversations } from './tokens/ended.ts';
import { Tokens } from './tokens/tokens.ts';
import { PENDING_RETRY_MS, TopicRecords } from './topics/records.ts';

/** Sockets that do not answer the close are cut off after this. */
const STOP_PATIENCE_MS = 4_000;

export interface Relay {
  /** The public address, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Null: no metrics were asked for. */
  readonly metricsPort: number | null;
  readonly storage: Storage;
  /** For tests: how many conversations are held now. */
  readonly conversations: Conversations;
  close(): Promise<void>;
}
export interface RelayOptions {
  readonly clock?: Clock;
  /** Where log lines go; standard output if absent. */
  readonly output?: DestinationStream;
  readonly storage?: Storage;
  readonly files?: BrowserFiles;
}

export const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Resolves when the relay listens. Rejects when the port is taken or storage cannot be opened. */
export async function startRelay(config: Config, options: RelayOptions = {}): Promise<Relay> {
  const clock = options.clock ?? systemClock;
  const logs = createLogs(config.logLevel, options.output);
  const storage = options.storage ?? openSqlite(config.data);
  const sites = new Sites(storage.sites, clock);
  const keyring = new Keyring(storage.keys, clock);
  await keyring.refresh();
  const tokens = new Tokens(keyring, clock);
  const ended = new EndedConversations(clock);
  const engine = memoryEngine();
  const { waitingPerNetwork } = config;
  const log = logs.operations;
  const conversations = new Conversations({ clock, engine, tokens, ended, sites, waitingPerNetwork, log });
  const records = new TopicRecords(storage.records, sites, tokens, clock, log);
  const work = new Work(clock);
  const limits = new NetworkLimits(config, clock);
  const addressOf = clientAddress(config.trustedProxies, () =>
    log.warn('forwarded-address-ignored', { part: 'VISKA_TRUSTED_PROXY' }),
  );

  let url = config.publicUrl ?? '';
  let stopping = false;
  const ownOrigins = () => (config.publicUrl ? [url] : [url, url.replace('//localhost', '//127.0.0.1')]);
  const consoleOrigins = () => (config.consoleUrl ? [config.consoleUrl, ...ownOrigins()] : ownOrigins());
  const signIns = new SignIns(storage, clock, () => (config.consoleUrl ?? url).startsWith('https:'));
  const storageAnswers = storageWatch(storage, log);

  const erase = eraseByReceipt(storage.records, records, clock);
  const networkOf = (context: Context) =>
    limits.networks.of(addressOf((context.env as HttpBindings).incoming));
  const mayTry = (context: Context) => limits.receipts.take(networkOf(context));
  const mayAsk = (context: Context) => limits.mayAsk(networkOf(context));
  const app = createApp({
    files: options.files ?? new BrowserFiles(),
    version: VERSION,
    sites,
    logs,
    origin: () => url,
    ready: async () => !stopping && (await storageAnswers()),
    siteApi: siteApi({ sites, work, erase, ownOrigins, mayTry, mayAsk }),
    receiptPage: receiptPage({ sites, erase, mayTry }),
    staffApi: staffApi({
      sites,
      signIns,
      storage,
      clock,
      consoleOrigins,
      signedOut: signIn => gateway.signedOut(signIn),
    }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const gateway = new Gateway(server, {
    clock,
    log: logs.traffic,
    admission: { sites, work, starts: limits.starts, stopping: () => stopping },
    conversations,
    records,
    signIns,
    addressOf,
    limits,
    socketsMax: config.socketsMax,
    ownOrigins,
    consoleOrigins,
  });
  const metrics =
    config.metricsPort === null
      ? null
      : metricsServer({
          version: VERSION,
          sockets: () => gateway.size,
          storage: storageAnswers,
          recordsWaiting: () => records.pending,
        });

  const watch = (part: string, work: () => Promise<unknown>) => () => {
    work().catch((error: unknown) => log.error('part-failed', { part, error: errorName(error) }));
  };
  const hourly = watch('hourly', async () => {
    await keyring.refresh();
    ended.forgetExpired();
    await storage.signIns.removeExpired(clock.now());
    await storage.records.forgetErased(clock.now());
    const count = await purgeAll(storage, clock.now());
    if (count > 0) log.info('topic-records-purged', { count });
  });
  const timers = [
    clock.every(SWEEP_INTERVAL_MS, () => conversations.sweep()),
    clock.every(
      CLOSING_INTERVAL_MS,
      watch('closing', () => closeWaiting(conversations)),
    ),
    clock.every(
      PENDING_RETRY_MS,
      watch('topics', () => records.flush()),
    ),
    clock.every(STORAGE_WATCH_MS, () => void storageAnswers()),
    clock.every(HOUR_MS, hourly),
    clock.every(HOUR_MS, () => limits.renew(conversations.lobby.networks())),
  ];
  hourly();
  void storageAnswers();

  const port = await listen(server, config.port, config.host);
  if (!config.publicUrl) url = `http://localhost:${port}`;
  const metricsPort = metrics && (await listen(metrics, config.metricsPort ?? 0, config.host));
  log.info('listening', { url, port, version: VERSION });

  let closed: Promise<void> | null = null;
  const close = async () => {
    stopping = true;
    for (const stop of timers) stop();
    gateway.closeAll('stopping');
    await emptied(gateway, STOP_PATIENCE_MS);
    gateway.stop();
    await Promise.all([shut(server), metrics ? shut(metrics) : null]);
    const waiting = await records.flush();
    if (waiting > 0) log.error('topic-records-lost', { count: waiting });
    await engine.close();
    await storage.close();
    log.info('stopped');
  };
  return { url, port, metricsPort, storage, conversations, close: () => (closed ??= close()) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Until every socket has said goodbye, or patience ends. Real time: a stop waits for people, not for tests. */
async function emptied(gateway: Gateway, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  while (gateway.size > 0 && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 20));
}
