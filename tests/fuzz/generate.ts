/**
 * Frames that a relay may meet: valid, mutated, hostile and replayed, control and binary.
 * Drawn from a seed; handed to the fuzzing run, which sends them.
 */
import {
  FRAME_HELLO,
  FRAME_NEED,
  FRAME_OFFER,
  FRAME_SEALED,
  HELLO_BYTES,
  NEED_BYTES,
  OFFER_MIN_BYTES,
  setSlot,
} from '../../relay/protocol/sealed-frame.ts';
import type { Random } from '../support/random.ts';

export type Frame = string | Uint8Array;

/** What the run knows and a hostile client could know too. */
export interface Known {
  readonly tokens: readonly string[];
  readonly claims: readonly string[];
  readonly conversations: readonly string[];
  /** Frames sent before, by anyone. */
  readonly sent: readonly Frame[];
}

const WORDS = [
  '',
  'hej',
  'exempelkommun',
  'smabarn',
  '../../etc/passwd',
  '\u0000',
  '💥',
  '𝕏'.repeat(40),
  'NaN',
  '__proto__',
];
const NUMBERS = [0, -1, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 1e308, 0.5, Number.MAX_SAFE_INTEGER];

const uuid = (random: Random): string => {
  const hex = Buffer.from(random.bytes(16)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};
const base64url = (random: Random, bytes: number): string =>
  Buffer.from(random.bytes(bytes)).toString('base64url');
const fromOr = <T>(random: Random, list: readonly T[], other: () => T): T =>
  list.length > 0 && random.chance(0.7) ? random.pick(list) : other();

/** A control frame whose every field has the right shape, for either side. */
export function validControl(random: Random, known: Known): Record<string, unknown> {
  const token = fromOr(random, known.tokens, () => base64url(random, 90));
  const claim = fromOr(random, known.claims, () => base64url(random, 16));
  const conversation = fromOr(random, known.conversations, () => uuid(random));
  const slot = random.integer(0, 4);
  return random.pick<() => Record<string, unknown>>([
    () => ({ type: 'ping' }),
    () => ({ type: 'stay' }),
    () => ({ type: 'wait' }),
    () => ({ type: 'confirm', claim }),
    () => ({ type: 'decline', claim }),
    () => ({ type: 'resume', version: 1, token, claim, takeover: random.chance(0.5) }),
    () => ({ type: 'resume', version: 1, token, takeover: true }),
    () => ({
      type: 'start',
      version: 1,
      site: random.pick(['exempelkommun', 'annankommun']),
      channel: random.pick(['smabarn', 'tonar', 'stangd', 'annan']),
      lang: 'sv',
      answers: ['sv'],
      work: base64url(random, 60),
    }),
    () => ({ type: 'attach', version: 1, tickets: [token], takeover: random.chance(0.5), available: true }),
    () => ({ type: 'available', on: random.chance(0.5) }),
    () => ({ type: 'accept', conversation }),
    () => ({ type: 'put-back', slot }),
    () => ({ type: 'hand-over', slot, to: random.chance(0.5) ? null : uuid(random) }),
    () => ({ type: 'hand-over-cancel', slot }),
    () => ({ type: 'end', slot }),
    () => ({ type: 'stay', slot }),
    () => ({ type: 'topics', ticket: token, record: uuid(random), topics: ['school'] }),
  ])();
}

export function validBinary(random: Random): Uint8Array {
  const [type, size] = random.pick<[number, number]>([
    [FRAME_SEALED, 256],
    [FRAME_SEALED, 1024],
    [FRAME_SEALED, 16384],
    [FRAME_OFFER, OFFER_MIN_BYTES],
    [FRAME_HELLO, HELLO_BYTES],
    [FRAME_NEED, NEED_BYTES],
  ]);
  const frame = random.bytes(size);
  frame[0] = type;
  if (type === FRAME_OFFER) frame.fill(0, OFFER_MIN_BYTES - 2);
  setSlot(frame, random.integer(0, 4));
  return frame;
}

function anyValue(random: Random, depth = 0): unknown {
  return random.pick<() => unknown>([
    () => random.pick(WORDS),
    () => random.pick(NUMBERS),
    () => null,
    () => random.chance(0.5),
    () => (depth > 3 ? [] : Array.from({ length: random.integer(0, 4) }, () => anyValue(random, depth + 1))),
    () => (depth > 3 ? {} : { [random.pick(WORDS)]: anyValue(random, depth + 1) }),
  ])();
}

function mutateControl(random: Random, frame: Record<string, unknown>): string {
  const entries = Object.entries(frame);
  const at = random.integer(0, entries.length - 1);
  switch (random.integer(0, 4)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries[at] = [entries[at]?.[0] ?? 'type', anyValue(random)];
      break;
    case 2:
      entries.push([random.pick(WORDS), anyValue(random)]);
      break;
    case 3: {
      const text = JSON.stringify(frame);
      return text.slice(0, random.integer(0, text.length));
    }
    default: {
      const bytes = Buffer.from(JSON.stringify(frame));
      const flip = random.integer(0, bytes.length - 1);
      bytes[flip] = (bytes[flip] ?? 0) ^ (1 << random.integer(0, 6));
      return bytes.toString('latin1');
    }
  }
  return JSON.stringify(Object.fromEntries(entries));
}

function mutateBinary(random: Random, frame: Uint8Array): Uint8Array {
  switch (random.integer(0, 2)) {
    case 0:
      return frame.subarray(0, random.integer(0, frame.length));
    case 1:
      return Buffer.concat([frame, random.bytes(random.integer(1, 40))]);
    default: {
      frame[random.integer(0, Math.min(frame.length - 1, 12))] = random.integer(0, 255);
      return frame;
    }
  }
}

function hostile(random: Random): Frame {
  return random.pick<() => Frame>([
    () => '{"type":"start","__proto__":{"version":1},"constructor":{"prototype":{}}}',
    () => `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
    () => `{"type":"${'a'.repeat(30_000)}"}`,
    () => JSON.stringify({ type: 'ping', filler: 'x'.repeat(40_000) }),
    () => random.bytes(32_768),
    () => random.bytes(40_000),
    () => '',
    () => new Uint8Array(0),
    () => '\ud800',
    () => '{"type":"ping"}{"type":"ping"}',
    () => '1e999',
  ])();
}

export function anyFrame(random: Random, known: Known): Frame {
  const kind = random.next();
  if (kind < 0.4) return JSON.stringify(validControl(random, known));
  if (kind < 0.6) return validBinary(random);
  if (kind < 0.72) return mutateControl(random, validControl(random, known));
  if (kind < 0.82) return mutateBinary(random, validBinary(random));
  if (kind < 0.88) return hostile(random);
  return known.sent.length > 0 ? random.pick(known.sent) : JSON.stringify({ type: 'ping' });
}
