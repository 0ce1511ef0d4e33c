/**
 * Settings of a new site from the command line: what `site add` was told, over sound defaults. What only
 * the municipality can say is marked, and stays to be filled in. Used by `cli.ts`.
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
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Throws a ZodError that names what is wrong. */
export function newSite({ id, name, origins, from, today }: NewSite): SiteSettings {
  return SiteSettings.parse({
    ...defaults(name ?? id, today),
    ...from,
    id,
    ...(name === undefined ? {} : { name }),
    ...(origins.length === 0 ? {} : { origins: origins.map(withoutSlash) }),
  });
}

/** An address as people copy it from a browser. */
const withoutSlash = (origin: string): string => origin.replace(/\/$/, '');

const TO_FILL_IN = { sv: 'Fylls i av kommunen', en: 'To be filled in by the municipality' };

const defaults = (name: string, today: string) => ({
  name,
  channels: [{ id: 'chatt', name: { sv: 'Föräldrachatt', en: 'Parent chat' }, hours: 'always' }],
  topics: DEFAULT_TOPICS,
  topicGroups: DEFAULT_TOPIC_GROUPS,
  who: { sv: `Rådgivare i ${name} svarar.`, en: `Counselors in ${name} answer.` },
  help: NATIONAL_HELP_LINES,
  privacy: {
    controller: TO_FILL_IN,
    dataProtectionOfficer: { name: TO_FILL_IN.sv, email: 'dataskyddsombud@kommun.example' },
    legalBasis: TO_FILL_IN,
    retention: TO_FILL_IN,
  },
  exitAddress: 'https://www.smhi.se/',
  retentionMonths: 24,
  secrecyDecided: today,
});
