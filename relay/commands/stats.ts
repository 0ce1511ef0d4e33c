/** `viska stats <site>`: the same counts, with the same suppression, as the console shows. */
import { Command } from 'commander';
import type { TopicStatistics } from '../protocol/http/staff.ts';
import { dateAt } from '../sites/local-time.ts';
import { countTopics } from '../statistics/count.ts';
import { print, withStorage } from './with-storage.ts';

interface StatsOptions {
  from?: string;
  to?: string;
  json?: boolean;
}

export const statsCommand = (): Command =>
  new Command('stats')
    .description('count a site’s topics over a period (small counts are not shown)')
    .argument('<site>')
    .option('--from <YYYY-MM>', 'first month (default: January of this year)')
    .option('--to <YYYY-MM>', 'last month (default: this month)')
    .option('--json', 'print JSON')
    .action(stats);

async function stats(id: string, options: StatsOptions): Promise<void> {
  await withStorage(async storage => {
    const site = await storage.sites.get(id);
    if (!site) throw new Error(`there is no site ${id}`);
    const month = dateAt(site.timeZone, Date.now()).slice(0, 7);
    const from = options.from ?? `${month.slice(0, 4)}-01`;
    const to = options.to ?? month;
    if (![from, to].every(one => /^\d{4}-(0[1-9]|1[0-2])$/.test(one)) || from > to)
      throw new Error('a period is two months, such as --from 2026-01 --to 2026-12');
    const counted = countTopics(site, await storage.records.list(id, '', '9'), { from, to });
    print(options.json, counted, table(counted));
  });
}

function table({ period, threshold, total, topics }: TopicStatistics): string {
  const shown = (count: number | null) => (count === null ? `under ${threshold}` : String(count));
  const rows = topics.map(({ name, count }) => `${shown(count).padStart(9)}  ${name.sv}`);
  return [`${period.from} – ${period.to}`, `${shown(total).padStart(9)}  samtal`, ...rows].join('\n');
}
