/**
 * Solves the relay's proof of work (PROTOCOL.md section 8) before a conversation starts.
 * Takes the challenge as fetched from the relay; hands `work` to the first frame of ParentConversation.
 *
 * PBKDF2 by WebCrypto: a browser hashes at full speed on its own threads, so the page stays free without
 * a worker file. (One digest at a time costs 300 times a hash in calls alone, all of it on the parent.)
 * Own code instead of altcha-lib's solver: 0.4 KB against 2.1 KB brotli; tests check it against altcha-lib.
 */

/** What `GET /api/sites/<site>/challenge` returns. */
export interface Challenge {
  parameters: {
    /** `PBKDF2/SHA-256` */
    algorithm: string;
    /** Hex. */
    nonce: string;
    /** Hex. */
    salt: string;
    /** PBKDF2 iterations for each counter. */
    cost: number;
    /** Bytes of the derived key. */
    keyLength: number;
    /** Hex that the derived key starts with when the counter is right. */
    keyPrefix: string;
    /** Echoed as they came: the relay's signature covers them. */
    [more: string]: unknown;
  };
  signature?: string;
}

/** Derivations under way at once: some browsers have several crypto threads, and calls overlap with hashing. */
const AT_ONCE = 4;
/** Far above any difficulty a relay asks for; a challenge that cannot be solved ends instead of running on. */
const TRIES_MAX = 100_000;

/**
 * The base64 JSON `{challenge, solution}`.
 * Rejects with the signal's reason when aborted, and with an Error when the challenge is of an unknown
 * algorithm or has no solution.
 */
export async function solve(challenge: Challenge, signal?: AbortSignal): Promise<string> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  if (algorithm !== 'PBKDF2/SHA-256') throw new Error(algorithm);
  const saltBytes = bytes(salt);
  const derive = async (counter: number): Promise<string> => {
    const password = bytes(nonce + counter.toString(16).padStart(8, '0'));
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: saltBytes, iterations: cost };
    return hex(await crypto.subtle.deriveBits(how, key, keyLength * 8));
  };
  for (let first = 0; first < TRIES_MAX; first += AT_ONCE) {
    signal?.throwIfAborted();
    const keys = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => derive(first + i)));
    const found = keys.findIndex(key => key.startsWith(keyPrefix));
    if (found >= 0) {
      return btoa(
        JSON.stringify({ challenge, solution: { counter: first + found, derivedKey: keys[found] } }),
      );
    }
  }
  throw new Error('work');
}

const bytes = (text: string) => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));

const hex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, '0')).join('');
