/** Relay and browser of a journey come from support/place.ts: each one more that starts takes seconds of the whole run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = new URL('../journeys/', import.meta.url).pathname;

/** Files that start one by themselves, and why. */
const BY_THEMSELVES = {
  'bad-input.journey.ts': 'no browser',
  'every-state.journey.ts': 'no relay; a second browser with other fonts',
  'gone.journey.ts': 'a second browser that blocks storage',
  'proof-of-work.journey.ts': 'no relay; a browser whose processor is slowed down',
};

test('journeys take relay and browser from the common place', () => {
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .filter(name => /\b(startInstallation|launchBrowser)\(/.test(readFileSync(join(FOLDER, name), 'utf8')));
  expect(found.sort()).toEqual(Object.keys(BY_THEMSELVES));
});
