/**
 * The relay's pages for staff, as the console calls them: who am I, enter with a one-time link, leave.
 */
import type { SignedIn } from '../../protocol/http/staff.ts';

/** A half-open connection never answers; a person does not wait that long. */
const ANSWER_MAX_MS = 10_000;
const inTime = () => AbortSignal.timeout(ANSWER_MAX_MS);

/** Null: not signed in. Rejects when the relay does not answer. */
export async function whoAmI(): Promise<SignedIn | null> {
  const response = await fetch('/api/staff/me', {
    headers: { accept: 'application/json' },
    signal: inTime(),
  });
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw new Error(`me: ${response.status}`);
  return (await response.json()) as SignedIn;
}

/** False: the link has been used, or has expired. Rejects when the relay does not answer. */
export async function enter(token: string): Promise<boolean> {
  const response = await fetch('/api/staff/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    signal: inTime(),
  });
  if (response.status >= 500) throw new Error(`enter: ${response.status}`);
  return response.ok;
}

/** Rejects when the relay does not answer: the person is signed in still. */
export async function leave(): Promise<void> {
  const response = await fetch('/api/staff/leave', { method: 'POST', signal: inTime() });
  if (!response.ok) throw new Error(`leave: ${response.status}`);
}
