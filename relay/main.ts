/**
 * The relay, put together: storage, keys, conversations, HTTP and sockets. Started by `cli.ts serve`, by the
 * demo and by tests; `close` stops it in order.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { DestinationStream } from 'pino';
import { guarded, systemClock } from './clock.ts';
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
import { FormerBuilds } from './http/former-builds.ts';
import { endApi } from './http/end-api.ts';
import { answersFor } from './http/hosts.ts';
import { listen } from './http/listen.ts';
import { metricsServer } from './http/metrics.ts';
import { eraseByReceipt } from './http/erase-by-receipt.ts';
import { bounded, serverBounds } from './http/server-bounds.ts';
import { receiptPage } from './http/receipt-page.ts';
import { siteApi } from './http/site-api.ts';
import { staffApi } from './http/staff-api.ts';
import { createLogs, fault } from './log.ts';
import { clientAddress } from './networks/client-address.ts';
import { Connections } from './networks/connections.ts';
import { HOUR_MS, NetworkLimits } from './networks/limits.ts';
import type { Network, Networks } from './networks/networks.ts';
import { trusts } from './networks/trusted-proxies.ts';
import { Refusals } from './refusals.ts';
import { RelayTime } from './relay-time.ts';
import { Sites } from './sites/sites.ts';
import { SignIns } from './staff/sign-ins.ts';
import { purgeAll } from './statistics/retention.ts';
import { lockFor } from './storage/sqlite/lock.ts';
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
  /** For tests: how much work is asked for, and of whom. */
  readonly work: Work;
  readonly networks: Networks;
  close(): Promise<void>;
}
export interface RelayOptions {
  readonly clock?: Clock;
  /** Where log lines go; standard output if absent. */
  readonly output?: DestinationStream;
  readonly storage?: Storage;
  readonly files?: BrowserFiles;
  /** The demo municipality's website, for who looks at the relay itself. */
  readonly demo?: () => string | undefined;
}

export const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/**
 * Resolves when the relay listens. Rejects, with nothing left open, when a port is taken, storage cannot be opened or
 * another relay has the data folder.
 */
