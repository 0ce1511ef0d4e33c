/**
 * What a browser gets of a site's settings: `GET /api/sites/<site>`, and the part of it that a room's page carries.
 * Types alone: `relay/sites/settings.ts` checks what is stored, and its types must fit these.
 */

/** A text per language; Swedish is always there. */
export interface Localized {
  sv: string;
  [language: string]: string;
}

/** One line of *Akut hjälp*: a number to call or an address to open. */
export interface HelpLine {
  id: string;
  name: Localized;
  phone?: string | undefined;
  url?: string | undefined;
  /** Who it is for, when it answers. */
  note?: Localized | undefined;
}

export interface Privacy {
  /** The responsible board. */
  controller: Localized;
  dataProtectionOfficer: { name: string; email: string; phone?: string | undefined };
  legalBasis: Localized;
  /** Stands before the sentence that says after how many months. */
  retention: Localized;
  url?: string | undefined;
}

/** In minutes, so that the room can say them. `idle…` is no grace: how long nobody need speak. */
export interface Grace {
  parentTalkingMinutes: number;
  parentWaitingMinutes: number;
  counselorMinutes: number;
  idleMinutes: number;
  idleWarningMinutes: number;
}

export type OpenState =
  | { state: 'open'; /** ISO 8601 with offset; absent when open around the clock. */ closesAt?: string }
  | { state: 'closing'; closesAt: string }
  | { state: 'closed'; /** Absent when it never opens. */ opensAt?: string; reason?: Localized };

/** `GET /api/sites/<site>`. */
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
  help: HelpLine[];
  /** Absent while the municipality has not filled it in; so are the months. */
  privacy?: Privacy;
  exitAddress: string;
  counselorRole: Localized;
  color?: string;
  retentionMonths?: number;
  grace: Grace;
}

/**
 * What the page of a room carries, and all that a parent needs until one can type: a part of the public settings,
 * with help lines of name and number alone. `open` is left out of a channel that is simply open.
 */
export type RoomSettings = Pick<
  PublicSettings,
  'name' | 'languages' | 'answers' | 'who' | 'alone' | 'expectation' | 'exitAddress' | 'counselorRole'
> &
  Partial<Pick<PublicSettings, 'color' | 'privacy' | 'retentionMonths'>> & {
    channels: { id: string; name: Localized; open?: OpenState }[];
    help: Omit<HelpLine, 'id'>[];
  };
