/** What the files of this folder share: made once by `main.ts`. */
import type { SteadyClock } from '../clock.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log.ts';
import type { RelayTime } from '../relay-time.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Sites } from '../sites/sites.ts';
import type { EndedConversations } from '../tokens/ended.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Grace } from './machine/state.ts';

export interface Parts {
  readonly clock: SteadyClock;
  readonly time: RelayTime;
  readonly engine: Engine;
  readonly tokens: Tokens;
  readonly ended: EndedConversations;
  readonly sites: Sites;
  /** How many from one network may wait at one site. */
  readonly waitingPerNetwork: number;
  readonly log: Log;
}

/** Tokens are renewed so often that what is left always covers the grace they serve. */
export const TOKEN_RENEW_MS = 5 * 60_000;
/** A counselor may save topics so long after the end. */
export const TOPICS_TICKET_MS = 24 * 3_600_000;
/** How often deadlines are looked at. */
export const SWEEP_INTERVAL_MS = 1_000;
/** How often opening hours are looked at for those who wait. */
export const CLOSING_INTERVAL_MS = 30_000;

const MINUTE_MS = 60_000;

/** One for all conversations of a site, as long as its settings do not change. */
const graces = new WeakMap<SiteSettings, Grace>();

export function graceOf(site: SiteSettings): Grace {
  const known = graces.get(site);
  if (known) return known;
  const { grace } = site;
  const made = {
    parentTalkingMs: grace.parentTalkingMinutes * MINUTE_MS,
    parentWaitingMs: grace.parentWaitingMinutes * MINUTE_MS,
    counselorMs: grace.counselorMinutes * MINUTE_MS,
    idleMs: grace.idleMinutes * MINUTE_MS,
    idleWarningMs: grace.idleWarningMinutes * MINUTE_MS,
  };
  graces.set(site, made);
  return made;
}
