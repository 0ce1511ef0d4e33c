/**
 * Browser files of former builds, in the relay's data folder: pages and rooms that were open before an upgrade still
 * ask for them (ADR-3-former-builds.md). `browser-files.ts` asks for a file; `main.ts` says hourly that a build is in use.
 */
import { chmod, copyFile, lstat, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import type { WallClock } from '../clock.ts';
import { errorName } from '../log.ts';
import type { Log } from '../log.ts';
import { BrowserBuild, isBuildId, MANIFEST, SUFFIX } from './browser-build.ts';

const DAY_MS = 86_400_000;
export const FORMER_BUILDS_DAYS = 30;
/** Beyond this, builds that were unused longest are removed first. A build takes about 0.5 MB. */
export const FORMER_BUILDS_MAX = 100;
/** How many builds are in memory at once. Each holds the files that were asked for: at most about 2 MB. */
const OPEN_MAX = 4;
/** The folder's name in the data folder. */
export const FORMER_BUILDS_FOLDER = 'browser';

export class FormerBuilds {
  readonly #folder: string;
  readonly #clock: WallClock;
  readonly #log: Log;
  readonly #open = new Map<string, BrowserBuild>();
  /** All builds that are kept, by id. The one that was in use last comes first. */
  #versions: ReadonlyMap<string, string> = new Map();
  /** Failures that the log has had: each is logged once. */
  readonly #told = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(data: string, clock: WallClock, log: Log) {
    this.#folder = join(data, FORMER_BUILDS_FOLDER);
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * The build is in use now: it is put there if it is missing or not whole, and what has not been in use for
   * 30 days is removed. Never rejects: a folder that cannot be written is told of once in the log.
   */
  use(build: BrowserBuild): Promise<void> {
    return (this.#work = this.#work.then(async () => {
      try {
        await this.#keep(build);
        await this.#removeOld(build.id);
      } catch (error) {
        this.#tell('former-builds-not-kept', errorName(error));
      }
      this.#versions = await this.#readVersions();
    }));
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    this.#stopped = true;
    await this.#work;
  }

  /** Null: the build is not kept, or its manifest does not have this id as its hash. */
  async byId(id: string): Promise<BrowserBuild | null> {
    if (!isBuildId(id)) return null;
    const known = this.#open.get(id);
    if (known) return known;
    const build = await BrowserBuild.open(join(this.#folder, id));
    if (!build) return null;
    if (build.id !== id) {
      this.#tell('former-build-refused', 'manifest');
      return null;
    }
    this.#open.set(id, build);
    for (const [oldest] of this.#open) if (this.#open.size > OPEN_MAX) this.#open.delete(oldest);
    return build;
  }

  /** Of the builds of that version, the one that was in use last. */
  async byVersion(version: string): Promise<BrowserBuild | null> {
    for (const [id, itsVersion] of this.#versions) if (itsVersion === version) return this.byId(id);
    return null;
  }

  /** A page that names its version was opened. The day is noted, so that the build is kept as long as such pages come. */
  async opened(build: BrowserBuild): Promise<void> {
    await this.#touch(build.id).catch(() => undefined);
  }

  /** A file that the build had is not served. The log says so once for each build. */
  refused(id: string): void {
    this.#tell('former-build-refused', id);
  }

  async #keep(build: BrowserBuild): Promise<void> {
    // The build of `npm run dev` has no id. One that is no longer whole must not be kept under its id.
    if (!isBuildId(build.id) || this.#stopped) return;
    const place = join(this.#folder, build.id);
    if (await (await BrowserBuild.open(place))?.isWhole()) return this.#touch(build.id);
    if (!(await build.isWhole())) return;
    const coming = join(this.#folder, `.${build.id}`);
    await rm(coming, { recursive: true, force: true });
    await mkdir(coming, { recursive: true, mode: 0o700 });
    try {
      for (const name of build.names)
        for (const encoding of ['br', 'gzip'] as const) {
          if (this.#stopped) return;
          const file = name + SUFFIX[encoding];
          await copyFile(join(build.folder, file), join(coming, file), constants.COPYFILE_FICLONE);
        }
      await copyFile(join(build.folder, MANIFEST), join(coming, MANIFEST));
      // A copy has the file permissions of the original.
      for (const name of await readdir(coming, { recursive: true, withFileTypes: true }))
        if (name.isFile()) await chmod(join(name.parentPath, name.name), 0o600);
      // Another build may have taken the folder's place meanwhile.
      const copied = await BrowserBuild.open(coming);
      if (copied?.id !== build.id || !(await copied.isWhole())) return;
      await rm(place, { recursive: true, force: true });
      await rename(coming, place);
    } finally {
      await rm(coming, { recursive: true, force: true });
    }
    await this.#touch(build.id);
  }

  async #removeOld(current: string): Promise<void> {
    const now = this.#clock.date();
    const listed = await this.#listed();
    for (const [place, { id, usedAt }] of listed.entries()) {
      if (id === current || this.#stopped) continue;
      // The day lies in the future, so the clock was wrong: the thirty days begin now.
      if (usedAt > now + DAY_MS) await this.#touch(id);
      else if (now - usedAt > FORMER_BUILDS_DAYS * DAY_MS || place >= FORMER_BUILDS_MAX) {
        this.#open.delete(id);
        await rm(join(this.#folder, id), { recursive: true, force: true });
      }
    }
  }

  /** Sorted: the build that was in use last comes first. */
  async #listed(): Promise<{ id: string; usedAt: number }[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const found = await Promise.all(
      names.filter(isBuildId).map(async id => {
        const { mtimeMs } = await lstat(join(this.#folder, id));
        return { id, usedAt: mtimeMs };
      }),
    );
    return found.sort((a, b) => b.usedAt - a.usedAt);
  }

  async #readVersions(): Promise<ReadonlyMap<string, string>> {
    const versions = new Map<string, string>();
    for (const { id } of await this.#listed()) {
      const build = await BrowserBuild.open(join(this.#folder, id));
      if (build?.id === id) versions.set(id, build.version);
    }
    return versions;
  }

  /** Whole days: the folder does not tell when somebody came. */
  async #touch(id: string): Promise<void> {
    const day = new Date(Math.floor(this.#clock.date() / DAY_MS) * DAY_MS);
    const folder = join(this.#folder, id);
    if ((await stat(folder)).mtimeMs !== day.getTime()) await utimes(folder, day, day);
  }

  #tell(event: string, error: string): void {
    if (this.#told.has(event + error)) return;
    this.#told.add(event + error);
    this.#log.warn(event, { error });
  }
}
