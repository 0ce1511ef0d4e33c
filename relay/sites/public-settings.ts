/** The part of a site's settings that any browser gets: `GET /api/sites/<site>`. Nothing of staff or topics. */
import type { OpenState, PublicSettings } from '../protocol/http/public-settings.ts';
import { languageOf } from '../protocol/languages.ts';
import { EMERGENCY } from './help-lines.ts';
import type { SiteSettings } from './settings.ts';
import type { Sites } from './sites.ts';

interface Known {
  readonly minute: number;
  readonly states: readonly OpenState[];
  readonly settings: PublicSettings;
}
/** Every text that is said in all of them has them. */
const ROOM_LANGUAGES = new Set(Object.keys(EMERGENCY.name));
const known = new WeakMap<SiteSettings, Known>();

/** The same object until something in it changes: whoever makes something of it needs to do so once. */
export async function publicSettings(sites: Sites, site: SiteSettings): Promise<PublicSettings> {
  const before = known.get(site);
  const { minute } = sites;
  if (before?.minute === minute) return before.settings;
  const states = await Promise.all(
    site.channels.map(async ({ id }) => (await sites.open(site, id)) ?? { state: 'closed' as const }),
  );
  const settings = before && isSame(before.states, states) ? before.settings : withStates(site, states);
  known.set(site, { minute, states, settings });
  return settings;
}

/** They are made anew each minute, and seldom say something else then. */
const isSame = (before: readonly OpenState[], now: readonly OpenState[]): boolean =>
  now.every((state, at) => state === before[at]) || JSON.stringify(now) === JSON.stringify(before);

/** The room's languages by the room's own tags, once each; another one as the site has written it. */
const spoken = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(tag => (ROOM_LANGUAGES.has(languageOf(tag)) ? languageOf(tag) : tag))),
];

function withStates(site: SiteSettings, states: readonly OpenState[]): PublicSettings {
  const channels = site.channels.map(({ id, name }, at) => ({
    id,
    name,
    open: states[at] ?? { state: 'closed' as const },
  }));
  const { alone, expectation, color, privacy, retentionMonths } = site;
  return {
    id: site.id,
    name: site.name,
    origins: site.origins,
    languages: spoken(site.languages),
    answers: spoken(site.answers),
    channels,
    who: site.who,
    ...(alone ? { alone } : {}),
    ...(expectation ? { expectation } : {}),
    help: site.help,
    ...(privacy ? { privacy } : {}),
    exitAddress: site.exitAddress,
    counselorRole: site.counselorRole,
    ...(color ? { color } : {}),
    ...(retentionMonths ? { retentionMonths } : {}),
    grace: site.grace,
  };
}
