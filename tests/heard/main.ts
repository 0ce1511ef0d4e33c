/**
 * `npm run hear -- [names]`: tells the stories through a real screen reader and compares what was spoken with the kept
 * transcripts. VISKA_RECORD=1 keeps what was spoken. In `npm test` as the part `heard`, without the stories that
 * are for `npm run hear` alone.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../support/browser.ts';
import { missing } from '../support/optional-programs.ts';
import { startInstallation } from '../support/installation.ts';
import { STORY_MS } from '../support/patience.ts';
import { startDesktop } from './desktop.ts';
import type { Desktop } from './desktop.ts';
import { startFirefox } from './firefox.ts';
import { Reader } from './reader.ts';
import { STORIES } from './stories/list.ts';
import type { Scene, Story } from './story.ts';
import { difference, read, written } from './transcript.ts';

const TRANSCRIPTS = new URL('transcripts/', import.meta.url).pathname;
/** Of those that differ, beside the counts of the other parts. */
const OUTPUT = 'tests/output/heard';
const record = process.env['VISKA_RECORD'] === '1';
const countFile = process.env['VISKA_TEST_COUNT_FILE'];
const count = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };

async function tooLong({ alone }: Story): Promise<never> {
  const ms = alone ? STORY_MS : STORY_MS / 2;
  await new Promise(resolve => setTimeout(resolve, ms).unref());
  throw new Error(`not at its end after ${String(ms / 1000)} s`);
}

/** Lines that say what is wrong; none: as it should be. */
async function hear(story: Story, scene: Scene): Promise<string[]> {
  const file = `${TRANSCRIPTS}${story.name}.txt`;
  const kept = !record && existsSync(file) ? read(readFileSync(file, 'utf8')) : [];
  scene.reader.begin(kept);
  const wrong: string[] = [];
  try {
    await Promise.race([story.tell(scene), tooLong(story)]);
  } catch (error) {
    wrong.push(`  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const { steps } = scene.reader;
  if (record && wrong.length === 0) writeFileSync(file, written(story.title, steps));
  else wrong.push(...difference(kept, steps));
  if (wrong.length > 0) {
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(`${OUTPUT}/${story.name}.txt`, written(story.title, steps));
  }
  return wrong;
}

let desktop: Desktop | undefined;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    void (desktop?.close() ?? Promise.resolve()).finally(() => process.exit(1));
  });

/** A reader and a browser may miss each other as they start on a busy machine: then on another desktop. */
const DESKTOPS = 3;

async function aReader(): Promise<Reader> {
  for (let tries = 1; ; tries++) {
    desktop = await startDesktop();
    const reader = new Reader(desktop);
    startFirefox(desktop);
    try {
      await reader.arrives();
      return reader;
    } catch (error) {
      await desktop.close();
      if (tries === DESKTOPS) throw error;
      console.log(`another desktop: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function tell(chosen: readonly Story[]): Promise<void> {
  const reader = await aReader();
  // Of the others, whom nobody hears.
  const browser = await launchBrowser({ windowless: true });
  try {
    const once = async (story: Story): Promise<string[]> => {
      const installation = await startInstallation(story.wishes);
      return hear(story, { reader, installation, browser }).finally(async () => {
        for (const context of browser.contexts()) await context.close();
        await installation.close();
      });
    };
    for (const story of chosen) {
      const started = performance.now();
      let wrong = await once(story);
      // On a machine that is busy a reader may be too late to say something, now and then: what is wrong is so twice.
      if (wrong.length > 0 && !record) {
        console.log(`told again: ${story.title}`);
        for (const line of wrong) console.log(line);
        wrong = await once(story);
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${wrong.length === 0 ? '✓' : '✗'} ${story.title} (${seconds} s)`);
      for (const line of wrong) console.log(line);
      if (wrong.length === 0) count.passed++;
      else {
        count.failed++;
        count.failures.push(`heard: ${story.title}: ${wrong[0]?.trim() ?? ''}`);
      }
    }
  } finally {
    await browser.close();
    await desktop?.close();
  }
}

const names = process.argv.slice(2);
const unknown = names.filter(name => !STORIES.some(story => story.name === name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${STORIES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = STORIES.filter(({ name, alone }) =>
  names.length > 0 ? names.includes(name) : !(alone && countFile),
);
const why = missing('orca');
if (why) {
  console.log(`skipped: ${why}`);
  count.skipped = chosen.length;
} else await tell(chosen);
if (countFile) writeFileSync(countFile, JSON.stringify(count));
process.exitCode = count.failed > 0 || (why && !countFile) ? 1 : 0;
