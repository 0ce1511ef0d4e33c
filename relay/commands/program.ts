/**
 * The operator's command: its parts, and its exit codes: 0 done, 1 it could not be done, 2 wrong use or
 * settings. Run by `../cli.ts`.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ZodError } from 'zod';
import { inventoryCommand } from './inventory.ts';
import { purgeCommand } from './purge.ts';
import { serveCommand } from './serve.ts';
import { siteCommand } from './site.ts';
import { staffCommand } from './staff.ts';
import { statsCommand } from './stats.ts';
import { ConfigError } from '../config.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('viska')
  .version(version)
  .description('Anonymous, end-to-end encrypted chat between parents and a municipality')
  .addCommand(serveCommand())
  .addCommand(siteCommand())
  .addCommand(staffCommand())
  .addCommand(statsCommand())
  .addCommand(inventoryCommand())
  .addCommand(purgeCommand())
  .showHelpAfterError()
  .exitOverride();
for (const command of program.commands) {
  command.exitOverride();
  for (const part of command.commands) part.exitOverride();
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** One clear line for whoever typed it. Returns the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    console.error(`viska: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    return 2;
  }
  console.error(`viska: ${error instanceof Error ? error.message : String(error)}`);
  return error instanceof ConfigError ? 2 : 1;
}
