/**
 * Programs that some tests use where they are found: what is missing is printed as skipped,
 * with the command that would make it run. Read by the runner and by the tests themselves.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './browser-path.ts';

interface OptionalProgram {
  /** What is not tested without it. */
  readonly serves: string;
  readonly install: string;
  readonly found: () => boolean;
}

/** What the heard stories need: a file that shows that it is there, and the package that brings it. */
const SCREEN_READER = {
  '/usr/bin/orca': 'orca',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/xdotool': 'xdotool',
  '/usr/bin/openbox': 'openbox',
  '/usr/bin/dbus-daemon': 'dbus',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/bin/speech-dispatcher': 'speech-dispatcher',
  '/usr/share/i18n/locales/sv_SE': 'locales',
  '/usr/bin/firefox-esr': 'firefox-esr',
} as const;

export const OPTIONAL_PROGRAMS = {
  firefox: {
    serves: 'the main journey in Firefox',
    install: 'apt-get install -y firefox-esr',
    found: () => onPath('firefox-esr') !== undefined,
  },
  webkit: {
    serves: 'the main journey in WebKit',
    install: 'apt-get install -y webkit2gtk-driver xvfb',
    found: () => onPath('WebKitWebDriver') !== undefined && onPath('Xvfb') !== undefined,
  },
  orca: {
    serves: 'what a real screen reader says',
    install: `apt-get install -y --no-install-recommends ${Object.values(SCREEN_READER).join(' ')}`,
    found: () => Object.keys(SCREEN_READER).every(file => existsSync(file)),
  },
  pdftotext: {
    serves: 'what comes out of a printer',
    install: 'apt-get install -y poppler-utils',
    found: () => onPath('pdftotext') !== undefined,
  },
  processMemory: {
    serves: 'the search of the relay’s memory',
    install: 'run as root on Linux',
    found: () => process.getuid?.() === 0 && existsSync('/proc/self/mem'),
  },
  mount: {
    serves: 'a disk that is full or read-only',
    install: 'run as root on Linux, with the right to mount',
    found: () => process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0,
  },
} as const satisfies Record<string, OptionalProgram>;

/** Why something is skipped, or undefined when it can run. */
export function missing(name: keyof typeof OPTIONAL_PROGRAMS): string | undefined {
  const program = OPTIONAL_PROGRAMS[name];
  return program.found() ? undefined : `${program.serves}: not found here; ${program.install}`;
}
