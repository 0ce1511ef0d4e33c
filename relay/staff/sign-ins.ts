/** Sign-ins: made from an invitation, carried by a cookie, ended by leaving, by time or by removal. */
import type { SteadyClock } from '../clock.ts';
import type { RelayTime } from '../relay-time.ts';
import type { StaffMember, Storage } from '../storage/storage.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Longer than a long shift. */
export const SIGN_IN_LIFE_MS = 14 * 3_600_000;

/**
 * A sign-in of an open desk is remembered for so long after it was last seen. A counselor whose network breaks while
 * storage fails gets back in by it.
 */
export const REMEMBERED_MS = 10 * 60_000;
const REMEMBERED_MAX = 1_000;

interface Remembered {
  readonly staff: StaffMember;
  seenAt: number;
}

export interface SignedIn {
  readonly staff: StaffMember;
  readonly hash: string;
}

export class SignIns {
  readonly #storage: Storage;
  readonly #clock: SteadyClock;
  readonly #time: RelayTime;
  readonly #secure: () => boolean;
  /** By hash, longest unseen first. */
  readonly #remembered = new Map<string, Remembered>();

  /** `secure`: the console is served over https. */
  constructor(storage: Storage, clock: SteadyClock, time: RelayTime, secure: () => boolean) {
    this.#storage = storage;
    this.#clock = clock;
    this.#time = time;
    this.#secure = secure;
  }

  /** `__Host-` makes browsers insist on https, this very host and the whole path. */
  get cookieName(): string {
    return this.#secure() ? '__Host-viska' : 'viska';
  }

  /** Takes an invitation, once. Returns the Set-Cookie value, or null. */
  async enter(invitation: string): Promise<{ staff: StaffMember; cookie: string } | null> {
    const taken = await this.#storage.invitations.take(hashOf(invitation), this.#time.expired());
    const staff = taken && (await this.#storage.staff.get(taken.staff));
    if (!staff) return null;
    const secret = newSecret();
    const expires = this.#time.now() + SIGN_IN_LIFE_MS;
    await this.#storage.signIns.put({ hash: hashOf(secret), staff: staff.id, expires });
    return { staff, cookie: this.#cookie(secret, SIGN_IN_LIFE_MS / 1000) };
  }

  /** Who these cookies (the `Cookie` header) belong to, or null. */
  async byCookies(header: string): Promise<SignedIn | null> {
    const name = `${this.cookieName}=`;
    const secret = header
      .split(';')
      .map(part => part.trim())
      .find(part => part.startsWith(name))
      ?.slice(name.length);
    if (!secret) return null;
    const hash = hashOf(secret);
    const staff = await this.#find(hash);
    return staff ? { staff, hash } : null;
  }

  /** Rejects when storage fails and the person was not seen lately. */
  async #find(hash: string): Promise<StaffMember | null> {
    const known = this.#remembered.get(hash);
    try {
      const found = await this.#storage.signIns.get(hash, this.#time.expired());
      const staff = found && (await this.#storage.staff.get(found.staff));
      this.#remembered.delete(hash);
      if (staff) this.#remember(hash, staff);
      return staff;
    } catch (error) {
      if (known && this.#clock.elapsed() - known.seenAt < REMEMBERED_MS) return known.staff;
      throw error;
    }
  }

  #remember(hash: string, staff: StaffMember): void {
    this.#remembered.set(hash, { staff, seenAt: this.#clock.elapsed() });
    const [longest = ''] = this.#remembered.keys();
    if (this.#remembered.size > REMEMBERED_MAX) this.#remembered.delete(longest);
  }

  /** Asked every few seconds about who has a desk open. While storage fails nobody is thrown out. */
  async live(hash: string): Promise<boolean> {
    const known = this.#remembered.get(hash);
    if (known) known.seenAt = this.#clock.elapsed();
    try {
      if (await this.#storage.signIns.get(hash, this.#time.expired())) return true;
      this.#remembered.delete(hash);
      return false;
    } catch {
      return true;
    }
  }

  /** Returns the Set-Cookie value that takes the cookie away. */
  async leave(hash: string): Promise<string> {
    this.#remembered.delete(hash);
    await this.#storage.signIns.remove(hash);
    return this.#cookie('', 0);
  }

  #cookie(value: string, seconds: number): string {
    const secure = this.#secure() ? '; Secure' : '';
    return `${this.cookieName}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
  }
}
