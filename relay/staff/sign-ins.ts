/** Sign-ins: made from an invitation, carried by a cookie, ended by leaving, by time or by removal. */
import type { Clock } from '../clock.ts';
import type { StaffMember, Storage } from '../storage/storage.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A long shift. */
export const SIGN_IN_LIFE_MS = 14 * 3_600_000;

export interface SignedIn {
  readonly staff: StaffMember;
  readonly hash: string;
}

export class SignIns {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #secure: () => boolean;

  /** `secure`: the console is served over https. */
  constructor(storage: Storage, clock: Clock, secure: () => boolean) {
    this.#storage = storage;
    this.#clock = clock;
    this.#secure = secure;
  }

  /** `__Host-` makes browsers insist on https, this very host and the whole path. */
  get cookieName(): string {
    return this.#secure() ? '__Host-viska' : 'viska';
  }

  /** Takes an invitation, once. Returns the Set-Cookie value, or null. */
  async enter(invitation: string): Promise<{ staff: StaffMember; cookie: string } | null> {
    const now = this.#clock.now();
    const taken = await this.#storage.invitations.take(hashOf(invitation), now);
    const staff = taken && (await this.#storage.staff.get(taken.staff));
    if (!staff) return null;
    const secret = newSecret();
    const expires = now + SIGN_IN_LIFE_MS;
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
    const found = await this.#storage.signIns.get(hash, this.#clock.now());
    const staff = found && (await this.#storage.staff.get(found.staff));
    return staff ? { staff, hash } : null;
  }

  /** While storage fails nobody is thrown out. */
  async live(hash: string): Promise<boolean> {
    try {
      return (await this.#storage.signIns.get(hash, this.#clock.now())) !== null;
    } catch {
      return true;
    }
  }

  /** Returns the Set-Cookie value that takes the cookie away. */
  async leave(hash: string): Promise<string> {
    await this.#storage.signIns.remove(hash);
    return this.#cookie('', 0);
  }

  #cookie(value: string, seconds: number): string {
    const secure = this.#secure() ? '; Secure' : '';
    return `${this.cookieName}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
  }
}
