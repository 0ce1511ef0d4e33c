/**
 * The storage port: all that outlives the relay's process. Drivers: `sqlite/`.
 * There is no method that takes a message, an address or a conversation, and there will be none.
 */
import type { SiteSettings } from '../sites/settings.ts';

export type Role = 'counselor' | 'lead' | 'administrator' | 'auditor';
export const ROLES: readonly Role[] = ['counselor', 'lead', 'administrator', 'auditor'];

export interface StaffMember {
  /** UUID. */
  id: string;
  site: string;
  name: string;
  role: Role;
}
/** All that is kept of a conversation. */
export interface TopicRecord {
  /** UUID, random, chosen by the console; labels this row and nothing else. */
  id: string;
  site: string;
  /** `YYYY-MM` in the site's time zone. */
  month: string;
  channel: string;
  /** Topic ids, sorted. */
  topics: readonly string[];
  /** SHA-256 of the parent's receipt, base64url. */
  receipt: string | null;
}
export interface RelayKey {
  id: number;
  secret: Uint8Array;
  /** Milliseconds since the epoch. */
  madeAt: number;
}
/** A secret handed to a person is kept as its SHA-256 only. `expires`: milliseconds since the epoch. */
export interface Secret {
  hash: string;
  staff: string;
  expires: number;
}

export interface UnreadableSite {
  readonly id: string;
  readonly why: string;
}

/** Ids that are another site's, with one line for the operator. */
export class BelongsElsewhere extends Error {
  override name = 'BelongsElsewhere';
}

export interface Storage {
  readonly sites: {
    /** Those that can be read. */
    list(): Promise<SiteSettings[]>;
    /** Those that cannot, and why, in one line. */
    unreadable(): Promise<UnreadableSite[]>;
    get(id: string): Promise<SiteSettings | null>;
    put(settings: SiteSettings): Promise<void>;
    /** With its staff and topic records. */
    remove(id: string): Promise<boolean>;
  };
  readonly staff: {
    list(site?: string): Promise<StaffMember[]>;
    get(id: string): Promise<StaffMember | null>;
    put(member: StaffMember): Promise<void>;
    /** Takes invitations and sign-ins with it. */
    remove(id: string): Promise<boolean>;
  };
  readonly invitations: {
    put(invitation: Secret): Promise<void>;
    /** Returns it and removes it in one step, so that it works once. */
    take(hash: string, now: number): Promise<Secret | null>;
  };
  readonly signIns: {
    put(signIn: Secret): Promise<void>;
    get(hash: string, now: number): Promise<Secret | null>;
    remove(hash: string): Promise<void>;
    removeExpired(now: number): Promise<void>;
  };
  readonly keys: {
    /** Newest first. */
    list(): Promise<RelayKey[]>;
    /** Keeps the newest two. */
    add(key: RelayKey): Promise<void>;
  };
  readonly records: {
    /** Inserts all or none; ignores an id that is there. A receipt that was erased before is not counted. */
    save(...records: TopicRecord[]): Promise<void>;
    /** Of one site, months inclusive. */
    list(site: string, from: string, to: string): Promise<TopicRecord[]>;
    /**
     * Deletes the record, or remembers the hash until `expires` for a record that is not saved yet. Null: none will
     * come, and nothing is remembered.
     */
    erase(
      site: string,
      receipt: string,
      expires: number | null,
    ): Promise<'erased' | 'remembered' | 'unknown' | 'full'>;
    /** How many records of months before `month` a site has. */
    countBefore(site: string, month: string): Promise<number>;
    /** Removes records of months before `month`. Returns how many. */
    purge(site: string, month: string): Promise<number>;
    forgetErased(now: number): Promise<void>;
  };
  /**
   * All of a site at once, or nothing: rejects with `BelongsElsewhere` where a person or record is another site's.
   * What is there already stays; people get the name and role given. Returns how many records were added.
   */
  takeIn(site: SiteSettings, staff: readonly StaffMember[], records: readonly TopicRecord[]): Promise<number>;
  /** Rejects while it does not answer, is not whole, or cannot be written. */
  check(): Promise<void>;
  close(): Promise<void>;
}
