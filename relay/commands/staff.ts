/** `viska staff`: who may sign in to a site's console. */
import { Argument, Command, Option } from 'commander';
import { NAME_MAX_CHARACTERS } from '../protocol/bounds.ts';
import { invite, linkFor } from '../staff/invitations.ts';
import type { Invitation } from '../staff/invitations.ts';
import { ROLES } from '../storage/storage.ts';
import type { Role } from '../storage/storage.ts';
import { consoleUrl, print, withStorage } from './with-storage.ts';

export function staffCommand(): Command {
  const staff = new Command('staff').description('people who may sign in to a site’s console');
  staff
    .command('invite <site> <name>')
    .description('add a person and print a link that signs them in once')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .option('--json', 'print JSON')
    .action(add);
  staff
    .command('link <id>')
    .description('print a new link for someone who is there already; their conversations wait for them')
    .option('--json', 'print JSON')
    .action(link);
  staff
    .command('list')
    .description('list the people')
    .addArgument(new Argument('[site]'))
    .option('--json', 'print JSON')
    .action(list);
  staff
    .command('remove <id>')
    .description('remove a person; open desks close within seconds')
    .option('--json', 'print JSON')
    .action(remove);
  return staff;
}

async function add(
  site: string,
  name: string,
  { role, json }: { role: Role; json?: boolean },
): Promise<void> {
  await withStorage(async (storage, config) => {
    if (!(await storage.sites.get(site))) throw new Error(`there is no site ${site}`);
    if (name.length > NAME_MAX_CHARACTERS)
      throw new Error(`a name has at most ${NAME_MAX_CHARACTERS} characters`);
    printLink(json, await invite(storage, consoleUrl(config), { site, name, role }));
  });
}

async function link(id: string, { json }: { json?: boolean }): Promise<void> {
  await withStorage(async (storage, config) => {
    const person = await storage.staff.get(id);
    if (!person) throw new Error(`there is no one with the id ${id}`);
    printLink(json, await linkFor(storage, consoleUrl(config), person));
  });
}

const printLink = (json: boolean | undefined, { staff, link, expires }: Invitation): void => {
  print(json, { ...staff, link, expires }, link);
};

async function list(site: string | undefined, { json }: { json?: boolean }): Promise<void> {
  await withStorage(async storage => {
    const people = await storage.staff.list(site);
    print(json, people, people.map(one => `${one.id}  ${one.site}  ${one.role}  ${one.name}`).join('\n'));
  });
}

async function remove(id: string, { json }: { json?: boolean }): Promise<void> {
  await withStorage(async storage => {
    if (!(await storage.staff.remove(id))) throw new Error(`there is no one with the id ${id}`);
    print(json, { removed: id }, `removed ${id}`);
  });
}
