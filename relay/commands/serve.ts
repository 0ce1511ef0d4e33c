/** `viska serve`: runs the relay until it is told to stop. */
import { flushCompileCache } from 'node:module';
import { Command } from 'commander';
import { readConfig } from '../config.ts';

/** Past this the process ends whatever still runs. */
const STOP_DEADLINE_MS = 9_000;

export const serveCommand = (): Command =>
  new Command('serve')
    .description('run the relay (settings come from the environment)')
    .option('--json', 'log as JSON, as it always does')
    .action(serve);

async function serve(): Promise<void> {
  const config = readConfig();
  const { startRelay } = await import('../main.ts');
  const relay = await startRelay(config);
  // What nobody caught: said, and everybody else's conversations go on.
  const { createLogs, fault } = await import('../log.ts');
  const { operations } = createLogs(config.logLevel);
  const uncaught = (error: unknown) => operations.error('part-failed', { part: 'uncaught', ...fault(error) });
  process.on('uncaughtException', uncaught);
  process.on('unhandledRejection', uncaught);
  // Now, since a relay that is killed writes nothing at its end.
  flushCompileCache();
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
    relay.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
