/**
 * Closing time: those who wait at a closed channel with nobody on duty any more are told so and let go.
 * Whoever is talking may finish. Called every half minute by `main.ts`.
 */
import { fault } from '../log.ts';
import type { Conversations } from './conversations.ts';

export async function closeWaiting(all: Conversations): Promise<void> {
  const { sites, clock, log } = all.parts;
  for (const id of all.lobby.sites()) {
    if (all.desks.onDuty(id) > 0) continue;
    const site = await sites.get(id);
    if (!site) continue;
    try {
      for (const conversation of all.lobby.waiting(id)) {
        const open = await sites.open(site, conversation.channel);
        if (open?.state === 'closed') all.step(conversation, { type: 'closing', at: clock.elapsed() });
      }
    } catch (error) {
      // A site that fails must not keep the other sites from closing.
      log.error('part-failed', { part: 'closing', row: id, ...fault(error) });
    }
  }
}
