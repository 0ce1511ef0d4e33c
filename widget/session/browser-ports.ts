/**
 * Binds a parent's conversation to a real browser: storage, locks, sockets, page events.
 * Called by the room; everything it hands on is named in `ports.ts`.
 */
import { systemClock } from './connection.ts';
import { Keeper } from './kept.ts';
import { browserPage } from './page-life.ts';
import { ParentConversation } from './parent-conversation.ts';
import type { ParentPorts } from './ports.ts';
import { ParentSession } from './sealed/parent-session.ts';
import { browserTabs, onlyTab } from './tabs.ts';
import { solve } from './work/solve.ts';
import type { Challenge } from './work/solve.ts';

/** `relay`: its origin. */
export function browserPorts(relay: string, site: string): ParentPorts {
  const keeper = new Keeper(site, () => sessionStorage);
  return {
    clock: systemClock,
    page: browserPage(),
    keeper,
    // Where storage is blocked, locks are refused too; and no other tab could have the conversation.
    tabs: keeper.lasting ? browserTabs(site) : onlyTab,
    work: async () => {
      const answer = await fetch(`${relay}/api/sites/${site}/challenge`, { cache: 'no-store' });
      if (!answer.ok) throw new Error(`challenge: ${answer.status}`);
      return solve((await answer.json()) as Challenge);
    },
    address: `${relay.replace(/^http/, 'ws')}/socket/parent`,
    open: address => new WebSocket(address),
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    sha256: async text =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    session: options => new ParentSession(options),
    restored: wasRestored(),
  };
}

/** The room's conversation; goes on by itself where the page before this one stood. */
export function openConversation(relay: string, site: string): ParentConversation {
  const ports = browserPorts(relay, site);
  // Left quickly before a room was there to wipe: the doorway says so in the address of the next one.
  if (pageIs('left')) ports.keeper.wipe();
  const conversation = new ParentConversation(site, ports);
  void conversation.begin();
  return conversation;
}

/**
 * Brought back by history or session restore. In a frame that the doorway has put there by script, the
 * frame's own navigation is always new: the doorway says in the address how the page around it came.
 */
function wasRestored(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'back_forward' || pageIs('back_forward');
}

const pageIs = (how: string): boolean => new URLSearchParams(location.search).get('page') === how;
