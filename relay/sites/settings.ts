/**
 * The settings of a municipality: what an administrator fills in, checked at the boundary.
 * Stored whole as JSON; the public part (`public-settings.ts`) is all that a browser gets.
 */
import { z } from 'zod';
import {
  ADDRESS_MAX_CHARACTERS,
  CHANNELS_MAX,
  EMAIL_MAX_CHARACTERS,
  HELP_LINES_MAX,
  NAME_MAX_CHARACTERS,
  OPENING_EXCEPTIONS_MAX,
  OPENING_SPANS_MAX,
  ORIGINS_MAX,
  PHONE_MAX_CHARACTERS,
  SITE_LANGUAGES_MAX,
  SITE_TEXT_MAX_CHARACTERS,
  TIME_ZONE_MAX_CHARACTERS,
  TOPICS_MAX,
  TOPIC_GROUPS_MAX,
} from '../protocol/bounds.ts';
import { Id as id, Language } from '../protocol/fields.ts';

const language = Language.regex(/^[a-z]/, 'begins with small letters');
const text = z.string().max(SITE_TEXT_MAX_CHARACTERS);
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** A text per language; Swedish is required, the others fall back to it. */
const localized = z
  .object({ sv: text.min(1) })
  .catchall(text)
  .refine(texts => Object.keys(texts).length <= SITE_LANGUAGES_MAX, 'too many languages')
  .refine(texts => Object.keys(texts).every(key => Language.safeParse(key).success), 'a text per language')
  .meta({ keysMax: SITE_LANGUAGES_MAX });
const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const span = z.tuple([clock, clock]);
const spans = z.array(span).max(OPENING_SPANS_MAX);
const date = z.iso.date();
/** Opened by a browser: nothing that runs (`javascript:`, `data:`), nothing that looks like another address. */
const address = z
  .string()
  .max(ADDRESS_MAX_CHARACTERS)
  .refine(value => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  }, 'an address that begins with https:// or http://, without a name before @');
const timeZone = z
  .string()
  .max(TIME_ZONE_MAX_CHARACTERS)
  .refine(isTimeZone, 'a time zone of the IANA list, such as Europe/Stockholm (is it spelled right?)');
