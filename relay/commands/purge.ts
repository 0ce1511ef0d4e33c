/** `viska purge`: removes what is older than each municipality's plan, as a running relay does every hour. */
import { Command, InvalidArgumentError } from 'commander';
import { firstKept } from '../statistics/retention.ts';
import { print, withStorage } from './with-storage.ts';

interface PurgeOptions {
  dryRun?: boolean;
  /** Milliseconds since the epoch. */
  asOf?: number;
  json?: boolean;
}

export const purgeCommand = (): Command =>
  new Command('purge')
    .description('remove topic records older than the site’s plan')
    .option('--dry-run', 'only say what would go')
    .option('--as-of <date>', 'as if it were this day (YYYY-MM-DD)', noonOf)
    .option('--json', 'print JSON')
    .action(purge);

function noonOf(day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(noon)) throw new InvalidArgumentError('It must be a date such as 2026-11-22.');
  return noon;
}

async function purge({ dryRun = false, asOf: now = Date.now(), json }: PurgeOptions): Promise<void> {
  await withStorage(async storage => {
    const gone: { site: string; before: string; records: number }[] = [];
    for (const site of await storage.sites.list()) {
      const before = firstKept(site, now);
      if (!before) continue;
      const { records } = storage;
      const count = dryRun
        ? await records.countBefore(site.id, before)
        : await records.purge(site.id, before);
      gone.push({ site: site.id, before, records: count });
    }
    const word = dryRun ? 'would go' : 'gone';
    print(
      json,
      gone,
      gone.map(one => `${one.site}  before ${one.before}  ${one.records} ${word}`).join('\n'),
    );
  });
}
