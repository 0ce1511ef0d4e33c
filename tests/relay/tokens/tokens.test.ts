/** Tokens, tickets and topics tickets: only this relay's, only for their purpose, only in their time. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { RelayKey, Storage } from '../../../relay/storage/storage.ts';
import { EndedConversations } from '../../../relay/tokens/ended.ts';
import { KEY_LIFE_MS, Keyring } from '../../../relay/tokens/keyring.ts';
import {
  ANSWERS_MAX,
  CONTROL_FRAME_MAX_BYTES,
  CONVERSATIONS_PER_COUNSELOR_MAX,
  LANGUAGE_MAX_CHARACTERS,
  TOKEN_MAX_CHARACTERS,
} from '../../../relay/protocol/bounds.ts';
import { RelayTime } from '../../../relay/relay-time.ts';
import { Tokens } from '../../../relay/tokens/tokens.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const CONVERSATION = '6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f0a11';
const STAFF = '0b7c7d6e-3a37-4d0e-8a2e-2c1f3f3f9d10';
const LIFE_MS = 900_000;
const clock = new ManualClock();
const time = new RelayTime(clock);
let keyring: Keyring;
let tokens: Tokens;
let kept: RelayKey[];

const keysInMemory = (): Storage['keys'] => ({
  list: async () => kept,
  add: async key => {
    kept = [key, ...kept].slice(0, 2);
  },
});
const parent = {
  site: 'exempelkommun',
  channel: 'smabarn',
  conversation: CONVERSATION,
  born: 29_000_000,
  lang: 'sv',
  answers: ['sv', 'ar'],
};
const seat = { ...parent, claim: 'A'.repeat(22), staff: STAFF, incoming: false };
const topics = { site: 'exempelkommun', channel: 'smabarn', staff: STAFF, nonce: 'abc' };

beforeEach(async () => {
  kept = [];
  keyring = new Keyring(keysInMemory(), time);
  await keyring.refresh();
  tokens = new Tokens(keyring, time);
});

it('come back as they were given out', () => {
  expect(tokens.openParent(tokens.parent(parent, LIFE_MS, 1))).toEqual({ ...parent, key: 1 });
  const { born: _born, ...known } = seat;
  expect(tokens.openSeat(tokens.seat(seat, LIFE_MS, 1))).toEqual({ ...known, key: 1 });
  expect(tokens.openTopics(tokens.topics(topics, LIFE_MS))).toEqual({ ...topics, key: 1 });
});

it('are worth nothing with a single bit changed', () => {
  const token = Buffer.from(tokens.parent(parent, LIFE_MS, 1), 'base64url');
  for (let byte = 0; byte < token.length; byte++) {
    const forged = Buffer.from(token);
    forged[byte] = (forged[byte] ?? 0) ^ 1;
    expect(tokens.openParent(forged.toString('base64url'))).toBeNull();
  }
  for (const nonsense of ['', 'x', 'A'.repeat(600), Buffer.from('[1,2]').toString('base64url')])
    expect(tokens.openParent(nonsense)).toBeNull();
});

it('serve their own purpose only', () => {
  const all = [
    tokens.parent(parent, LIFE_MS, 1),
    tokens.seat(seat, LIFE_MS, 1),
    tokens.topics(topics, LIFE_MS),
  ];
  expect(all.map(token => tokens.openParent(token) !== null)).toEqual([true, false, false]);
  expect(all.map(token => tokens.openSeat(token) !== null)).toEqual([false, true, false]);
  expect(all.map(token => tokens.openTopics(token) !== null)).toEqual([false, false, true]);
});

it('expire', () => {
  const token = tokens.parent(parent, LIFE_MS, 1);
  clock.advance(LIFE_MS - 2_000);
  expect(tokens.openParent(token)).not.toBeNull();
  clock.advance(4_000);
  expect(tokens.openParent(token)).toBeNull();
});

it('of another relay are refused', async () => {
  kept = [];
  const other = new Keyring(keysInMemory(), time);
  await other.refresh();
  expect(tokens.openParent(new Tokens(other, time).parent(parent, LIFE_MS, 1))).toBeNull();
});

it('of the longest ids and languages fit in a frame whole', () => {
  const long = 'x'.repeat(LANGUAGE_MAX_CHARACTERS);
  const most = {
    ...seat,
    site: 's'.repeat(63),
    channel: 'c'.repeat(63),
    lang: long,
    answers: Array.from({ length: ANSWERS_MAX }, () => long),
  };
  const ticket = tokens.seat(most, LIFE_MS, 1);
  expect(ticket.length).toBeLessThanOrEqual(TOKEN_MAX_CHARACTERS - 12);
  const { lang, answers } = most;
  expect(tokens.openSeat(ticket)).toMatchObject({ lang, answers });
  expect(ticket.length * CONVERSATIONS_PER_COUNSELOR_MAX).toBeLessThan(CONTROL_FRAME_MAX_BYTES - 2_000);
});

describe('the relay’s keys', () => {
  it('change daily, and yesterday’s tokens and outboxes still open', async () => {
    const token = tokens.parent(parent, 3 * KEY_LIFE_MS, 1);
    const stash = tokens.stash(CONVERSATION, 1);
    clock.advance(KEY_LIFE_MS);
    await keyring.refresh();
    expect(tokens.newestKey).toBe(2);
    expect(tokens.openParent(token)).toMatchObject({ key: 1 });
    expect(tokens.stash(CONVERSATION, 1)).toBe(stash);
    expect(tokens.stash(CONVERSATION, 2)).not.toBe(stash);
    clock.advance(KEY_LIFE_MS);
    await keyring.refresh();
    expect(kept).toHaveLength(2);
    expect(tokens.openParent(token)).toBeNull();
  });
});

describe('ended conversations', () => {
  it('are known until their tokens have expired, and by no one who looks at what is kept', () => {
    const ended = new EndedConversations(clock);
    ended.add(CONVERSATION, seat.claim, LIFE_MS);
    expect(ended.has(CONVERSATION)).toBe(true);
    expect(ended.maySaveTopics(CONVERSATION, seat.claim)).toBe(true);
    expect(ended.maySaveTopics(CONVERSATION, 'B'.repeat(22))).toBe(false);
    clock.advance(LIFE_MS + 1);
    ended.forgetExpired();
    expect(ended.has(CONVERSATION)).toBe(false);
    expect(ended.size).toBe(0);
  });
});
