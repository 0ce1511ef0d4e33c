/** The proof of work (PROTOCOL.md, section 8). */
import { pbkdf2Sync } from 'node:crypto';
import { integer, join } from './bytes.ts';

interface Challenge {
  readonly parameters: {
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
    readonly nonce: string;
    readonly salt: string;
  };
  readonly signature: string;
}

/** Gives `work`, the first frame's field. */
export async function solveChallenge(relayUrl: string, site: string): Promise<string> {
  const response = await fetch(`${relayUrl}/api/sites/${site}/challenge`);
  if (!response.ok) throw new Error(`no challenge: ${String(response.status)}`);
  const challenge = (await response.json()) as Challenge;
  const { cost, keyLength, keyPrefix, nonce, salt } = challenge.parameters;
  const [password, salted] = [Buffer.from(nonce, 'hex'), Buffer.from(salt, 'hex')];
  for (let counter = 0; ; counter++) {
    const key = pbkdf2Sync(join(password, integer(counter, 4)), salted, cost, keyLength, 'sha256');
    const derivedKey = key.toString('hex');
    if (!derivedKey.startsWith(keyPrefix)) continue;
    return Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })).toString('base64');
  }
}
