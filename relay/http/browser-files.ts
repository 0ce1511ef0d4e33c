/**
 * The built files of `dist/browser`, read when asked for, with their compressed siblings. Served by
 * `static.ts`; `pages.ts` asks it for the file behind an entry.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../dist/browser/', import.meta.url));
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

export type Encoding = 'br' | 'gzip' | 'identity';
export interface BrowserFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
}

export class BrowserFiles {
  readonly #cache = new Map<string, { changed: number; file: BrowserFile }>();
  readonly #folder: string;

  constructor(folder: string = FOLDER) {
    this.#folder = folder;
  }

  /** Null: there is no such file (in this encoding). */
  async read(name: string, encoding: Encoding = 'identity'): Promise<BrowserFile | null> {
    const extension = name.split('.').pop() ?? '';
    if (!NAME.test(name) || !TYPES[extension]) return null;
    const path = join(this.#folder, name + { br: '.br', gzip: '.gz', identity: '' }[encoding]);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const cached = this.#cache.get(path);
    if (cached?.changed === found.mtimeMs) return cached.file;
    const bytes = new Uint8Array(await readFile(path));
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const file = { bytes, type: TYPES[extension], tag };
    this.#cache.set(path, { changed: found.mtimeMs, file });
    return file;
  }

  /** The file an entry (`room`, `console`, `enter`) was built to, or null before the build. */
  async entry(name: string): Promise<string | null> {
    const manifest = await this.read('manifest.json');
    if (!manifest) return null;
    const entries = JSON.parse(Buffer.from(manifest.bytes).toString()) as Record<string, string>;
    return entries[name] ?? null;
  }

  /** Subresource Integrity of a file: `sha384-…`. */
  async integrity(name: string): Promise<string | null> {
    const file = await this.read(name);
    return file && `sha384-${createHash('sha384').update(file.bytes).digest('base64')}`;
  }
}
