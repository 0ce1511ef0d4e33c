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
  /** Where in the relay's own code an error came from: file and line. */
  where?: string;
  /** A site whose settings or records an operator has to look at; never of what somebody does there. */
  row?: string;
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
  'where',
  'row',
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
    return speak(pino(options, destination ?? standardOutput()));
  };
  return {
    operations: make(() => `,"time":"${new Date().toISOString()}"`),
    traffic: make(() => `,"day":"${new Date().toISOString().slice(0, 10)}"`),
  };
}

/** A disk that is full, or a reader that is gone, costs log lines and not the relay. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ fd: 1, sync: true });
  output.on('error', () => {});
  return output;
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

/** As frames of a stack name this folder. Where it lies is the operator's own, and may itself be called `relay`. */
const HERE = /(?:file:\/\/)?[^\s()]*\/relay\//.exec(new Error().stack ?? '')?.[0] ?? '/relay/';

/** What an operator needs to hand a fault on: its name, and where in the relay it came from. */
export function fault(error: unknown): { error: string; where?: string } {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.replace(/^.*\n/, '').split(HERE).slice(1);
  const place = places.flatMap(one => /^(?:[\w-]+\/)*[\w-]+\.[jt]s:\d+/.exec(one)?.[0] ?? [])[0];
  const where = place && `relay/${place}`;
  return { error: errorName(error), ...(where ? { where } : {}) };
}

/** What may be said of an error: its system code or its class, because a message may quote anything. */
export function errorName(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
