/** Browser files of former builds: served after an upgrade, for as long as a page may still ask for them. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrowserFiles } from '../../../relay/http/browser-files.ts';
import { FORMER_BUILDS_FOLDER, FORMER_BUILDS_MAX, FormerBuilds } from '../../../relay/http/former-builds.ts';
import { createLogs } from '../../../relay/log.ts';
import { expectSoon } from '../../support/expect-soon.ts';
import { writeBuild } from '../../support/written-build.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { startTestRelay } from '../support/test-relay.ts';
import type { TestRelay, Wishes } from '../support/test-relay.ts';

const DAY_MS = 86_400_000;
let folder: string;
let data: string;
let test: TestRelay | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-builds-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  await test?.relay.close();
  test = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const place = (id = ''): string => join(data, FORMER_BUILDS_FOLDER, id);
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch((test?.url ?? '') + path, { headers, redirect: 'manual' });
const built = (name: string, files: Record<string, string> = {}, version?: string): string =>
  writeBuild(join(folder, name), files, version);
/** The relay with this build, on the data folder of the one before it. */
async function serve(name: string, wishes: Wishes = {}): Promise<void> {
  await test?.relay.close();
  test = await startTestRelay({ data, files: new BrowserFiles(join(folder, name)), ...wishes });
}
const kept = (id: string): Promise<void> =>
  expectSoon(() => existsSync(place(id)), `the build ${id} to be kept`);

