/**
 * A parent's conversation in a real browser: binds it to storage, locks, sockets and page events.
 * A chunk of its own, with all that sends and seals; everything it hands on is named in `ports.ts`.
 */
import { systemClock } from '../browser/clock.ts';
import type { ConversationStorage } from './conversation-storage.ts';
import type { SessionStore } from './machine/store.ts';
import { pageParameterIs } from './page-parameter.ts';
import { browserPage } from '../browser/page-life.ts';
import { ParentConversation } from './parent-conversation.ts';
import type { ParentPorts } from './ports.ts';
import { endByBeacon } from './end-by-beacon.ts';
import { ParentSession } from './sealed/parent-session.ts';
import { browserTabs, onlyTab } from './tabs.ts';
import { askWork } from './work/ask-work.ts';

/** `relay`: its origin. `work`: a challenge that is being solved already, for the first attempt. */
export function converse(
  relay: string,
  site: string,
  storage: ConversationStorage,
  store: SessionStore,
  work?: Promise<string>,
): ParentConversation {
  const ports: ParentPorts = {
    clock: systemClock,
    page: browserPage(),
    storage,
    // Where storage is blocked, locks are refused too; and no other tab could have the conversation.
    tabs: storage.lasting ? browserTabs(site) : onlyTab,
    work() {
      const first = work;
      work = undefined;
      return first ?? askWork(relay, site);
    },
    endByBeacon: (token, reason) => void endByBeacon(relay, token, reason),
    address: `${relay.replace(/^http/, 'ws')}/socket/parent`,
    open: address => new WebSocket(address),
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    session: options => new ParentSession(options),
    restored: wasRestored(),
  };
  return new ParentConversation(site, ports, store);
}

/**
 * Brought back by history or session restore. In a frame that the doorway has put there by script, the
 * frame's own navigation is always new: the doorway says in the address how the page around it came.
 */
function wasRestored(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'back_forward' || pageParameterIs('back_forward');
}
