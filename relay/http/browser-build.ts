/**
 * One build's browser files in a folder, each held against the build's manifest before it is served. Opened by
 * `browser-files.ts` for the build that came with this relay, and by `former-builds.ts` for those before it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
/** Written by widget/build/build-id.ts in the place of the build's id, which is not known before its files are. */
const ID_PLACEHOLDER = '3f9c27d1a05e84b6';
/** Id and address of the build of `npm run dev`, which changes while somebody types. */
export const DEVELOPING = 'dev';
const FILE_MAX_BYTES = 4_000_000;

/** SHA-256 of each file as hex, with the placeholder for the build's own id; null: `VISKA_DEV`. */
const Manifest = z.object({
  version: z.string().regex(/^[\w.+-]{1,64}$/),
  files: z.record(z.string().regex(/^[A-Za-z0-9][\w.-]*\.js$/), z.string().regex(/^[\da-f]{64}$/)).nullable(),
});

export type Encoding = 'br' | 'gzip' | 'identity';
export const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

export interface BrowserFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

const UNPACK = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
};

/** What node:zlib returns with `info`. */
interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

export const isBuildId = (text: string): boolean => /^[\da-f]{16}$/.test(text);

export class BrowserBuild {
  /** Hash of the manifest: 16 hex digits, part of every address of its files. */
  readonly id: string;
  /** As package.json had it. */
  readonly version: string;
  readonly folder: string;
  readonly #hashes: Readonly<Record<string, string>> | null;
  /** Files whose hash was right. They are not read from disk again. */
  readonly #whole = new Map<string, BrowserFile>();

  private constructor(folder: string, manifest: string) {
    const { version, files } = Manifest.parse(JSON.parse(manifest));
    this.folder = folder;
    this.version = version;
    this.#hashes = files;
    this.id = files ? sha256(manifest).slice(0, ID_PLACEHOLDER.length) : DEVELOPING;
  }

  /** Null: there is no build in this folder, or its manifest cannot be read. */
  static async open(folder: string): Promise<BrowserBuild | null> {
    try {
      return new BrowserBuild(folder, await readFile(join(folder, MANIFEST), 'utf8'));
    } catch {
      return null;
    }
  }

  /** Of all files, compressed siblings not counted. Empty for the build of `npm run dev`. */
  get names(): string[] {
    return Object.keys(this.#hashes ?? {});
  }

  /** Null: the build has no such file, or the file on disk has another content. */
  async read(name: string, encoding: Encoding = 'identity'): Promise<BrowserFile | null> {
    const wanted = this.#hashes
      ? Object.hasOwn(this.#hashes, name)
      : /^[A-Za-z0-9][\w.-]*\.(js|map)$/.test(name);
    if (!wanted) return null;
    const key = name + SUFFIX[encoding];
    const known = this.#whole.get(key);
    if (known) return known;
    if (!this.#hashes) {
      const bytes = await readFile(join(this.folder, key)).catch(() => null);
      return bytes && fileOf(bytes);
    }
    const found = await this.#packed(name, encoding);
    // Of a former build the compressed siblings alone are kept.
    const bytes = found?.bytes ?? (encoding === 'identity' ? await this.#unpacked(name) : null);
    if (!bytes) return null;
    const file = fileOf(bytes);
    this.#whole.set(key, file);
    return file;
  }

  /** The file as stored and unpacked; null unless its content is what was built. */
  async #packed(name: string, encoding: Encoding): Promise<{ bytes: Buffer; plain: Buffer } | null> {
    const bytes = await readFile(join(this.folder, name + SUFFIX[encoding])).catch(() => null);
    const plain = bytes && encoding !== 'identity' ? await unpack(bytes, encoding) : bytes;
    if (!bytes || !plain || sha256(this.#unnamed(plain)) !== this.#hashes?.[name]) return null;
    return { bytes, plain };
  }

  async #unpacked(name: string): Promise<Buffer | null> {
    return ((await this.#packed(name, 'br')) ?? (await this.#packed(name, 'gzip')))?.plain ?? null;
  }

  /** True: every file is there, with the content that was built. */
  async isWhole(): Promise<boolean> {
    for (const name of this.names) if (!(await this.read(name))) return false;
    return true;
  }

  #unnamed(bytes: Buffer): Buffer | string {
    return bytes.includes(this.id) ? bytes.toString('utf8').replaceAll(this.id, ID_PLACEHOLDER) : bytes;
  }
}

const fileOf = (bytes: Buffer): BrowserFile => ({
  bytes: new Uint8Array(bytes),
  tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
});

/** Null: the bytes cannot be unpacked, or more follow after their end. */
async function unpack(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer | null> {
  try {
    const { buffer, engine } = (await UNPACK[encoding](bytes, {
      maxOutputLength: FILE_MAX_BYTES,
      info: true,
    })) as unknown as Unpacked;
    return engine.bytesWritten === bytes.length ? buffer : null;
  } catch {
    return null;
  }
}

const sha256 = (what: Buffer | string): string => createHash('sha256').update(what).digest('hex');
