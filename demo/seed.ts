/**
 * Fills an installation with the demo municipality, so that nothing has to be filled in before the first
 * conversation. Taken by demo/start.ts; what is there already is kept.
 */
import { invite, linkFor } from '../relay/staff/invitations.ts';
import type { Storage } from '../relay/storage/storage.ts';
import { EXEMPELKOMMUN, exempelkommun } from './settings/exempelkommun.ts';

const COUNSELOR = 'Karin';

/**
 * `demoPort`: where the website stands now; an origin on another port of this machine is of an earlier start.
 * Resolves with a link that signs in once, as administrator and counselor.
 */
export async function seed(storage: Storage, consoleUrl: string, demoPort: number): Promise<string> {
  const here = [`http://127.0.0.1:${String(demoPort)}`, `http://localhost:${String(demoPort)}`];
  const known = await storage.sites.get(EXEMPELKOMMUN);
  const elsewhere = known?.origins.filter(origin => !isLoopback(origin)) ?? [];
  await storage.sites.put({ ...(known ?? exempelkommun(here)), origins: [...here, ...elsewhere] });

  const person = (await storage.staff.list(EXEMPELKOMMUN)).find(({ name }) => name === COUNSELOR);
  const wishes = { site: EXEMPELKOMMUN, name: COUNSELOR, role: 'administrator' } as const;
  const { link } = await (person
    ? linkFor(storage, consoleUrl, person)
    : invite(storage, consoleUrl, wishes));
  return link;
}

const isLoopback = (origin: string): boolean => ['127.0.0.1', 'localhost'].includes(new URL(origin).hostname);
