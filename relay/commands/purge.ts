/** `viska purge`: removes what is older than each municipality's plan, as a running relay does every hour. */
import { Command, InvalidArgumentError } from 'commander';
import { purgeAll } from '../statistics/retention.ts';
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
    const done = (await purgeAll(storage, now, dryRun)).map(({ error, ...one }) =>
      error === undefined ? one : { ...one, error: error instanceof Error ? error.message : String(error) },
    );
    const word = dryRun ? 'would go' : 'gone';
    const line = (one: (typeof done)[number]) =>
      'error' in one
        ? `${one.site}  FAILED: ${one.error}`
        : `${one.site}  before ${one.before ?? ''}  ${one.records} ${word}`;
    print(json, done, done.map(line).join('\n'));
    const failed = done.filter(one => 'error' in one).map(({ site }) => site);
    if (failed.length > 0) throw new Error(`not purged: ${failed.join(', ')}`);
  });
}
