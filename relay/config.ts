/**
 * The relay's settings: read once from the environment, checked by zod. Taken by `cli.ts` and `main.ts`.
 * An unknown `VISKA_*` or a wrong value stops the start with one clear line.
 */
import { z } from 'zod';
import { SOCKETS_MAX } from './protocol/bounds.ts';

const number = (low: number, high: number) =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.int().min(low).max(high));
const port = number(0, 65535);
const origin = z
  .url({ protocol: /^https?$/, error: 'an address such as https://chatt.kommunen.se' })
  .refine(value => !URL.canParse(value) || new URL(value).pathname === '/', 'an address without a path')
  .transform(value => (URL.canParse(value) ? new URL(value).origin : value));
/** Addresses or networks (CIDR), or `loopback`, separated by commas. */
const proxies = z.string().transform(value =>
  value
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
);

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
  /** New conversations from one network address in an hour; a municipality may sit behind one address. */
  VISKA_STARTS_PER_HOUR: number(1, 1_000_000).prefault('1000'),
  VISKA_SOCKETS_MAX: number(1, 1_000_000).prefault(String(SOCKETS_MAX)),
  /** `npm run dev`: built files change under their names, so browsers ask each time (http/static.ts). */
  VISKA_DEV: z.literal('1').optional(),
});

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
  readonly startsPerHour: number;
  readonly socketsMax: number;
}

/** Thrown with a message of one line for the person who can mend it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment. Empty values count as absent; `VISKA_TEST_*` belongs to the test runner. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const known = Object.keys(Environment.shape);
  const given = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      (known.includes(name) || (name.startsWith('VISKA_') && !name.startsWith('VISKA_TEST_'))),
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
    startsPerHour: env.VISKA_STARTS_PER_HOUR,
    socketsMax: env.VISKA_SOCKETS_MAX,
  };
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'the settings are wrong';
  if (issue.code === 'unrecognized_keys') return `unknown setting ${issue.keys.join(', ')}`;
  return `${issue.path.join('.')}: ${issue.message}`;
}
