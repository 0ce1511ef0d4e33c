/**
 * What a parent's phone and a counselor's computer have to fetch, beside what others cost measured the same way
 * (each file alone, brotli 11). Takes dist/browser/bundle.json; hands lines of text to the size gate.
 */

export interface BuiltFile {
  name: string;
  isEntry: boolean;
  /** Files, fetched with this one. */
  imports: string[];
  /** Files, fetched when needed. */
  dynamicImports: string[];
  brotli?: number;
}
export type Bundle = Readonly<Record<string, BuiltFile>>;

/** Entry files and, by name, the pieces asked for later that are there before a parent can type. */
const DOORWAY = ['viska'];
const UNTIL_TYPING = ['viska', 'panel', 'room'];
export const PIECES_BEFORE_TYPING: readonly string[] = [];
const CONSOLE = ['console'];

export const DOORWAY_MAX_BYTES = 1024;
export const UNTIL_TYPING_MAX_BYTES = 22_900;

/** Brotli KB before the parent acts → until the panel stands open; measured in November 2026. */
const PEERS: readonly (readonly [name: string, before: number | null, open: number | null])[] = [
  ['Mibew', 17.1, null],
  ['Zammad chat', null, 23.0],
  ['Live Helper Chat', 217, null],
  ['Libredesk', 221, 258],
  ['Rocket.Chat livechat', 376, null],
  ['Chatwoot 4.15', 412, 540],
  ['Aselo webchat', 583, null],
];

/** Every file that comes along when the named entries are opened. */
export function filesOf(
  bundle: Bundle,
  entries: readonly string[],
  pieces: readonly string[] = [],
): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const built = bundle[file];
    if (!built || found.has(file)) return;
    found.add(file);
    built.imports.forEach(visit);
    for (const later of built.dynamicImports) if (pieces.includes(bundle[later]?.name ?? '')) visit(later);
  };
  for (const [file, built] of Object.entries(bundle))
    if (built.isEntry && entries.includes(built.name)) visit(file);
  return [...found];
}

const weigh = (bundle: Bundle, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (bundle[file]?.brotli ?? 0), 0);

export interface Weights {
  /** Bytes, brotli. */
  doorway: number;
  untilTyping: number;
  console: number;
}

export function weights(bundle: Bundle): Weights {
  return {
    doorway: weigh(bundle, filesOf(bundle, DOORWAY)),
    untilTyping: weigh(bundle, filesOf(bundle, UNTIL_TYPING, PIECES_BEFORE_TYPING)),
    console: weigh(bundle, filesOf(bundle, CONSOLE)),
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const row = (name: string, before: string, open: string): string =>
  `${name.padEnd(34)}${before.padStart(10)}${open.padStart(12)}`;

/** A table for people. */
export function table(bundle: Bundle): string {
  const { doorway, untilTyping, console } = weights(bundle);
  const peer = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} KB`);
  return [
    row('brotli', 'before', 'can type'),
    row('Viska, encrypted end to end', kilobytes(doorway), kilobytes(untilTyping)),
    ...PEERS.map(([name, before, open]) => row(name, peer(before), peer(open))),
    '',
    row("Viska, the counselor's console", '', kilobytes(console)),
  ].join('\n');
}
