/**
 * Settings of a new site from the command line: what `site add` was told, over sound defaults. What only
 * the municipality can say is left open, and the chat is closed until it is filled in. Used by `commands/site.ts`.
 */
import { DEFAULT_TOPICS, DEFAULT_TOPIC_GROUPS } from '../topics/catalogue.ts';
import { NATIONAL_HELP_LINES } from './help-lines.ts';
import { SiteSettings } from './settings.ts';

export interface NewSite {
  readonly id: string;
  readonly name?: string | undefined;
  readonly origins: readonly string[];
  /** Settings from a file; they win over the defaults. */
  readonly from?: Readonly<Record<string, unknown>> | undefined;
}

/** Throws a ZodError that names what is wrong. */
export function newSite({ id, name, origins, from }: NewSite): SiteSettings {
  return SiteSettings.parse({
    ...defaults(name ?? id),
    ...from,
    id,
    ...(name === undefined ? {} : { name }),
    ...(origins.length === 0 ? {} : { origins: origins.map(withoutSlash) }),
  });
}

/** An address as people copy it from a browser. */
const withoutSlash = (origin: string): string => origin.replace(/\/$/, '');

const defaults = (name: string) => ({
  name,
  channels: [{ id: 'chatt', name: { sv: 'Föräldrachatt', en: 'Parent chat' }, hours: 'always' }],
  topics: DEFAULT_TOPICS,
  topicGroups: DEFAULT_TOPIC_GROUPS,
  who: { sv: `Rådgivare i ${name} svarar.`, en: `Counselors in ${name} answer.` },
  help: NATIONAL_HELP_LINES,
  privacy: null,
  exitAddress: 'https://www.smhi.se/',
  retentionMonths: null,
  secrecyDecided: null,
});
