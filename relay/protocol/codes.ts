/**
 * Close codes and refusal codes: the one list both sides and PROTOCOL.md share.
 * A close code says why a socket ended and what the other side should do now.
 */

/** What a client does after a close. `retry`: reconnect with back-off. `stop`: never by itself. */
export type AfterClose = 'retry' | 'stop' | 'press';

interface CloseCode {
  readonly code: number;
  readonly after: AfterClose;
}

export const CLOSE = {
  /** The conversation ended in order. */
  ended: { code: 1000, after: 'stop' },
  'bad-frame': { code: 4000, after: 'stop' },
  /** 1009 is sent by the WebSocket layer itself (RFC 6455, 7.4.1). */
  'too-large': { code: 1009, after: 'stop' },
  'not-allowed': { code: 4001, after: 'stop' },
  'first-frame-late': { code: 4002, after: 'retry' },
  'unknown-site': { code: 4003, after: 'stop' },
  'unknown-channel': { code: 4004, after: 'stop' },
  'closed-hours': { code: 4005, after: 'stop' },
  'work-refused': { code: 4006, after: 'retry' },
  'token-refused': { code: 4007, after: 'stop' },
  gone: { code: 4008, after: 'stop' },
  /** The token is in use on a live socket of another tab. */
  elsewhere: { code: 4009, after: 'press' },
  /** Another tab took over. Final until a press. */
  replaced: { code: 4010, after: 'press' },
  'too-many-frames': { code: 4011, after: 'retry' },
  'slow-reader': { code: 4012, after: 'retry' },
  'signed-out': { code: 4013, after: 'stop' },
  /** The relay stops in order and comes back. */
  stopping: { code: 4014, after: 'retry' },
  'heartbeat-lost': { code: 4015, after: 'retry' },
  full: { code: 4016, after: 'retry' },
  version: { code: 4017, after: 'stop' },
  /** As many as one network may have are waiting at the site, or have started. */
  'network-full': { code: 4018, after: 'retry' },
  /** The relay could not handle a frame; it is the relay's fault. */
  failed: { code: 4019, after: 'retry' },
} as const satisfies Record<string, CloseCode>;

export type CloseName = keyof typeof CLOSE;

/**
 * Codes that the WebSocket layer gives by itself (RFC 6455, 7.4.1). To a client they are a lost connection: one
 * that keeps to RFC 6455 never causes them, and what mangles frames on the way may be gone the next time.
 */
export const WEBSOCKET_LAYER = {
  'protocol-error': 1002,
  /** No code stood in the close frame. */
  'no-code': 1005,
  /** No close frame came. */
  'no-close': 1006,
  'not-utf-8': 1007,
  'too-many-pieces': 1008,
} as const;

/** Name of a close code; anything unknown (1001, 1006 …) is a lost connection. */
export function closeName(code: number): CloseName | 'lost' {
  for (const name of Object.keys(CLOSE) as CloseName[]) if (CLOSE[name].code === code) return name;
  return 'lost';
}

/** A request on a counselor's socket that was refused without closing it. */
export type RefusalCode =
  | 'already-claimed'
  | 'no-such-conversation'
  | 'no-such-colleague'
  | 'not-available'
  | 'too-many-conversations'
  | 'topics-refused'
  | 'storage-unavailable'
  | 'not-allowed';

/** Why a conversation ended, as told to whoever is still there. */
export type EndReason =
  'parent' | 'exit' | 'counselor' | 'parent-gone' | 'counselor-gone' | 'idle' | 'closed';
