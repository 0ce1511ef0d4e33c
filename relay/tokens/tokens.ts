/**
 * Tokens of parents, tickets of counselors, and the ticket that saves topics. The relay hands them out so that
 * conversations outlive a restart, although it stores nothing of them (PROTOCOL.md, section 9).
 * A token is base64url of a JSON array and the first 16 bytes of its HMAC-SHA-256.
 */
import { timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { RelayTime } from '../relay-time.ts';
import type { Keyring } from './keyring.ts';

const MAC_BYTES = 16;

export interface ParentToken {
  site: string;
  channel: string;
  conversation: string;
  /** Minutes since the epoch: the place in the queue. */
  born: number;
  lang: string;
  answers: readonly string[];
}
export interface SeatTicket {
  site: string;
  channel: string;
  conversation: string;
  claim: string;
  staff: string;
  /** The seat of a hand-over that the parent has not confirmed: it cannot restore a conversation. */
  incoming: boolean;
  lang: string;
  answers: readonly string[];
}
/** Names no conversation: it saves topics once and does nothing else. */
export interface TopicsTicket {
  site: string;
  channel: string;
  staff: string;
  nonce: string;
}
/** `key`: the id of the key it was made with. */
export type Opened<T> = T & { readonly key: number };

type Kind = 'token' | 'ticket' | 'topics';

export class Tokens {
  readonly #keyring: Keyring;
  readonly #time: RelayTime;

  constructor(keyring: Keyring, time: RelayTime) {
    this.#keyring = keyring;
    this.#time = time;
  }

  get newestKey(): number {
    return this.#keyring.newest;
  }

  parent(token: ParentToken, lifeMs: number, key: number): string {
    const { site, channel, conversation, born, lang, answers } = token;
    return this.#make('token', key, lifeMs, [site, channel, short(conversation), born, lang, answers]);
  }

  openParent(token: string): Opened<ParentToken> | null {
    const opened = this.#open('token', token);
    if (!opened) return null;
    const [site, channel, conversation, born, lang, answers] = opened.fields as [
      string,
      string,
      string,
      number,
      string,
      string[],
    ];
    return { site, channel, conversation: long(conversation), born, lang, answers, key: opened.key };
  }

  seat(ticket: SeatTicket, lifeMs: number, key: number): string {
    const { site, channel, conversation, claim, staff, incoming, lang, answers } = ticket;
    return this.#make('ticket', key, lifeMs, [
      site,
      channel,
      short(conversation),
      claim,
      short(staff),
      incoming ? 1 : 0,
      lang,
      answers,
    ]);
  }

  openSeat(ticket: string): Opened<SeatTicket> | null {
    const opened = this.#open('ticket', ticket);
    if (!opened) return null;
    const [site, channel, conversation, claim, staff, incoming, lang, answers] = opened.fields as [
      string,
      string,
      string,
      string,
      string,
      number,
      string,
      string[],
    ];
    return {
      site,
      channel,
      conversation: long(conversation),
      claim,
      staff: long(staff),
      incoming: incoming === 1,
      lang,
      answers,
      key: opened.key,
    };
  }

  topics(ticket: TopicsTicket, lifeMs: number): string {
    const { site, channel, staff, nonce } = ticket;
    return this.#make('topics', this.#keyring.newest, lifeMs, [site, channel, short(staff), nonce]);
  }

  openTopics(ticket: string): Opened<TopicsTicket> | null {
    const opened = this.#open('topics', ticket);
    if (!opened) return null;
    const [site, channel, staff, nonce] = opened.fields as [string, string, string, string];
    return { site, channel, staff: long(staff), nonce, key: opened.key };
  }

  /** Opens the outbox on the parent's or counselor's device: the relay holds the key, the device the ciphertext. */
  stash(conversationId: string, key: number): string {
    return this.#keyring.mac(key, 'stash', parse(conversationId))?.toString('base64url') ?? '';
  }

  #make(kind: Kind, key: number, lifeMs: number, fields: readonly unknown[]): string {
    const expires = Math.ceil((this.#time.now() + lifeMs) / 1000);
    const body = Buffer.from(JSON.stringify([key, expires, ...fields]));
    const mac = this.#keyring.mac(key, kind, body);
    if (!mac) return this.#make(kind, this.#keyring.newest, lifeMs, fields);
    return Buffer.concat([body, mac.subarray(0, MAC_BYTES)]).toString('base64url');
  }

  #open(kind: Kind, token: string): { key: number; fields: unknown[] } | null {
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, -MAC_BYTES);
    // The key id is read before the seal is checked: anything may stand there.
    const claimed = /^\[(\d{1,9}),/.exec(body.toString('latin1', 0, 12));
    if (!claimed) return null;
    const key = Number(claimed[1]);
    const mac = this.#keyring.mac(key, kind, body);
    if (!mac || !timingSafeEqual(mac.subarray(0, MAC_BYTES), bytes.subarray(-MAC_BYTES))) return null;
    const [, expires, ...fields] = JSON.parse(body.toString()) as [number, number, ...unknown[]];
    return expires * 1000 > this.#time.expired() ? { key, fields } : null;
  }
}

const short = (uuid: string): string => Buffer.from(parse(uuid)).toString('base64url');
const long = (text: string): string => stringify(Buffer.from(text, 'base64url'));
