/**
 * Finds the Chromium that tests drive, and gets one where there is none.
 * Asked by the runner before anything starts, then by component tests and journeys.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The same engine without a browser's window, which takes more of the processor than most pages. */
const WINDOWLESS_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const MAC_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Full path of a program on PATH, or undefined. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `CHROME_PATH`, else an installed Chromium or Chrome, else Playwright's own. Throws if `CHROME_PATH` names nothing. */
export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH=${chosen} is not a program.`);
    return chosen;
  }
  const installed = NAMES.map(onPath).find(path => path !== undefined) ?? MAC_PATHS.find(isProgram);
  if (installed) return installed;
  const playwrights = chromium.executablePath();
  return playwrights && isProgram(playwrights) ? playwrights : undefined;
}

/** For tests: the browser is there, or a plain error. */
export function browserPath(): string {
  const path = findBrowser();
  if (!path) throw new Error(`No Chromium found. ${howToGetOne().typed}`);
  return path;
}

/** Chromium without a window where it is installed; else, and where `CHROME_PATH` chooses, the one with it. */
export function windowlessPath(): string {
  const windowless = process.env.CHROME_PATH ? undefined : WINDOWLESS_NAMES.map(onPath).find(Boolean);
  return windowless ?? browserPath();
}

function howToGetOne(): { typed: string; commands: [string, string[]][] } {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    return {
      typed: 'Type: apt-get update && apt-get install -y chromium chromium-headless-shell',
      commands: [
        ['apt-get', ['update']],
        ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
        ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']],
      ],
    };
  return {
    typed: 'Type: npx playwright-core install chromium',
    commands: [[process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']]],
  };
}

/** Gets a browser where there is none, unless `VISKA_TEST_INSTALL=0`. Throws with the line to type. */
export function ensureBrowser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  const { typed, commands } = howToGetOne();
  if (process.env.VISKA_TEST_INSTALL === '0')
    throw new Error(`No Chromium found, and VISKA_TEST_INSTALL=0 forbids getting one. ${typed}`);
  for (const [program, words] of commands) {
    say(`No Chromium found, getting one: ${program} ${words.join(' ')}`);
    spawnSync(program, words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const gotten = findBrowser();
  if (!gotten) throw new Error(`Could not get a Chromium. ${typed}`);
  return gotten;
}
