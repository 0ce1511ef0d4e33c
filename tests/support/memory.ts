/**
 * Searches a live process's memory, a folder and texts for phrases, in every encoding they could lie in.
 * The relay stands still meanwhile, so that nothing moves away from under the search.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

export type Encoding = 'UTF-8' | 'Latin-1' | 'UTF-16LE';
export interface Hit {
  readonly phrase: string;
  readonly encoding: Encoding;
  readonly where: string;
}

interface Needle {
  readonly phrase: string;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

const BLOCK_BYTES = 16 * 1024 * 1024;

export function needles(phrases: readonly string[]): Needle[] {
  return phrases.flatMap(phrase => {
    const all: Needle[] = [
      { phrase, encoding: 'UTF-8', bytes: Buffer.from(phrase, 'utf8') },
      { phrase, encoding: 'UTF-16LE', bytes: Buffer.from(phrase, 'utf16le') },
    ];
    // V8 keeps a string in one byte a character when every character fits, å ä ö among them.
    const fits = [...phrase].every(character => (character.codePointAt(0) ?? 0) < 256);
    if (fits) all.push({ phrase, encoding: 'Latin-1', bytes: Buffer.from(phrase, 'latin1') });
    return all;
  });
}

export function searchBytes(bytes: Buffer, wanted: readonly Needle[], where: string): Hit[] {
  return wanted
    .filter(needle => bytes.includes(needle.bytes))
    .map(({ phrase, encoding }) => ({ phrase, encoding, where }));
}

export function searchFolder(folder: string, phrases: readonly string[]): Hit[] {
  const wanted = needles(phrases);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .flatMap(entry => {
      const path = join(entry.parentPath, entry.name);
      return [
        ...searchBytes(readFileSync(path), wanted, path),
        ...searchBytes(Buffer.from(entry.name), wanted, `name of ${path}`),
      ];
    });
}

export interface MemorySearch {
  readonly hits: Hit[];
  readonly searchedBytes: number;
}

/** Linux, as root. Every readable region of `/proc/PID/mem`. */
export function searchMemory(pid: number, phrases: readonly string[]): MemorySearch {
  const wanted = needles(phrases);
  const overlap = Math.max(...wanted.map(needle => needle.bytes.length));
  const found = new Map<string, Hit>();
  let searchedBytes = 0;
  process.kill(pid, 'SIGSTOP');
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  try {
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    for (const line of readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n')) {
      const region = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+ *(.*)$/.exec(line);
      if (!region || region[3] === '[vvar]' || region[3] === '[vsyscall]') continue;
      const end = Number.parseInt(region[2] ?? '', 16);
      for (let at = Number.parseInt(region[1] ?? '', 16); at < end; at += BLOCK_BYTES - overlap) {
        let length: number;
        try {
          length = readSync(memory, block, 0, Math.min(BLOCK_BYTES, end - at), at);
        } catch {
          break; // mapped but not there, as guard pages are
        }
        searchedBytes += length;
        const where = `memory ${region[3] ?? ''}`.trim();
        for (const hit of searchBytes(block.subarray(0, length), wanted, where))
          found.set(`${hit.phrase} ${hit.encoding}`, hit);
        if (length < BLOCK_BYTES) break;
      }
    }
  } finally {
    closeSync(memory);
    process.kill(pid, 'SIGCONT');
  }
  return { hits: [...found.values()], searchedBytes };
}
