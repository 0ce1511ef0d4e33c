/**
 * The relay's log: JSON lines on standard output. Only the fields listed here can be logged, so that
 * no content, address, user agent, site or conversation id gets there by accident.
 */
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

interface Fields {
  /** Close or refusal code, by name. */
  code?: string;
  /** Which kind of socket. */
  side?: 'parent' | 'counselor';
  count?: number;
  port?: number;
  version?: string;
  address?: 'public' | 'metrics';
  /** The relay's own address, printed once at the start. */
  url?: string;
  /** An error's name or system code (ENOSPC, SQLITE_FULL …), never its message. */
  error?: string;
  /** A part of the relay. */
  part?: string;
  ms?: number;
}
const LISTED: readonly (keyof Fields)[] = [
  'code',
  'side',
  'count',
  'port',
  'version',
  'address',
  'url',
  'error',
  'part',
  'ms',
];

export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}
export interface Logs {
  /** What the operator needs: with the time. */
  readonly operations: Log;
  /**
   * What comes and goes on sockets. With the day only: where two parents chat in a week,
   * a time in a log would tell when.
   */
  readonly traffic: Log;
}

export function createLogs(level: string, destination?: DestinationStream): Logs {
  const make = (timestamp: () => string): Log => {
    const options = {
      level,
      base: null,
      messageKey: 'event',
      timestamp,
      formatters: { level: (label: string) => ({ level: label }), log: listed },
    };
    return speak(destination ? pino(options, destination) : pino(options));
  };
  return {
    operations: make(() => `,"time":"${new Date().toISOString()}"`),
    traffic: make(() => `,"day":"${new Date().toISOString().slice(0, 10)}"`),
  };
}

function listed(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => LISTED.includes(name as keyof Fields)));
}

const speak = (logger: Logger): Log => ({
  debug: (event, fields = {}) => logger.debug(fields, event),
  info: (event, fields = {}) => logger.info(fields, event),
  warn: (event, fields = {}) => logger.warn(fields, event),
  error: (event, fields = {}) => logger.error(fields, event),
});

/** What may be said of an error: its system code or its class, because a message may quote anything. */
export function errorName(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
