/**
 * What a session leaves in `sessionStorage` so that a reload can go on: secrets, cursors and the sealed outbox.
 * Never traffic keys, private keys or the conversation. Sessions write it before they send.
 */
import { fromBase64Url, toBase64Url } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { isNumber } from './entry.ts';
import { isFields } from './kinds/fields.ts';
import type { Secret } from './suite.ts';

export interface KnownSecret extends Secret {
  /** The seat it was agreed with. */
  claim: string;
}

export interface StoredState {
  /** The pairing whose keys have been seen to work. */
  confirmed: KnownSecret | null;
  /** Agreed by this side, not yet seen to work (parent only). */
  candidates: KnownSecret[];
  /** Ids of pairings that are over (parent only). */
  former: Bytes[];
  sent: number;
  acknowledged: number;
  /** Boxes of the outbox go by this and the number of what is in them: never twice by one name, however numbers begin anew. */
  base: number;
  /** Taken back from a former counselor until the composer has it, in a box. */
  returned: string | null;
}

const VERSION = 2;

const secretToJson = ({ claim, pairing, psk }: KnownSecret) => ({
  claim,
  pairing: toBase64Url(pairing),
  psk: toBase64Url(psk),
});

function secretFromJson(value: unknown): KnownSecret | null {
  if (!isFields(value)) return null;
  const { claim, pairing, psk } = value;
  if (typeof claim !== 'string' || typeof pairing !== 'string' || typeof psk !== 'string') return null;
  return { claim, pairing: fromBase64Url(pairing), psk: fromBase64Url(psk) };
}

export function writeRecord(state: StoredState): string {
  return JSON.stringify({
    version: VERSION,
    ...state,
    confirmed: state.confirmed && secretToJson(state.confirmed),
    candidates: state.candidates.map(secretToJson),
    former: state.former.map(toBase64Url),
  });
}

/** Null when there is nothing, or nothing of this version. */
export function readRecord(stored: string | null): StoredState | null {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    if (!isFields(value) || value['version'] !== VERSION) return null;
    const { confirmed, candidates, former, sent, acknowledged, base, returned } = value;
    if (!isNumber(sent) || !isNumber(acknowledged) || !isNumber(base)) return null;
    const read = Array.isArray(candidates) ? candidates.map(secretFromJson) : [];
    return {
      confirmed: secretFromJson(confirmed),
      candidates: read.filter(secret => secret !== null),
      former: Array.isArray(former) ? former.filter(one => typeof one === 'string').map(fromBase64Url) : [],
      sent,
      acknowledged,
      base,
      returned: typeof returned === 'string' ? returned : null,
    };
  } catch {
    return null;
  }
}
