/** One-time links that sign a member of staff in. Made by the command line and the demo; taken by http. */
import { v4 } from 'uuid';
import type { Role, StaffMember, Storage } from '../storage/storage.ts';
import { hashOf, newSecret } from './secrets.ts';

export const INVITATION_LIFE_MS = 72 * 3_600_000;

export interface Invitation {
  readonly staff: StaffMember;
  /** The secret stands after `#`, so that no server or proxy sees it in an address. */
  readonly link: string;
  /** ISO 8601. */
  readonly expires: string;
}

/** Adds the person and makes a link. `consoleUrl`: origin of the console. */
export async function invite(
  storage: Storage,
  consoleUrl: string,
  person: { site: string; name: string; role: Role },
  now: number = Date.now(),
): Promise<Invitation> {
  const staff: StaffMember = { id: v4(), ...person };
  await storage.staff.put(staff);
  return linkFor(storage, consoleUrl, staff, now);
}

/** A new link for someone who is there already: whoever comes back by it finds what that person left at the desk. */
export async function linkFor(
  storage: Storage,
  consoleUrl: string,
  staff: StaffMember,
  now: number = Date.now(),
): Promise<Invitation> {
  const secret = newSecret();
  const expires = now + INVITATION_LIFE_MS;
  await storage.invitations.put({ hash: hashOf(secret), staff: staff.id, expires });
  return { staff, link: `${consoleUrl}/console/enter#${secret}`, expires: new Date(expires).toISOString() };
}
