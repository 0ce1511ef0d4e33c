/**
 * Reads the relay's control frames by hand: types and shapes that the conversation builds on, no more.
 * A schema library would cost 2 to 20 KB here. Takes text from `Connection`; hands frames to the conversation.
 */
import type { Seat, ToParent } from '../../relay/protocol/control.ts';

const isString = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isState = (value: unknown) => value === 'waiting' || value === 'active';

function areSeats(value: unknown): value is Seat[] {
  return (
    Array.isArray(value) &&
    value.every((seat: Seat | null) => seat && isString(seat.claim) && isNumber(seat.slot))
  );
}

const checks: { [type in ToParent['type']]: (frame: Record<string, unknown>) => boolean } = {
  welcome: f =>
    isString(f.conversation) &&
    isString(f.token) &&
    isString(f.stash) &&
    isState(f.state) &&
    areSeats(f.seats),
  token: f => isString(f.token) && isString(f.stash),
  queue: f => isNumber(f.place) && isNumber(f.onDuty),
  seats: f => isState(f.state) && areSeats(f.seats),
  peer: f => isString(f.claim) && isNumber(f.graceSeconds),
  idle: f => isNumber(f.seconds),
  ended: f => isString(f.reason),
  pong: () => true,
};

/** The frame, or null for what this version does not know: a newer relay may say more. */
export function readFrame(text: string): ToParent | null {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof frame !== 'object' || frame === null) return null;
  const { type } = frame as { type?: unknown };
  if (!isString(type) || !Object.hasOwn(checks, type)) return null;
  return checks[type as ToParent['type']](frame as Record<string, unknown>) ? (frame as ToParent) : null;
}
