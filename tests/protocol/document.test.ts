/** PROTOCOL.md against the code: an independent client is written from the document, so each value must be true. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as bounds from '../../relay/protocol/bounds.ts';
import { CLOSE, WEBSOCKET_LAYER, closeName } from '../../relay/protocol/codes.ts';
import type { EndReason, RefusalCode } from '../../relay/protocol/codes.ts';
import {
  CounselorFirstFrame,
  CounselorFrame,
  ParentFirstFrame,
  ParentFrame,
} from '../../relay/protocol/control.ts';
import type { SeatsReason, ToCounselor, ToParent } from '../../relay/protocol/control.ts';
import { HELLO_BYTES, OFFER_PROOF_MAX_BYTES, SEALED_SIZES_BYTES } from '../../relay/protocol/sealed-frame.ts';
import { bare, rows, section } from './document.ts';
import { GOLDEN } from './make-golden.ts';

type Frame = Readonly<Record<string, unknown>> & { readonly type: string };
const control = JSON.parse(readFileSync(new URL('control.json', GOLDEN), 'utf8')) as Record<string, Frame[]>;
const examples = (...lists: string[]): Frame[] => lists.flatMap(list => control[list] ?? []);
const typesIn = (heading: string): string[] => rows(section(heading)).map(row => bare(row[0]));
const once = (words: readonly string[]): string[] => [...new Set(words)].sort();

const AFTER = { stop: 'stop', retry: 'retry', press: 'wait for a press' } as const;

describe('PROTOCOL.md', () => {
  test('names every close code, its number and what to do then', () => {
    const written = rows(section('## 10. Close codes')).map(([code, name, , then]) => ({
      code: Number(code),
      name: bare(name),
      then,
    }));
    const inCode = Object.entries(CLOSE).map(([name, { code, after }]) => ({
      code,
      name,
      then: AFTER[after],
    }));
    const byCode = (a: { code: number }, b: { code: number }) => a.code - b.code;
    const plain = written.map(row => ({ ...row, then: row.then?.replace(/ with a new one$/, '') }));
    expect(plain.sort(byCode)).toEqual(inCode.sort(byCode));
  });

  test('names the codes of the WebSocket layer, each a lost connection', () => {
    const written = rows(section('### 10.1 Codes of the WebSocket layer'));
    expect(Object.fromEntries(written.map(([code, name]) => [bare(name), Number(code)]))).toEqual(
      WEBSOCKET_LAYER,
    );
    for (const [code, , , then] of written) expect([code, then]).toEqual([code, 'retry']);
    for (const code of Object.values(WEBSOCKET_LAYER)) expect(closeName(code)).toBe('lost');
  });

  test('gives every bound the value it has in the code', () => {
    const b = bounds;
    const s = (ms: number): string => `${String(ms / 1000)} s`;
    expect(Object.fromEntries(rows(section('## 11. Bounds')))).toEqual({
      "parent's socket": `${String(b.PARENT_FRAMES_PER_SECOND)} frames/s, burst ${String(b.PARENT_FRAMES_BURST)}`,
      "counselor's socket": `${String(b.COUNSELOR_FRAMES_PER_SECOND)} frames/s, burst ${String(b.COUNSELOR_FRAMES_BURST)}`,
      'sockets per relay': String(b.SOCKETS_MAX),
      'undelivered to one reader': `${String(b.UNDELIVERED_MAX_BYTES)} bytes`,
      'sealed, undelivered to a desk': `${String(b.DESK_BEHIND_MAX_BYTES)} bytes`,
      'a parent to one counselor': `${String(b.CONVERSATION_BYTES_PER_SECOND)} bytes/s, burst ${String(b.CONVERSATION_BYTES_BURST)}`,
      frame: `${String(b.SOCKET_PAYLOAD_MAX_BYTES)} bytes; binary ${String(b.SEALED_FRAME_MAX_BYTES)} bytes`,
      'first frame': `within ${s(b.FIRST_FRAME_DEADLINE_MS)}`,
      heartbeat: `every ${s(b.HEARTBEAT_INTERVAL_MS)}`,
      "counselor's page": `asked every ${s(b.DESK_PING_INTERVAL_MS)}`,
      "client's silence, in view": `ping after ${s(b.SEEN_SILENCE_MS)}, said ${s(b.SEEN_PONG_MS)} later, lost ${s(b.CLIENT_PONG_MS)} after that`,
      "client's silence, unseen": `ping after ${s(b.CLIENT_SILENCE_MS)}, lost ${s(b.CLIENT_PONG_MS)} later`,
      resending: `after ${s(b.RESEND_MS)}; peer gone: ${s(b.RESEND_PEER_GONE_MS)}`,
      answering: `within ${String(b.ANSWER_MS)} ms`,
      'sealed frames, conversation': `${String(b.SEALED_BURST)} at once, then 1 in ${s(b.SEALED_INTERVAL_MS)}`,
      unacknowledged: `${String(b.UNACKNOWLEDGED_MAX)} messages`,
      offers: `1 in ${s(b.OFFER_INTERVAL_MS)}`,
      'the same hello': `1 in ${s(b.HELLO_AGAIN_INTERVAL_MS)}`,
      typing: `1 in ${s(b.TYPING_INTERVAL_MS)}`,
      candidates: String(b.PAIRING_CANDIDATES_MAX),
      text: `${String(b.TEXT_MAX_CHARACTERS)} characters`,
      history: `${String(b.HISTORY_PARTS_MAX)} parts of ${String(b.HISTORY_PART_MAX_BYTES)} bytes, ${String(b.HISTORY_PARTS_SENT_MAX)} sent`,
      'conversations per counselor': String(b.CONVERSATIONS_PER_COUNSELOR_MAX),
      'conversations per relay': String(b.CONVERSATIONS_MAX),
      'desks per site': String(b.DESKS_PER_SITE_MAX),
      'waiting per site': `${String(b.WAITING_PER_SITE_MAX)}, the last ${String(b.WAITING_FOR_NEW_NETWORKS)} from networks that have none there`,
      'changes of queue, colleagues': `at most every ${s(b.LOBBY_INTERVAL_MS)}`,
      'waiting per network and site': String(b.WAITING_PER_NETWORK),
      'starts per network': `${String(b.STARTS_PER_HOUR)}, and as many over each hour`,
      "parents' sockets per network": String(b.SOCKETS_PER_NETWORK),
      'other connections': `${String(b.CONNECTIONS_MAX)} per relay, ${String(b.CONNECTIONS_PER_NETWORK)} per network`,
      'a request over HTTP': `head within ${s(b.HTTP_HEADERS_MS)}, whole within ${s(b.HTTP_REQUEST_MS)}`,
      'its answer': `taken within ${s(b.HTTP_ANSWER_MS)}`,
      'requests on one connection': `${String(b.HTTP_REQUESTS_AT_ONCE)} at once`,
      'challenges per network': `${String(b.CHALLENGES_PER_MINUTE)} in a minute`,
      'topics per record': `${String(b.TOPICS_PER_RECORD_MIN)} to ${String(b.TOPICS_PER_RECORD_MAX)}`,
      id: `${String(b.ID_MAX_CHARACTERS)} characters`,
      language: `${String(b.LANGUAGE_MAX_CHARACTERS)} characters`,
      answers: String(b.ANSWERS_MAX),
      'token, ticket': `${String(b.TOKEN_MIN_CHARACTERS)} to ${String(b.TOKEN_MAX_CHARACTERS)} characters`,
      work: `${String(b.WORK_MAX_CHARACTERS)} characters`,
      'body of an HTTP request': `${String(b.BODY_MAX_BYTES)} bytes`,
      'receipt over HTTP': `${String(b.RECEIPT_MIN_CHARACTERS)} to ${String(b.RECEIPT_MAX_CHARACTERS)} characters`,
      "one-time link's token": `${String(b.INVITATION_MIN_CHARACTERS)} to ${String(b.INVITATION_MAX_CHARACTERS)} characters`,
      'proof of work': `cost ${String(b.WORK_COST)}, counter 0 to ${String(b.WORK_COUNTER_MAX)}, under load to ${String(b.WORK_COUNTER_MAX * b.WORK_QUEUE_TIMES_MAX * b.WORK_NETWORK_TIMES_MAX)}, within ${s(b.WORK_VALID_MS)}`,
      'token beyond its grace': s(b.TOKEN_EXTRA_MS),
    });
    expect(b.CONTROL_FRAME_MAX_BYTES).toBe(b.SOCKET_PAYLOAD_MAX_BYTES);
  });

  test('says in its sentences what the table of bounds says', () => {
    const b = bounds;
    expect(section('## 1. Sockets')).toContain(
      `within ${String(b.FIRST_FRAME_DEADLINE_MS / 1000)} s of opening`,
    );
    expect(section('## 1. Sockets')).toContain(`ping every ${String(b.HEARTBEAT_INTERVAL_MS / 1000)} s`);
    expect(section('## 1. Sockets')).toContain(
      `\`ping\` frame every ${String(b.DESK_PING_INTERVAL_MS / 1000)} s`,
    );
    expect(section('## 1. Sockets')).toContain(
      `nothing for ${String(b.SEEN_SILENCE_MS / 1000)} s sends \`ping\`, no longer says that it is connected when ` +
        `nothing has come ${String(b.SEEN_PONG_MS / 1000)} s later, and treats the socket as lost after ` +
        `${String(b.CLIENT_PONG_MS / 1000)} s more`,
    );
    expect(section('### 6.2 Answering, pacing and resending')).toContain(
      `${String(b.RESEND_MS / 1000)} s without progress`,
    );
    expect(section('## 8. Proof of work')).toContain(`0 to ${String(b.WORK_COUNTER_MAX)}`);
    const fields = section('## 2. Control frames');
    expect(fields).toContain(
      `of ${String(b.TOKEN_MIN_CHARACTERS)} to ${String(b.TOKEN_MAX_CHARACTERS)} characters`,
    );
    expect(fields).toContain(`at most ${String(b.ID_MAX_CHARACTERS)} of a-z`);
    expect(fields).toContain(`at most ${String(b.LANGUAGE_MAX_CHARACTERS)} characters`);
    expect(fields).toContain(`answered in, at most ${String(b.ANSWERS_MAX)}`);
    expect(fields).toContain(`at most ${String(b.WORK_MAX_CHARACTERS)} characters`);
    expect(section('## 7. Site settings')).toContain(
      `one language ${String(b.SITE_TEXT_MAX_CHARACTERS)} characters, a name ${String(b.NAME_MAX_CHARACTERS)}, ` +
        `an address ${String(b.ADDRESS_MAX_CHARACTERS)}, a telephone number ${String(b.PHONE_MAX_CHARACTERS)}, ` +
        `an e-mail address ${String(b.EMAIL_MAX_CHARACTERS)}, a time zone ${String(b.TIME_ZONE_MAX_CHARACTERS)}; ` +
        `${String(b.SITE_LANGUAGES_MAX)} languages, ${String(b.ORIGINS_MAX)} origins, ${String(b.CHANNELS_MAX)} channels ` +
        `of ${String(b.OPENING_SPANS_MAX)} spans a day and ${String(b.OPENING_EXCEPTIONS_MAX)} exceptions, ` +
        `${String(b.TOPICS_MAX)} topics in ${String(b.TOPIC_GROUPS_MAX)} groups, ${String(b.HELP_LINES_MAX)} help lines`,
    );
    const binary = section('## 3. Binary frames');
    expect(binary).toContain(
      `${SEALED_SIZES_BYTES.slice(0, -1).join(', ')} or ${String(SEALED_SIZES_BYTES.at(-1))} bytes`,
    );
    expect(binary).toContain(`0 to ${String(OFFER_PROOF_MAX_BYTES)}`);
    expect(HELLO_BYTES).toBe(5 + 8 + 1 + 65 + 256);
  });

  test('has an example of every control frame, and each is one that the relay takes', () => {
    for (const frame of examples('parentFirst')) expect(ParentFirstFrame.parse(frame)).toEqual(frame);
    for (const frame of examples('parent')) expect(ParentFrame.parse(frame)).toEqual(frame);
    for (const frame of examples('counselorFirst')) expect(CounselorFirstFrame.parse(frame)).toEqual(frame);
    for (const frame of examples('counselor')) expect(CounselorFrame.parse(frame)).toEqual(frame);

    const options = [...ParentFirstFrame.options, ...ParentFrame.options];
    const fromParent = options.map(option => option.shape.type.value);
    const fromCounselor = ['attach', ...CounselorFrame.options.map(option => option.shape.type.value)];
    expect(once(examples('parentFirst', 'parent').map(({ type }) => type))).toEqual(once(fromParent));
    expect(once(examples('counselorFirst', 'counselor').map(({ type }) => type))).toEqual(
      once(fromCounselor),
    );
  });

  test('lists every control frame in its tables', () => {
    const types = (...lists: string[]) => once(examples(...lists).map(({ type }) => type));
    expect(typesIn('### 2.1 Parent → relay').sort()).toEqual(types('parentFirst', 'parent'));
    expect(typesIn('### 2.3 Counselor → relay').sort()).toEqual(types('counselorFirst', 'counselor'));
    const toParent: Record<ToParent['type'], true> = {
      welcome: true,
      token: true,
      queue: true,
      seats: true,
      peer: true,
      idle: true,
      ended: true,
      pong: true,
    };
    const toCounselor: Record<ToCounselor['type'], true> = {
      desk: true,
      waiting: true,
      colleagues: true,
      seat: true,
      ticket: true,
      peer: true,
      idle: true,
      closed: true,
      saved: true,
      refused: true,
      ping: true,
      pong: true,
    };
    expect(types('toParent')).toEqual(Object.keys(toParent).sort());
    expect(types('toCounselor')).toEqual(Object.keys(toCounselor).sort());
    expect(typesIn('### 2.2 Relay → parent').sort()).toEqual(types('toParent'));
    const inTable = typesIn('### 2.4 Relay → counselor').filter(type => !/\[\]/.test(type));
    expect(inTable.sort()).toEqual(types('toCounselor'));
  });

  test('names every field of every control frame', () => {
    const written = [
      '### 2.1 Parent → relay',
      '### 2.2 Relay → parent',
      '### 2.3 Counselor → relay',
      '### 2.4 Relay → counselor',
    ]
      .map(section)
      .join('\n');
    const fields = (value: unknown): string[] => {
      if (Array.isArray(value)) return value.flatMap(fields);
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => [key, ...fields(inner)]);
    };
    const every = once(fields(control).filter(field => !Object.keys(control).includes(field)));
    for (const field of every.filter(one => one !== 'type'))
      expect(written).toMatch(new RegExp(`\\b${field}\\b`));
  });

  test('names every reason and every refusal', () => {
    const words: Record<EndReason | RefusalCode | SeatsReason, true> = {
      parent: true,
      exit: true,
      counselor: true,
      'parent-gone': true,
      'counselor-gone': true,
      idle: true,
      closed: true,
      'already-claimed': true,
      'no-such-conversation': true,
      'no-such-colleague': true,
      'not-available': true,
      'too-many-conversations': true,
      'topics-refused': true,
      'storage-unavailable': true,
      'not-allowed': true,
      claimed: true,
      'put-back': true,
      'hand-over-offered': true,
      'hand-over-confirmed': true,
      'hand-over-cancelled': true,
      declined: true,
    };
    const written = section('### 2.2 Relay → parent') + section('### 2.4 Relay → counselor');
    for (const word of Object.keys(words)) expect(written).toContain(`\`${word}\``);
  });
});
