/**
 * The numbered things two people say to each other, and how each is written: in a frame's body (PROTOCOL.md,
 * section 5) and as JSON in outbox and history. Whatever comes from the other side passes `readPayload`.
 */
import { TEXT_MAX_CHARACTERS } from '../../../relay/protocol/bounds.ts';
import { hasSign } from '../../writing/sign.ts';
import type { CounselorProfile, ParentProfile, Question } from './api.ts';
import { concat, fromBase64Url, fromUtf8, toBase64Url, u32, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

export type Payload =
  | { kind: 'text'; text: string }
  | { kind: 'profile'; profile: CounselorProfile & Partial<ParentProfile> }
  /** `offer`: base64url SHA-256. */
  | { kind: 'introduce'; offer: string; name: string }
  | { kind: 'question'; id: string; question: Question }
  | { kind: 'answer'; id: string; answer: 'yes' | 'no' | 'withdrawn'; text?: string }
  | { kind: 'erase' }
  | { kind: 'end' }
  /** Base64url SHA-256. */
  | { kind: 'receipt'; hash: string }
  | { kind: 'feedback'; helped: 'yes' | 'partly' | 'no' | null; tip: string }
  | { kind: 'fetched'; id: string }
  /** A piece of the history of what was said to former counselors, and whether another follows. */
  | { kind: 'earlier'; more: boolean; piece: Bytes }
  /** Came from the other side and could not be read: takes its number, shows nothing. */
  | { kind: 'refused' };

const CODE = {
  text: 0x01,
  profile: 0x02,
  introduce: 0x03,
  question: 0x04,
  answer: 0x05,
  erase: 0x06,
  end: 0x07,
  receipt: 0x08,
  feedback: 0x09,
  fetched: 0x0a,
  earlier: 0x0b,
  refused: 0x1f,
} as const satisfies Record<Payload['kind'], number>;

const NAME_MAX_CHARACTERS = 200;
const LANGUAGES_MAX = 16;

export const codeOf = (payload: Payload): number => CODE[payload.kind];

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const some = (value: unknown, most: number): value is string => within(value, most) && value !== '';
/** To the letter as the relay takes it: it would close the console's socket over any other. */
const hash = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value);
const oneOf = <T>(value: unknown, choices: readonly T[]): value is T => choices.includes(value as T);

/** Optional fields that have the right form; anything else is left out. */
function readProfile(fields: Fields): Extract<Payload, { kind: 'profile' }>['profile'] {
  const { name, role, lang, answers } = fields;
  return {
    ...(some(name, NAME_MAX_CHARACTERS) && { name }),
    ...(some(role, NAME_MAX_CHARACTERS) && { role }),
    ...(some(lang, NAME_MAX_CHARACTERS) && { lang }),
    ...(Array.isArray(answers) && {
      answers: answers.filter(one => some(one, NAME_MAX_CHARACTERS)).slice(0, LANGUAGES_MAX),
    }),
  };
}

function readQuestion(fields: Fields): Question | null {
  const { about, recipient, text, purpose } = fields;
  if (about === 'concern') return { about, ...(some(text, TEXT_MAX_CHARACTERS) && { text }) };
  if (about !== 'consent' || !some(recipient, NAME_MAX_CHARACTERS) || !some(text, TEXT_MAX_CHARACTERS))
    return null;
  if (!hasSign(recipient) || !hasSign(text)) return null;
  return { about, recipient, text, ...(some(purpose, TEXT_MAX_CHARACTERS) && { purpose }) };
}

/** Null: not a payload of this version, or beyond its bounds. */
export function readPayload(kind: unknown, fields: Fields): Payload | null {
  const { id, text, answer, helped, tip, offer, name, more, piece } = fields;
  switch (kind) {
    case 'text':
      return some(text, TEXT_MAX_CHARACTERS) && hasSign(text) ? { kind, text } : null;
    case 'profile':
      return { kind, profile: readProfile(isFields(fields['profile']) ? fields['profile'] : {}) };
    case 'introduce':
      return hash(offer) && within(name, NAME_MAX_CHARACTERS) ? { kind, offer, name } : null;
    case 'question': {
      const question = isFields(fields['question']) ? readQuestion(fields['question']) : null;
      return some(id, NAME_MAX_CHARACTERS) && question ? { kind, id, question } : null;
    }
    case 'answer':
      return some(id, NAME_MAX_CHARACTERS) && oneOf(answer, ['yes', 'no', 'withdrawn'] as const)
        ? { kind, id, answer, ...(some(text, TEXT_MAX_CHARACTERS) && { text }) }
        : null;
    case 'receipt':
      return hash(fields['hash']) ? { kind, hash: fields['hash'] } : null;
    case 'feedback':
      return oneOf(helped, ['yes', 'partly', 'no', null] as const) && within(tip, TEXT_MAX_CHARACTERS)
        ? { kind, helped, tip }
        : null;
    case 'fetched':
      return some(id, NAME_MAX_CHARACTERS) ? { kind, id } : null;
    case 'earlier':
      // From a store the last piece comes back empty: what it carried is gone with the page.
      return { kind, more: more === true, piece: piece instanceof Uint8Array ? piece.slice() : utf8('') };
    case 'erase':
    case 'end':
    case 'refused':
      return { kind };
    default:
      return null;
  }
}

/** @param at milliseconds since the epoch; only a text carries it, in seconds. */
export function writeBody(payload: Payload, at: number): Bytes {
  switch (payload.kind) {
    case 'text':
      return concat(u32(Math.floor(at / 1000)), utf8(payload.text));
    case 'introduce':
      return concat(fromBase64Url(payload.offer), utf8(payload.name));
    case 'receipt':
      return fromBase64Url(payload.hash);
    case 'earlier':
      return concat(Uint8Array.of(payload.more ? 1 : 0), payload.piece);
    case 'profile':
      return utf8(JSON.stringify(payload.profile));
    case 'question':
      return utf8(JSON.stringify({ id: payload.id, ...payload.question }));
    case 'answer':
    case 'feedback':
    case 'fetched': {
      const { kind, ...fields } = payload;
      return kind ? utf8(JSON.stringify(fields)) : utf8('');
    }
    default:
      return utf8('');
  }
}

function parseFields(body: Bytes): Fields {
  try {
    const value: unknown = JSON.parse(fromUtf8(body) ?? '');
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

function bodyFields(kind: Payload['kind'], body: Bytes): Fields {
  switch (kind) {
    case 'text':
      // When it was said is the other device's word: what counts is when it came.
      return body.byteLength < 4 ? {} : { text: fromUtf8(body.subarray(4)) };
    case 'introduce':
      return { offer: toBase64Url(body.subarray(0, 32)), name: fromUtf8(body.subarray(32)) };
    case 'receipt':
      return { hash: toBase64Url(body) };
    case 'earlier':
      return { more: body[0] === 1, piece: body.subarray(1) };
    case 'profile':
      return { profile: parseFields(body) };
    case 'question': {
      const fields = parseFields(body);
      return { id: fields['id'], question: fields };
    }
    default:
      return parseFields(body);
  }
}

/** Never throws: what cannot be read becomes `refused`, so that the numbers behind it still come through. */
export function readBody(code: number, body: Bytes): Payload {
  const kind = (Object.keys(CODE) as Payload['kind'][]).find(name => CODE[name] === code);
  return (kind && readPayload(kind, bodyFields(kind, body))) ?? { kind: 'refused' };
}
