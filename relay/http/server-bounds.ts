/**
 * How long and how much an HTTP server of the relay takes from a client that sends slowly, stops, or reads nothing.
 * Used by `main.ts` for the relay and its metrics, and by the demo.
 */
import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import {
  HTTP_HEADERS_MAX_BYTES,
  HTTP_HEADERS_MS,
  HTTP_IDLE_BEHIND_PROXY_MS,
  HTTP_IDLE_MS,
  HTTP_REQUEST_MS,
  HTTP_REQUESTS_PER_CONNECTION,
  HTTP_SILENCE_MS,
} from '../protocol/bounds.ts';

/** How often Node looks for requests that are late. */
const CHECK_MS = 2_000;

/**
 * False: an `Upgrade` to anything else, such as `h2c`. It may be ignored (RFC 9110, 7.8) and the request be answered
 * as usual.
 */
export const isWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.trim().toLowerCase() === 'websocket';

/**
 * `behindProxy`: a proxy keeps connections open longer than a browser. It must not send a request on one that is
 * being closed.
 */
export const serverBounds = (behindProxy = false): ServerOptions => ({
  headersTimeout: HTTP_HEADERS_MS,
  requestTimeout: HTTP_REQUEST_MS,
  keepAliveTimeout: behindProxy ? HTTP_IDLE_BEHIND_PROXY_MS : HTTP_IDLE_MS,
  maxHeaderSize: HTTP_HEADERS_MAX_BYTES,
  connectionsCheckingInterval: CHECK_MS,
  shouldUpgradeCallback: isWebSocket,
});

/** Sets the bounds for which there is no option. Returns the server. */
export function bounded<T extends Server>(server: T, behindProxy = false): T {
  server.maxRequestsPerSocket = behindProxy ? 0 : HTTP_REQUESTS_PER_CONNECTION;
  // This is also for clients that do not read an answer. It ends at an upgrade: sockets have a heartbeat.
  server.setTimeout(Math.max(HTTP_SILENCE_MS, behindProxy ? HTTP_IDLE_BEHIND_PROXY_MS : 0), socket =>
    socket.destroy(),
  );
  return server;
}
