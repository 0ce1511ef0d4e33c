/**
 * The built files that browsers load: of the build in `dist/browser`, and of former builds where the relay keeps them.
 * Served by `static.ts`; `app.ts` asks it for the addresses that a page names.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserBuild, MANIFEST } from './browser-build.ts';
import type { BrowserFile, Encoding } from './browser-build.ts';
import type { FormerBuilds } from './former-builds.ts';

const FOLDER = fileURLToPath(new URL('../../dist/browser/', import.meta.url));

export class BrowserFiles {
  readonly #folder: string;
  #former: FormerBuilds | undefined;
  #current: BrowserBuild | null = null;
  #changedAt = NaN;
  /** The look at the folder that is under way: everybody who asks meanwhile waits for it. */
  #looking: Promise<BrowserBuild | null> | null = null;

  constructor(folder: string = FOLDER) {
    this.#folder = folder;
  }

  /** Begins to serve former builds too, and to keep each build that is found in `dist/browser`. */
  remember(former: FormerBuilds): void {
    this.#former = former;
  }

  /** The newest build, read again if the folder has changed. Null: nothing has been built. */
  current(): Promise<BrowserBuild | null> {
    this.#looking ??= this.#look().finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #look(): Promise<BrowserBuild | null> {
    const found = await stat(join(this.#folder, MANIFEST)).catch(() => null);
    // While a new build takes the folder's place, the folder is gone for a moment.
    if (!found || found.mtimeMs === this.#changedAt) return this.#current;
    const build = await BrowserBuild.open(this.#folder);
    if (!build) return this.#current;
    this.#changedAt = found.mtimeMs;
    if (build.id !== this.#current?.id || build.names.length === 0) {
      this.#current = build;
      this.#former?.use(build).catch(() => undefined);
    }
    return this.#current;
  }

  /** Notes that the current build is in use. Called every hour. */
  async inUse(): Promise<void> {
    const build = await this.current();
    if (build) await this.#former?.use(build);
  }

  /** Path of an entry's file (`room`, `console`, `enter`), or null before the build. */
  async entry(name: string): Promise<string | null> {
    const build = await this.current();
    return build && (await build.read(`${name}.js`)) ? `/v/${build.id}/${name}.js` : null;
  }

  /** Null: no such build is known, the build has no such file (in this encoding), or it is not whole. */
  async read(id: string, name: string, encoding: Encoding = 'identity'): Promise<BrowserFile | null> {
    const current = await this.current();
    if (current?.id === id) {
      const file = await current.read(name, encoding);
      if (file) return file;
    }
    const former = await this.#former?.byId(id);
    const file = await former?.read(name, encoding);
    if (former?.names.includes(name) && !file && encoding === 'identity') this.#former?.refused(id);
    return file ?? null;
  }

  /** Id of a build of this version: the current build if it has that version, else the one that was in use last. */
  async ofVersion(version: string): Promise<string | null> {
    const current = await this.current();
    if (current?.version === version) return current.id;
    const former = await this.#former?.byVersion(version);
    if (former) this.#former?.opened(former).catch(() => undefined);
    return former?.id ?? null;
  }

  /** Subresource Integrity of a file: `sha384-…`. */
  async integrity(id: string, name: string): Promise<string | null> {
    const file = await this.read(id, name);
    return file && `sha384-${createHash('sha384').update(file.bytes).digest('base64')}`;
  }
}
