/**
 * A relay with municipalities, staff and conversations, without hours of proof of work: the data folder is filled
 * through the relay's own storage, tokens and tickets are made with its own keys, and clients come with them as
 * after a restart.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { systemClock } from '../../relay/clock.ts';
import { WAITING_PER_SITE_MAX } from '../../relay/protocol/bounds.ts';
import { hashOf, newSecret } from '../../relay/staff/secrets.ts';
import { openSqlite } from '../../relay/storage/sqlite/sqlite.ts';
import type { Storage } from '../../relay/storage/storage.ts';
import { RelayTime } from '../../relay/relay-time.ts';
import { Keyring } from '../../relay/tokens/keyring.ts';
import { Tokens } from '../../relay/tokens/tokens.ts';
import { MeasuredServer } from './measured-server.ts';

/** As many counselors as a municipality may have on duty at once, each with one conversation here. */
const COUNSELORS_PER_SITE = 20;
const LIFE_MS = 3_600_000;

export interface PairPass {
  readonly token: string;
  readonly claim: string;
  readonly ticket: string;
  readonly cookie: string;
}

export interface Prepared {
  readonly data: string;
  /** One a conversation: a parent and a counselor who talk. */
  readonly pairs: readonly PairPass[];
  /** Tokens of parents who wait. */
  readonly waiting: readonly string[];
  start(port?: number): Promise<MeasuredServer>;
  remove(): void;
}

export async function prepareRelay(pairs: number, waiting = 0, municipalities = 1): Promise<Prepared> {
  const data = mkdtempSync(join(tmpdir(), 'viska-bench-'));
  const storage = openSqlite(data);
  try {
    const time = new RelayTime(systemClock);
    const keyring = new Keyring(storage.keys, time);
    await keyring.refresh();
    const tokens = new Tokens(keyring, time);
    const sites = Math.max(
      municipalities,
      Math.ceil(pairs / COUNSELORS_PER_SITE),
      Math.ceil(waiting / WAITING_PER_SITE_MAX),
    );
    for (let site = 0; site < sites; site++)
      await storage.sites.put({ ...exempelkommun(['http://127.0.0.1:8788']), id: siteOf(site, sites) });
    const passes: PairPass[] = [];
    for (let at = 0; at < pairs; at++)
      passes.push(await pairPass(storage, tokens, keyring.newest, siteOf(at, sites)));
    const born = Math.floor(Date.now() / 60_000);
    const waiters = Array.from({ length: waiting }, (_, at) =>
      tokens.parent({ ...common(siteOf(at, sites)), conversation: v4(), born }, LIFE_MS, keyring.newest),
    );
    return {
      data,
      pairs: passes,
      waiting: waiters,
      start: (port = 0) =>
        MeasuredServer.start(['relay/cli.ts', 'serve'], {
          PORT: String(port),
          VISKA_DATA: data,
          VISKA_SOCKETS_MAX: '100000',
          VISKA_SOCKETS_PER_NETWORK: '100000',
          VISKA_WAITING_PER_NETWORK: String(WAITING_PER_SITE_MAX),
        }),
      remove: () => {
        rmSync(data, { recursive: true, force: true });
      },
    };
  } finally {
    await storage.close();
  }
}

export const siteOf = (at: number, sites: number): string => `kommun-${String(at % sites)}`;
const common = (site: string) => ({ site, channel: 'smabarn', lang: 'sv', answers: ['sv'] });

async function pairPass(storage: Storage, tokens: Tokens, key: number, site: string): Promise<PairPass> {
  const staff = { id: v4(), site, name: 'Karin', role: 'counselor' as const };
  const secret = newSecret();
  await storage.staff.put(staff);
  await storage.signIns.put({ hash: hashOf(secret), staff: staff.id, expires: Date.now() + LIFE_MS });
  const conversation = v4();
  const claim = randomBytes(16).toString('base64url');
  const born = Math.floor(Date.now() / 60_000);
  return {
    claim,
    cookie: `viska=${secret}`,
    token: tokens.parent({ ...common(site), conversation, born }, LIFE_MS, key),
    ticket: tokens.seat(
      { ...common(site), conversation, claim, staff: staff.id, incoming: false },
      LIFE_MS,
      key,
    ),
  };
}