describe('after an upgrade', () => {
  it('the files of the build before are there as they were, compressed too, and for good', async () => {
    const old = built('old', { 'room.help.js': 'export const help = "old"' });
    await serve('old');
    await kept(old);
    const now = built('new', { 'room.help.js': 'export const help = "new"' });
    await serve('new');
    rmSync(join(folder, 'old'), { recursive: true });
    expect(now).not.toBe(old);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await get(`/v/${old}/room.help.js`, { 'Accept-Encoding': encoding });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(await response.text()).toBe('export const help = "old"');
    }
    expect(await (await get(`/v/${now}/room.help.js`)).text()).toBe('export const help = "new"');
    expect(await (await get(`/v/${old}/viska.js`)).text()).toContain(`/v/${old}/panel.js`);
    expect(await (await get('/viska.js')).text()).toContain(`/v/${now}/panel.js`);
  });

  it('also where a new build took the folder’s place while the relay ran, and its relay was killed', async () => {
    const old = built('dist');
    await serve('dist');
    await kept(old);
    rmSync(join(folder, 'dist'), { recursive: true });
    // For a moment nothing is there.
    expect((await get(`/v/${old}/room.js`)).status).toBe(200);
    expect((await get('/frame/exempelkommun')).status).toBe(200);
    const now = built('dist', { 'room.js': 'export const now = 1' });
    expect(await (await get('/frame/exempelkommun')).text()).toContain(`/v/${now}/room.js`);
    expect((await get(`/v/${old}/room.js`)).status).toBe(200);
    await kept(now);
  });

  it('a version that was released is there for pages bound to it; one that was not is not kept by browsers', async () => {
    const old = built('old', { 'viska.js': 'old()' }, '1.2.3');
    await serve('old');
    await kept(old);
    const pinned = await get('/v/1.2.3/viska.js');
    expect(pinned.headers.get('cache-control')).toContain('immutable');
    const integrity = await (await get('/v/1.2.3/integrity.json')).text();
    built('new', {}, '1.2.4-dev');
    await serve('new');
    await expectSoon(async () => (await get('/v/1.2.3/viska.js')).ok, 'the released one to be known');
    const after = await get('/v/1.2.3/viska.js');
    expect(after.headers.get('cache-control')).toContain('immutable');
    expect(await after.text()).toBe('old()');
    expect(await (await get('/v/1.2.3/integrity.json')).text()).toBe(integrity);
    expect((await get('/v/1.2.3/room.js')).status).toBe(404);
    const developing = await get('/v/1.2.4-dev/viska.js');
    expect(developing.status).toBe(200);
    expect(developing.headers.get('cache-control')).not.toContain('immutable');
  });

  it('a doorway whose own panel is gone gets the panel of now; no other file is mixed', async () => {
    const now = built('now');
    await serve('now');
    for (const former of ['/v/0123456789abcdef/panel.js', '/v/0.1.0/panel-26b22390.js']) {
      const response = await get(former);
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe(`/v/${now}/panel.js`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
    for (const file of ['room.js', 'room.sv.js', 'panel.sv.js', 'console.js', 'viska.js']) {
      const response = await get(`/v/0123456789abcdef/${file}`);
      expect(response.status).toBe(404);
      // Nobody remembers for it that it was gone.
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('what was changed in the data folder', () => {
  it.each([
    ['a file', ['room.js.br', 'room.js.gz']],
    ['the list of its files', ['manifest.json']],
  ])('is not served: %s', async (_, names) => {
    const old = built('old');
    await serve('old');
    await kept(old);
    built('new', { 'room.js': 'export const now = 1' });
    for (const name of names) appendFileSync(join(place(old), name), ' ');
    await serve('new');
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await get(`/v/${old}/room.js`, { 'Accept-Encoding': encoding });
      expect(response.status, encoding).toBe(404);
    }
    expect(test?.output()).toContain('"event":"former-build-refused"');
  });

  it('in one form is served in another', async () => {
    const old = built('old');
    await serve('old');
    await kept(old);
    built('new', { 'room.js': 'export const now = 1' });
    writeFileSync(join(place(old), 'room.js.br'), brotliCompressSync('steal()'));
    await serve('new');
    const response = await get(`/v/${old}/room.js`, { 'Accept-Encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe('export {}');
  });

  it('is not served where the list was made to fit it', async () => {
    const old = built('old');
    await serve('old');
    await kept(old);
    built('new', { 'room.js': 'export const now = 1' });
    await serve('new');
    writeBuild(place(old), { 'room.js': 'steal()' });
    const response = await get(`/v/${old}/room.js`);
    expect(response.status).toBe(404);
  });

  it('is put right at the next start of the same build', async () => {
    const now = built('now');
    await serve('now');
    await kept(now);
    for (const form of ['br', 'gz']) writeFileSync(join(place(now), `room.js.${form}`), 'steal()');
    await serve('now');
    await expectSoon(
      () =>
        existsSync(join(place(now), 'room.js.gz')) &&
        !readFileSync(join(place(now), 'room.js.gz')).includes('steal'),
      'it to be mended',
    );
  });

  it('is nothing at all where it cannot be written: that stops nothing, and is told of once', async () => {
    mkdirSync(data);
    // A file in the folder's place: root, who may write everywhere, cannot write there either.
    writeFileSync(place(), '');
    const clock = new ManualClock();
    built('now');
    await serve('now', { clock });
    expect((await get('/viska.js')).status).toBe(200);
    const told = () => test?.output().match(/former-builds-not-kept/g)?.length;
    await expectSoon(() => told() === 1, 'the log to tell');
    clock.advance(3 * 3_600_000);
    expect((await get('/viska.js')).status).toBe(200);
    expect(told()).toBe(1);
  });
});

describe('a build that is no longer in use', () => {
  const log = createLogs('silent').operations;
  const clock = new ManualClock();
  /** The relay's two parts, without the rest of it: months pass at once. */
  const parts = (name: string): { files: BrowserFiles; former: FormerBuilds } => {
    const files = new BrowserFiles(join(folder, name));
    const former = new FormerBuilds(data, clock, log);
    files.remember(former);
    return { files, former };
  };
  const days = async ({ files }: { files: BrowserFiles }, count: number): Promise<void> => {
    for (let hour = 0; hour < count * 4; hour++) {
      clock.advance(6 * 3_600_000);
      await files.inUse();
    }
  };

  it('is kept for thirty days and no longer; the one in use stays however long it is', async () => {
    const old = built('old', { 'viska.js': 'old()' });
    await parts('old').files.inUse();
    const now = built('now');
    const relay = parts('now');
    await relay.files.inUse();
    await days(relay, 29);
    expect(readdirSync(place()).sort()).toEqual([old, now].sort());
    expect(await relay.files.read(old, 'viska.js')).not.toBeNull();
    await days(relay, 3);
    expect(readdirSync(place())).toEqual([now]);
    expect(await relay.files.read(old, 'viska.js')).toBeNull();
    expect(await relay.files.read(now, 'viska.js')).not.toBeNull();
  });

  it('stays while pages that are bound to its version are opened, which is noted by day', async () => {
    const old = built('old', { 'viska.js': 'old()' }, '1.0.0');
    await parts('old').files.inUse();
    built('now');
    const relay = parts('now');
    await relay.files.inUse();
    for (let month = 0; month < 3; month++) {
      await days(relay, 20);
      expect(await relay.files.ofVersion('1.0.0')).toBe(old);
      await expectSoon(() => clock.date() - statSync(place(old)).mtimeMs < 2 * DAY_MS, 'it to be noted');
      expect(statSync(place(old)).mtimeMs % DAY_MS).toBe(0);
    }
    await days(relay, 32);
    expect(existsSync(place(old))).toBe(false);
    expect(await relay.files.ofVersion('1.0.0')).toBeNull();
  });

  it('that a wrong clock put into the future is kept for thirty days from now', async () => {
    const old = built('old', { 'viska.js': 'old()' });
    await parts('old').files.inUse();
    const future = new Date(clock.date() + 400 * DAY_MS);
    utimesSync(place(old), future, future);
    built('now');
    const relay = parts('now');
    await relay.files.inUse();
    expect(statSync(place(old)).mtimeMs).toBeLessThanOrEqual(clock.date());
    await days(relay, 32);
    expect(existsSync(place(old))).toBe(false);
  });

  it('goes sooner where there are a hundred newer ones', async () => {
    const ids: string[] = [];
    for (let count = 0; count < FORMER_BUILDS_MAX + 3; count++) {
      const id = writeBuild(place('aside'), { 'room.js': `export const count = ${String(count)}` });
      renameSync(place('aside'), place(id));
      const used = new Date(clock.date() - (200 - count) * 3_600_000);
      utimesSync(place(id), used, used);
      ids.push(id);
    }
    ids.push(built('now'));
    await parts('now').files.inUse();
    expect(readdirSync(place()).sort()).toEqual(ids.slice(-FORMER_BUILDS_MAX).sort());
  });

  it('is looked for by the relay every hour', async () => {
    const relayClock = new ManualClock();
    built('now');
    await serve('now', { clock: relayClock });
    const old = writeBuild(place('aside'), { 'viska.js': 'old()' });
    renameSync(place('aside'), place(old));
    const monthAgo = new Date(relayClock.date() - 31 * DAY_MS);
    utimesSync(place(old), monthAgo, monthAgo);
    relayClock.advance(3_600_000);
    await expectSoon(() => !existsSync(place(old)), 'the old one to be gone');
  });
});
