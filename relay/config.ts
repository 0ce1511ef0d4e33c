/**
 * The relay's settings: read once from the environment, checked by zod. Taken by `main.ts` and `commands/`.
 * An unknown `VISKA_*` or a wrong value stops the start with one clear line.
 */
import { z } from 'zod';
import {
  CHALLENGES_PER_MINUTE,
  CONNECTIONS_MAX,
  CONNECTIONS_PER_NETWORK,
  SOCKETS_MAX,
  SOCKETS_PER_NETWORK,
  STARTS_PER_HOUR,
  WAITING_PER_NETWORK,
  WAITING_PER_SITE_MAX,
} from './protocol/bounds.ts';
import { wrongProxy } from './networks/trusted-proxies.ts';

const number = (low: number, high: number) =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.int().min(low).max(high));
const bound = (low: number, high: number, usual: number) => number(low, high).prefault(String(usual));
const port = number(0, 65535);
const origin = z
  .url({ protocol: /^https?$/, error: 'an address such as https://chatt.kommunen.se' })
  .refine(value => !URL.canParse(value) || new URL(value).pathname === '/', 'an address without a path')
  .transform(value => (URL.canParse(value) ? new URL(value).origin : value));
/** Addresses or networks (CIDR), or `loopback`, separated by commas. */
const proxies = z.string().transform((value, context) => {
  const entries = value === '' ? [] : value.split(',').map(part => part.trim());
  const [wrong] = entries.map(wrongProxy).filter(one => one !== null);
  if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
  return entries;
});

const notYet = z.never({ error: 'sign-in by OIDC is not built in yet; leave it out' }).optional();

const Environment = z.strictObject({
  PORT: port.prefault('8787'),
  HOST: z.string().default('127.0.0.1'),
  VISKA_PUBLIC_URL: origin.optional(),
  VISKA_DATA: z.string().default('./data'),
  DATABASE_URL: z.never({ error: 'PostgreSQL is not built in yet; leave it out to use SQLite' }).optional(),
  NATS_URL: z.never({ error: 'several nodes are not built in yet; leave it out' }).optional(),
  VISKA_TRUSTED_PROXY: proxies.prefault(''),
  VISKA_CONSOLE_URL: origin.optional(),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DEMO_PORT: port.prefault('8788'),
  OIDC_ISSUER: notYet,
  OIDC_CLIENT_ID: notYet,
  OIDC_CLIENT_SECRET: notYet,
  /** Of one network: who waits at one site, begins in an hour, is connected, asks for challenges (SETTINGS.md). */
  VISKA_WAITING_PER_NETWORK: bound(1, WAITING_PER_SITE_MAX, WAITING_PER_NETWORK),
  VISKA_STARTS_PER_HOUR: bound(1, 1_000_000, STARTS_PER_HOUR),
  VISKA_SOCKETS_PER_NETWORK: bound(1, 1_000_000, SOCKETS_PER_NETWORK),
  VISKA_CHALLENGES_PER_MINUTE: bound(1, 1_000_000, CHALLENGES_PER_MINUTE),
  VISKA_CONNECTIONS_PER_NETWORK: bound(1, 1_000_000, CONNECTIONS_PER_NETWORK),
  VISKA_SOCKETS_MAX: bound(1, 1_000_000, SOCKETS_MAX),
  VISKA_CONNECTIONS_MAX: bound(1, 1_000_000, CONNECTIONS_MAX),
  /** `npm run dev`: built files change under their names, so browsers ask each time (http/static.ts). */
  VISKA_DEV: z.literal('1').optional(),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: `http://localhost:<port>`, known once the relay listens. */
  readonly publicUrl: string | null;
  readonly data: string;
  readonly trustedProxies: readonly string[];
  readonly consoleUrl: string | null;
  readonly metricsPort: number | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly demoPort: number;
  readonly waitingPerNetwork: number;
  readonly startsPerHour: number;
  readonly socketsPerNetwork: number;
  readonly challengesPerMinute: number;
  readonly socketsMax: number;
  readonly connectionsPerNetwork: number;
  readonly connectionsMax: number;
}

/** Thrown with a message of one line for the person who can mend it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment. Empty values count as absent; `VISKA_TEST_*` belongs to the test runner. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      (SETTINGS.includes(name) || (name.startsWith('VISKA_') && !name.startsWith('VISKA_TEST_'))),
  );
  const read = Environment.safeParse(Object.fromEntries(given));
  if (!read.success) throw new ConfigError(describe(read.error.issues[0]));
  const env = read.data;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.VISKA_PUBLIC_URL ?? null,
    data: env.VISKA_DATA,
    trustedProxies: env.VISKA_TRUSTED_PROXY,
    consoleUrl: env.VISKA_CONSOLE_URL ?? null,
    metricsPort: env.METRICS_PORT ?? null,
    logLevel: env.LOG_LEVEL,
    demoPort: env.DEMO_PORT,
    waitingPerNetwork: env.VISKA_WAITING_PER_NETWORK,
    startsPerHour: env.VISKA_STARTS_PER_HOUR,
    socketsPerNetwork: env.VISKA_SOCKETS_PER_NETWORK,
    challengesPerMinute: env.VISKA_CHALLENGES_PER_MINUTE,
    socketsMax: env.VISKA_SOCKETS_MAX,
    connectionsPerNetwork: env.VISKA_CONNECTIONS_PER_NETWORK,
    connectionsMax: env.VISKA_CONNECTIONS_MAX,
  };
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'the settings are wrong';
  if (issue.code === 'unrecognized_keys') return `unknown setting ${issue.keys.join(', ')}`;
  return `${issue.path.join('.')}: ${issue.message}`;
}
