/**
 * Writes list.ts, the given names that the guard knows, from the texts in sources/: `node widget/frame/guard/names/make.ts`.
 * To be run after a change to them; a test fails until it was.
 *
 * Statistics Sweden's table of bearers (CC0) may be given too, one file each for women and men, `name,persons` a line:
 * its names with 500 bearers or more are then added to those of the sources.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const HERE = new URL('./', import.meta.url);
/** Fewer bearers than this, and a name is left out. */
const BEARERS_MIN = 500;
const WORDS = 'words.txt';

const lines = (text: string): string[] =>
  text.split('\n').filter(line => line.trim() && !line.startsWith('#'));
const words = (file: string): string[] =>
  lines(readFileSync(new URL(`sources/${file}`, HERE), 'utf8')).flatMap(line => line.trim().split(/\s+/));

/** From `name,persons` with a line of headings. */
export const common = (table: string): string[] =>
  lines(table)
    .slice(1)
    .map(line => line.split(','))
    .filter(([, persons]) => Number(persons) >= BEARERS_MIN)
    .map(([name = '']) => name);

/** The text of list.ts. @param tables of Statistics Sweden, if any */
export function make(tables: readonly string[] = []): string {
  const files = readdirSync(new URL('sources/', HERE)).filter(file => file !== WORDS);
  const names = new Set([...files.flatMap(words), ...tables.flatMap(common)].map(name => name.toLowerCase()));
  const dots = new Map(
    words(WORDS).map(word => [word.replace(/\.+$/, ''), /\.*$/.exec(word)?.[0].length ?? 0]),
  );
  // A name of two words is known by its first.
  const known = [...names].filter(name => name.length > 1 && !/[\s-]/.test(name)).sort();
  const kind = (dotted: number): string => known.filter(name => (dots.get(name) ?? 0) === dotted).join(' ');
  return [
    '/** Written by make.ts from sources/: given names in small letters, by the dots that they have in sources/words.txt. */',
    `export const NAMES = [${[0, 1, 2].map(dotted => `\n  ${quoted(kind(dotted))},`).join('')}\n];`,
    '',
  ].join('\n');
}

const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(
    new URL('list.ts', HERE),
    make(process.argv.slice(2).map(path => readFileSync(path, 'utf8'))),
  );
