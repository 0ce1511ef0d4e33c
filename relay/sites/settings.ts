/**
 * The settings of a municipality: what an administrator fills in, checked at the boundary.
 * Stored whole as JSON; the public part (see `publicSettings`) is all that a browser gets.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'use a-z, 0-9 and -');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** A text per language; Swedish is required, the others fall back to it. */
const localized = z.object({ sv: z.string().min(1) }).catchall(z.string());
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const span = z.tuple([clock, clock]);
const spans = z.array(span).max(4);
const date = z.iso.date();
const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    value => URL.canParse(value) && new URL(value).origin === value,
    'an origin: https://www.kommun.se',
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
    exceptions: z.array(z.strictObject({ date, spans, reason: localized.optional() })).default([]),
  }),
]);

export const Channel = z.strictObject({ id, name: localized, hours: Hours });
export const Topic = z.strictObject({ id, name: localized, group: id.optional() });
export const TopicGroup = z.strictObject({ id, name: localized });

/** One line of *Akut hjälp*: a number to call or an address to open. */
export const HelpLine = z.strictObject({
  id,
  name: localized,
  phone: z.string().min(3).max(24).optional(),
  url: z.url().optional(),
  /** Who it is for, when it answers. */
  note: localized.optional(),
});

export const Privacy = z.strictObject({
  /** The responsible board. */
  controller: localized,
  dataProtectionOfficer: z.strictObject({ name: z.string(), email: z.email(), phone: z.string().optional() }),
  legalBasis: localized,
  /** Shown before the sentence that says after how many months (`retentionMonths`): names the plan, no other time. */
  retention: localized,
  url: z.url().optional(),
});

const minutes = (low: number, high: number, usual: number) => z.int().min(low).max(high).default(usual);
export const Grace = z
  .strictObject({
    parentTalkingMinutes: minutes(1, 30, 5),
    parentWaitingMinutes: minutes(1, 60, 15),
    counselorMinutes: minutes(1, 15, 2),
    idleMinutes: minutes(5, 240, 45),
    idleWarningMinutes: minutes(1, 15, 3),
  })
  .refine(g => g.idleWarningMinutes < g.idleMinutes, 'the warning must come before the end');

export const SiteSettings = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  origins: z.array(origin).min(1).max(20),
  timeZone: z.string().default('Europe/Stockholm'),
  /** Interface languages offered, first is the site's own. */
  languages: z.array(language).min(1).default(['sv', 'en']),
  /** Languages that counselors answer in. */
  answers: z.array(language).min(1).default(['sv']),
  channels: z.array(Channel).min(1).max(20),
  topics: z.array(Topic).min(1).max(80),
  topicGroups: z.array(TopicGroup).default([]),
  /** Who answers, in a sentence. */
  who: localized,
  /** The first, skippable line: is the parent alone, can they write freely. */
  alone: localized.optional(),
  /** What a parent should expect while nobody is on duty. */
  expectation: localized.optional(),
  help: z.array(HelpLine).min(1).max(20),
  /** This and the two last have no default, and null says that they are not decided: then the chat is closed. */
  privacy: Privacy.nullable(),
  /** Where *Lämna sidan snabbt* leads. */
  exitAddress: z.url({ protocol: /^https?$/ }),
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

export type SiteSettings = z.infer<typeof SiteSettings>;
export type Hours = z.infer<typeof Hours>;
export type Localized = { sv: string; [language: string]: string };

/** What a browser gets: `GET /api/sites/<site>`. */
export interface PublicSettings {
  id: string;
  name: string;
  origins: string[];
  languages: string[];
  answers: string[];
  /** Hours are evaluated by the relay, which has the calendar of holidays. */
  channels: { id: string; name: Localized; open: OpenState }[];
  who: Localized;
  alone?: Localized;
  expectation?: Localized;
  help: z.infer<typeof HelpLine>[];
  /** Absent while the municipality has not filled it in; so are the months. */
  privacy?: z.infer<typeof Privacy>;
  exitAddress: string;
  counselorRole: Localized;
  color?: string;
  retentionMonths?: number;
  /** Grace and idle bounds in minutes, so that the room can say them. */
  grace: z.infer<typeof Grace>;
}

/**
 * What the page of a room carries, and all that a parent needs until one can type: a part of the public settings,
 * with help lines of name and number alone. `open` is left out of a channel that is simply open.
 */
export type RoomSettings = Pick<
  PublicSettings,
  'languages' | 'answers' | 'who' | 'alone' | 'expectation' | 'exitAddress' | 'counselorRole'
> &
  Partial<Pick<PublicSettings, 'privacy' | 'retentionMonths'>> & {
    channels: { id: string; name: Localized; open?: OpenState }[];
    help: Omit<z.infer<typeof HelpLine>, 'id'>[];
  };

export type OpenState =
  | { state: 'open'; /** ISO 8601 with offset; absent when open around the clock. */ closesAt?: string }
  | { state: 'closing'; closesAt: string }
  | { state: 'closed'; /** Absent when it never opens. */ opensAt?: string; reason?: Localized };
