/** `viska site`: the municipalities on this relay. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { exportOf, takeIn } from '../sites/export.ts';
import { newSite } from '../sites/new-site.ts';
import { toFillIn } from '../sites/to-fill-in.ts';
import { print, withStorage } from './with-storage.ts';

interface AddOptions {
  origin: string[];
  name?: string;
  from?: string;
  json?: boolean;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export function siteCommand(): Command {
  const site = new Command('site').description('municipalities on this relay');
  site
    .command('add <id>')
    .description('add a site, or change one that is there')
    .option('--origin <url>', 'a website that may show the chat (repeat for more)', collect, [])
    .option('--name <text>', 'the municipality’s name')
    .option('--from <file>', 'settings as JSON')
    .option('--json', 'print JSON')
    .action(add);
  site
    .command('export <id>')
    .description('print all that is kept of a site, as JSON: what a leaving municipality gets')
    .option('--json', 'as it always does')
    .action(exportSite);
  site
    .command('import <file>')
    .description('take in what `site export` printed')
    .option('--json', 'print JSON')
    .action(importSite);
  site
    .command('remove <id>')
    .description('erase a site with its staff and topic records')
    .option('--json', 'print JSON')
    .action(remove);
  site.command('list').description('list the sites').option('--json', 'print JSON').action(list);
  return site;
}

async function add(id: string, { origin, name, from, json }: AddOptions): Promise<void> {
  const file = from ? (JSON.parse(await readFile(from, 'utf8')) as Record<string, unknown>) : undefined;
  await withStorage(async storage => {
    const known = await storage.sites.get(id);
    const settings = newSite({
      id,
      name: name ?? known?.name,
      origins: origin,
      from: { ...known, ...file },
    });
    await storage.sites.put(settings);
    const missing = toFillIn(settings);
    const lines = [`${settings.id}  ${settings.name}  ${settings.origins.join(' ')}`];
    if (missing.length)
      lines.push(`The chat is closed until these are filled in (--from <file>): ${missing.join(', ')}`);
    print(json, settings, lines.join('\n'));
  });
}

async function list({ json }: { json?: boolean }): Promise<void> {
  await withStorage(async storage => {
    const sites = (await storage.sites.list()).map(site => {
      const { id, name, origins } = site;
      return { id, name, origins, live: toFillIn(site).length === 0 };
    });
    print(
      json,
      sites,
      sites
        .map(one => `${one.id}  ${one.name}  ${one.origins.join(' ')}${one.live ? '' : '  not live'}`)
        .join('\n'),
    );
  });
}

async function exportSite(id: string): Promise<void> {
  await withStorage(async storage => {
    console.log(JSON.stringify(await exportOf(storage, id), null, 2));
  });
}

async function importSite(file: string, { json }: { json?: boolean }): Promise<void> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  await withStorage(async storage => {
    const taken = await takeIn(storage, content);
    const { id, staff, records, leftOut } = taken;
    const rest = leftOut ? `  ${leftOut} left out: there already, or erased by receipt` : '';
    print(json, taken, `${id}  ${staff} people  ${records} topic records${rest}`);
  });
}

async function remove(id: string, { json }: { json?: boolean }): Promise<void> {
  await withStorage(async storage => {
    if (!(await storage.sites.remove(id))) throw new Error(`there is no site ${id}`);
    print(json, { removed: id }, `removed ${id}`);
  });
}