/** Labels and dots, or an address in brackets. Whatever else a URL allows there would mean something else in a policy. */
const ORIGIN = /^https?:\/\/([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d+)?$/;
const origin = z
  .string()
  .max(ADDRESS_MAX_CHARACTERS)
  .refine(
    value => ORIGIN.test(value) && URL.canParse(value) && new URL(value).origin === value,
    'an origin in full, without * or a path, names in Punycode: https://www.kommun.se',
  );

export const Hours = z.union([
  z.literal('always'),
  z.literal('never'),
  z.strictObject({
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
    /** Swedish public holidays: closed, or open as on an ordinary day. */
    holidays: z.enum(['closed', 'open']).default('closed'),
    exceptions: z
      .array(z.strictObject({ date, spans, reason: localized.optional() }))
      .max(OPENING_EXCEPTIONS_MAX)
      .default([]),
  }),
]);

export const Channel = z.strictObject({ id, name: localized, hours: Hours });
export const Topic = z.strictObject({ id, name: localized, group: id.optional() });
export const TopicGroup = z.strictObject({ id, name: localized });

/** One line of *Akut hjälp*: a number to call or an address to open. */
export const HelpLine = z.strictObject({
  id,
  name: localized,
  phone: z
    .string()
    .min(3)
    .max(PHONE_MAX_CHARACTERS)
    .regex(/^\+?[\d ()-]+$/, 'a telephone number: digits, spaces and -')
    .optional(),
  url: address.optional(),
  /** Who it is for, when it answers. */
  note: localized.optional(),
});

export const Privacy = z.strictObject({
  /** The responsible board. */
  controller: localized,
  dataProtectionOfficer: z.strictObject({
    name: z.string().max(NAME_MAX_CHARACTERS),
    email: z.email().max(EMAIL_MAX_CHARACTERS),
    phone: z.string().max(PHONE_MAX_CHARACTERS).optional(),
  }),
  legalBasis: localized,
  /** Shown before the sentence that says after how many months (`retentionMonths`): names the plan, no other time. */
  retention: localized,
  url: address.optional(),
});

const minutes = (low: number, high: number, usual: number) => z.int().min(low).max(high).default(usual);
/** `idle…` is no grace: how long nobody need speak. The name is stored and sent, so it stays. */
export const Grace = z
  .strictObject({
    parentTalkingMinutes: minutes(1, 30, 5),
    parentWaitingMinutes: minutes(1, 60, 15),
    counselorMinutes: minutes(1, 15, 2),
    idleMinutes: minutes(5, 240, 45),
    idleWarningMinutes: minutes(1, 15, 3),
  })
  .refine(g => g.idleWarningMinutes < g.idleMinutes, 'the warning must come before the end');

const Settings = z.strictObject({
  id,
  name: z.string().min(1).max(NAME_MAX_CHARACTERS),
  origins: z.array(origin).min(1).max(ORIGINS_MAX),
  timeZone: timeZone.default('Europe/Stockholm'),
  /** Interface languages offered, first is the site's own. */
  languages: z.array(language).min(1).max(SITE_LANGUAGES_MAX).default(['sv', 'en']),
  /** Languages that counselors answer in. */
  answers: z.array(language).min(1).max(SITE_LANGUAGES_MAX).default(['sv']),
  channels: z.array(Channel).min(1).max(CHANNELS_MAX),
  topics: z.array(Topic).min(1).max(TOPICS_MAX),
  topicGroups: z.array(TopicGroup).max(TOPIC_GROUPS_MAX).default([]),
  /** Who answers, in a sentence. */
  who: localized,
  /** The first, skippable line: is the parent alone, can they write freely. */
  alone: localized.optional(),
  /** What a parent should expect while nobody is on duty. */
  expectation: localized.optional(),
  help: z.array(HelpLine).min(1).max(HELP_LINES_MAX),
  /** This and the two last have no default, and null says that they are not decided: then the chat is closed. */
  privacy: Privacy.nullable(),
  /** Where *Lämna sidan snabbt* leads. */
  exitAddress: address,
  /** How a counselor is shown to the parent. */
  counselorShownAs: z.enum(['role', 'alias']).default('role'),
  counselorRole: localized.default({ sv: 'Rådgivare', en: 'Counselor' }),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  grace: Grace.prefault({}),
  /** Counts under this are not shown. */
  threshold: z.int().min(3).max(100).default(5),
  /** Required and without a default: the municipality decides (dokumenthanteringsplan). */
  retentionMonths: z.int().min(1).max(120).nullable(),
  /** The day from which secrecy was decided, shown to administrators. */
  secrecyDecided: date.nullable(),
});

/** Nothing in it may fail later, when a parent is there: so what belongs together is looked at together. */
export const SiteSettings = Settings.superRefine((site, context) => {
  const wrong = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const list of ['channels', 'topics', 'topicGroups', 'help'] as const)
    for (const [at, { id }] of site[list].entries())
      if (site[list].findIndex(one => one.id === id) < at) wrong([list, at, 'id'], `${id} is there twice`);
  for (const [at, { group }] of site.topics.entries())
    if (group !== undefined && !site.topicGroups.some(({ id }) => id === group))
      wrong(['topics', at, 'group'], `there is no topic group ${group}`);
  for (const [at, { hours }] of site.channels.entries()) {
    const dates = typeof hours === 'string' ? [] : hours.exceptions.map(({ date }) => date);
    const twice = dates.find((date, index) => dates.indexOf(date) < index);
    if (twice !== undefined) wrong(['channels', at, 'hours', 'exceptions'], `${twice} is there twice`);
  }
});

export type SiteSettings = z.infer<typeof SiteSettings>;
export type Hours = z.infer<typeof Hours>;
