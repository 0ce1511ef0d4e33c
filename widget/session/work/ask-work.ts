/** Asks the relay for a challenge and solves it; `ParentConversation` puts the solution into its first frame. */
import { solve } from './solve.ts';
import type { Challenge } from './solve.ts';

/** Where the relay does not say how long: half a minute. */
const ASK_AGAIN_SECONDS = 30;

/** Rejects when the relay cannot be reached or refuses; `cause`: in so many seconds it may be asked again. */
export async function askWork(relay: string, site: string): Promise<string> {
  const answer = await fetch(`${relay}/api/sites/${site}/challenge`, { cache: 'no-store' });
  if (!answer.ok) {
    const cause = answer.status === 429 && (Number(answer.headers.get('Retry-After')) || ASK_AGAIN_SECONDS);
    throw new Error(`challenge: ${answer.status}`, { cause });
  }
  return solve((await answer.json()) as Challenge);
}
