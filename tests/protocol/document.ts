/** Reads the tables of relay/protocol/PROTOCOL.md, so that tests can hold the document against the code. */
import { readFileSync } from 'node:fs';

const DOCUMENT = readFileSync(new URL('../../relay/protocol/PROTOCOL.md', import.meta.url), 'utf8');

/** From a heading to the next one. */
export function section(heading: string): string {
  const start = DOCUMENT.indexOf(`${heading}\n`);
  if (start < 0) throw new Error(`no section “${heading}”`);
  const rest = DOCUMENT.slice(start + heading.length);
  const end = rest.search(/^##/m);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The rows of every table in it, without heads and rules; code marks taken off. */
export function rows(text: string): string[][] {
  const lines = text.split('\n');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1] ?? ''))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\|[-: |]+\|$/.test(line);
export const bare = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');
