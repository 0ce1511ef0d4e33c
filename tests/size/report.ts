/**
 * What a parent's phone and a counselor's computer fetch, beside what others cost measured the same way
 * (each response alone, brotli 11). Takes dist/browser/bundle.json; hands weights and a table to the size gate.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAll } from '../../demo/start.ts';
import { brotliBytes } from './brotli-bytes.ts';

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

/** Bytes. Before the parent acts: a bound. All in all until one can type: the goal of the design. */
export const DOORWAY_MAX_BYTES = 1250;
export const UNTIL_TYPING_GOAL_BYTES = 22_900;

/** Pieces of the room that are asked for before one can type: its language. */
const PIECES_BEFORE_TYPING: readonly string[] = ['sv'];
/** And until a counselor can read it: the guard, and the code that talks, with the sealed layer and the proof of work. */
const PIECES_BEFORE_READING: readonly string[] = ['browser-conversation', 'conversation-part', 'guard'];
/** What the relay itself says: the frame's page with the site's settings; at Start a challenge. */
const FRAME_PAGE = '/frame/exempelkommun?lang=sv';
const CHALLENGE = '/api/sites/exempelkommun/challenge';

/** Brotli KB before the parent acts → until the panel stands open; measured in November 2026. */
export const PEERS: readonly (readonly [name: string, before: number | null, open: number | null])[] = [
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

export type Weights = Record<
  'doorway' | 'panel' | 'framePage' | 'room' | 'untilTyping' | 'talk' | 'untilRead' | 'console',
  number
>;

/** Bytes, brotli. Starts a relay for as long as it takes to ask it. */
export async function weigh(bundle: Bundle): Promise<Weights> {
  const of = (entry: string, pieces?: readonly string[]): number =>
    filesOf(bundle, [entry], pieces).reduce((sum, file) => sum + (bundle[file]?.brotli ?? 0), 0);
  const [framePage = 0, challenge = 0] = await weighAnswers(FRAME_PAGE, CHALLENGE);
  const parts = {
    doorway: of('viska'),
    panel: of('panel'),
    framePage,
    room: of('floor') + of('room', PIECES_BEFORE_TYPING),
  };
  const talk =
    challenge +
    of('room', [...PIECES_BEFORE_TYPING, ...PIECES_BEFORE_READING]) -
    of('room', PIECES_BEFORE_TYPING);
  const untilTyping = parts.doorway + parts.panel + parts.framePage + parts.room;
  return { ...parts, untilTyping, talk, untilRead: untilTyping + talk, console: of('console') };
}

async function weighAnswers(...paths: readonly string[]): Promise<number[]> {
  const data = mkdtempSync(join(tmpdir(), 'viska-size-'));
  const { relay, close } = await startAll({ PORT: '0', DEMO_PORT: '0', VISKA_DATA: data });
  try {
    return await Promise.all(
      paths.map(async path => brotliBytes(await (await fetch(relay.url + path)).text())),
    );
  } finally {
    await close();
    rmSync(data, { recursive: true, force: true });
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const row = (name: string, before: string, open: string): string =>
  `${name.padEnd(36)}${before.padStart(10)}${open.padStart(12)}`;

/** For people. */
export function table(weights: Weights): string {
  const peer = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} KB`);
  return [
    row('brotli', 'before', 'can type'),
    row('Viska, encrypted end to end', kilobytes(weights.doorway), kilobytes(weights.untilTyping)),
    row('  the goal', kilobytes(DOORWAY_MAX_BYTES), kilobytes(UNTIL_TYPING_GOAL_BYTES)),
    row('  of it: panel on the page', '', kilobytes(weights.panel)),
    row('  of it: frame page with settings', '', kilobytes(weights.framePage)),
    row('  of it: room in one language', '', kilobytes(weights.room)),
    row('  at Start: guards, talks, seals', '', kilobytes(weights.talk)),
    row('  until a counselor can read it', '', kilobytes(weights.untilRead)),
    ...PEERS.map(([name, before, open]) => row(name, peer(before), peer(open))),
    '',
    row("Viska, the counselor's desk", '', kilobytes(weights.console)),
  ].join('\n');
}
