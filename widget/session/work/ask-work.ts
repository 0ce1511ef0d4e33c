/** Asks the relay for a challenge and solves it; `ParentConversation` puts the solution into its first frame. */
import { solve } from './solve.ts';
import type { Challenge } from './solve.ts';

/** Rejects when the relay cannot be reached or refuses. */
export async function askWork(relay: string, site: string): Promise<string> {
  const answer = await fetch(`${relay}/api/sites/${site}/challenge`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`challenge: ${answer.status}`);
  return solve((await answer.json()) as Challenge);
}