export async function startRelay(config: Config, options: RelayOptions = {}): Promise<Relay> {
  const logs = createLogs(config.logLevel, options.output);
  const clock = guarded(options.clock ?? systemClock, error =>
    logs.operations.error('part-failed', { part: 'timer', ...fault(error) }),
  );
  const storage = options.storage ?? openSqlite(config.data);
  const lock = await lockFor(config.data, storage);
  const sites = new Sites(storage.sites, clock, logs.operations);
  const time = new RelayTime(clock);
  const keyring = new Keyring(storage.keys, time);
  await keyring.refresh();
  const tokens = new Tokens(keyring, time);
  const ended = new EndedConversations(clock);
  const engine = memoryEngine();
  const { waitingPerNetwork } = config;
  const log = logs.operations;
  const conversations = new Conversations({
    clock,
    time,
    engine,
    tokens,
    ended,
    sites,
    waitingPerNetwork,
    log,
  });
  const records = new TopicRecords(storage.records, sites, tokens, clock, log);
  const work = new Work(clock, time, conversations.lobby);
  const limits = new NetworkLimits(config, clock);
  const addressOf = clientAddress(config.trustedProxies, what =>
    log[what === 'forwarded-address-unreadable' ? 'error' : 'warn'](what, { part: 'VISKA_TRUSTED_PROXY' }),
  );

  let url = config.publicUrl ?? '';
  let stopping = false;
  const ownOrigins = () => (config.publicUrl ? [url] : [url, url.replace('//localhost', '//127.0.0.1')]);
  const consoleOrigins = () => (config.consoleUrl ? [config.consoleUrl] : ownOrigins());
  const answers = answersFor(() => url, config.consoleUrl);
  const signIns = new SignIns(storage, clock, time, () => (config.consoleUrl ?? url).startsWith('https:'));
  const storageAnswers = storageWatch(storage, lock, log);

  const erase = eraseByReceipt(storage.records, records, clock);
  const networkOf = (context: Context) =>
    limits.networks.of(addressOf((context.env as HttpBindings).incoming));
  const mayTry = (context: Context) => limits.receipts.take(networkOf(context));
  const mayAsk = (network: Network) => limits.mayAsk(network);
  const files = options.files ?? new BrowserFiles();
  const formerBuilds = new FormerBuilds(config.data, clock, log);
  files.remember(formerBuilds);
  const app = createApp({
    files,
    sites,
    logs,
    origin: () => url,
    consoleOrigin: () => config.consoleUrl ?? url,
    answers,
    demo: () => options.demo?.(),
    ready: async () => !stopping && (await storageAnswers()),
    siteApi: siteApi({ sites, work, erase, ownOrigins, mayTry, mayAsk, networkOf }),
    endApi: endApi({ conversations, networkOf }),
    receiptPage: receiptPage({ sites, erase, ownOrigins, mayTry }),
    staffApi: staffApi({
      sites,
      signIns,
      storage,
      clock,
      consoleOrigins,
      signedOut: signIn => gateway.signedOut(signIn),
    }),
  });
  const behindProxy = config.trustedProxies.length > 0;
  const serverOptions = serverBounds(behindProxy);
  const server = bounded(createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server, behindProxy);
  const refusedSockets = new Refusals(logs.traffic, 'socket-refused', clock);
  const refusedConnections = new Refusals(logs.traffic, 'connection-refused', clock);
  const connections = new Connections(server, {
    limits,
    isProxy: trusts(config.trustedProxies),
    connectionsMax: config.connectionsMax,
    sockets: () => gateway.size,
    refusals: refusedConnections,
    clock,
  });
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
    refusals: refusedSockets,
    upgraded: socket => connections.became(socket),
    ownOrigins,
    consoleOrigins,
    answers,
  });
  const metrics =
    config.metricsPort === null
      ? null
      : metricsServer({
          version: VERSION,
          clock,
          sockets: () => gateway.size,
          storage: storageAnswers,
          recordsWaiting: () => records.pending,
        });

  const watch = (part: string, work: () => Promise<unknown>) => () => {
    work().catch((error: unknown) => log.error('part-failed', { part, ...fault(error) }));
  };
  // Each by itself: one that fails must not keep the others from being done.
  const everyHour = [
    watch('keys', () => keyring.refresh()),
    watch('ended', async () => ended.forgetExpired()),
    watch('records', async () => records.tell()),
    watch('sign-ins', () => storage.signIns.removeExpired(time.expired())),
    watch('receipts', () => storage.records.forgetErased(clock.date())),
    watch('purge', async () => {
      let count = 0;
      for (const { site, records, error } of await purgeAll(storage, clock.date())) {
        count += records;
        if (error !== undefined) log.error('topic-records-not-purged', { row: site, ...fault(error) });
      }
      if (count > 0) log.info('topic-records-purged', { count });
    }),
  ];
  const hourly = () => {
    for (const work of everyHour) work();
  };
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
    clock.every(STORAGE_WATCH_MS, watch('storage', storageAnswers)),
    connections.stop,
    refusedSockets.stop,
    refusedConnections.stop,
    clock.every(HOUR_MS, hourly),
    clock.every(HOUR_MS, () => limits.renew([...conversations.lobby.networks(), ...work.networks()])),
    clock.every(
      HOUR_MS,
      watch('files', () => files.inUse()),
    ),
  ];
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
    await formerBuilds.close();
    await storage.close();
    lock.close();
    log.info('stopped');
  };

  hourly();
  watch('storage', storageAnswers)();
  try {
    // The metrics first: nobody may come in before all that was asked for is there.
    const metricsPort =
      metrics && (await listen(metrics, 'METRICS_PORT', config.metricsPort ?? 0, config.host));
    const port = await listen(server, 'PORT', config.port, config.host);
    if (!config.publicUrl) url = `http://localhost:${port}`;
    // Out of memory for a connection, say: the next may be taken.
    server.on('error', error => log.error('part-failed', { part: 'server', ...fault(error) }));
    metrics?.on('error', error => log.error('part-failed', { part: 'metrics', ...fault(error) }));
    log.info('listening', { url, port, version: VERSION });
    // Not before: nobody waits for it.
    watch('files', () => files.inUse())();
    return {
      url,
      port,
      metricsPort,
      storage,
      conversations,
      work,
      networks: limits.networks,
      close: () => (closed ??= close()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function shut(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Waits until every socket is closed, or the time is up. In real time, also where tests have a clock of their own. */
async function emptied(gateway: Gateway, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (gateway.size > 0 && performance.now() < until) await new Promise(resolve => setTimeout(resolve, 20));
}
