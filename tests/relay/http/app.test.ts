/** What the relay answers over HTTP: pages under a strict policy, files for good, an API that trusts no one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserFiles } from '../../../relay/http/browser-files.ts';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { invite } from '../../../relay/staff/invitations.ts';
import { writeBuild } from '../../support/written-build.ts';
import { DEMO_ORIGIN, signIn, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
let folder: string;
let build: string;
const DOORWAY = 'console.log("viska")';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'viska-files-'));
  build = writeBuild(folder, { 'viska.js': DOORWAY });
  test = await startTestRelay({ files: new BrowserFiles(folder) });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(test.url + path, { headers });
const policyOf = async (path: string) =>
  Object.fromEntries(
    ((await get(path)).headers.get('content-security-policy') ?? '').split('; ').map(rule => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('every page', () => {
  it.each(['/frame/exempelkommun', '/chat/exempelkommun', '/console/', '/console/enter', '/chat/ingenstans'])(
    '%s stands under a strict policy',
    async path => {
      const response = await get(path);
      const policy = await policyOf(path);
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'lit-html',
        'connect-src': `'self' ${test.url.replace('http', 'ws')}`,
      });
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await response.text()).toContain('translate="no"');
    },
  );

  it('shows in a frame only where it is meant to', async () => {
    expect((await policyOf('/frame/exempelkommun'))['frame-ancestors']).toBe(DEMO_ORIGIN);
    for (const path of ['/chat/exempelkommun', '/console/', '/console/enter'])
      expect((await policyOf(path))['frame-ancestors']).toBe("'none'");
  });

  it('speaks the language that was asked for, where the site has it, and has a neutral title', async () => {
    const page = await (await get('/chat/exempelkommun?lang=ar')).text();
    expect(page).toContain('<html lang="ar"');
    expect(page).toContain('<title>Exempelkommun</title>');
    expect(page).toContain(`src="/v/${build}/alone.js"`);
    for (const [asked, lang] of [
      ['sv-SE', 'sv'],
      ['en-GB', 'en'],
      ['AR-sy', 'ar'],
    ] as const)
      expect(await (await get(`/chat/exempelkommun?lang=${asked}`)).text()).toContain(`<html lang="${lang}"`);
    expect(await (await get('/chat/exempelkommun?lang=xx"><script>')).text()).toContain('<html lang="sv"');
  });

  it('of a room has the numbers to call and the opening hours, where the room cannot be shown', async () => {
    const page = await (await get('/frame/exempelkommun')).text();
    expect(page).toMatch(/<div id="floor" hidden>.*tel:112.*Chattens öppettider.*alltid öppet/);
    expect(page).toContain(`<script src="/v/${build}/floor.js">`);
    expect(page).toContain('<noscript><link rel="stylesheet" href="/page.css"></noscript>');
    expect(await (await get('/page.css')).text()).toContain('[hidden] { display: block; }');
    const arabic = await (await get('/frame/exempelkommun?lang=ar')).text();
    expect(arabic).toContain('<html lang="ar" dir="rtl"');
    expect(arabic).toContain('مفتوحة دائمًا');
  });

  it('of a room brings the settings it begins with, whatever the municipality has written', async () => {
    const { site } = test;
    const who = { sv: `Vi & "de" på 'jouren' </main><script>alert(1)</script> &amp;`, en: 'Us' };
    await test.relay.storage.sites.put({ ...site, who });
    const page = async (lang: string) => (await get(`/frame/exempelkommun?lang=${lang}`)).text();
    const settings = (html: string) =>
      JSON.parse(
        (/ data-settings='([^']*)'/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      ) as RoomSettings;
    await expect.poll(async () => settings(await page('sv')).who).toEqual({ sv: who.sv });
    expect(settings(await page('en')).who).toEqual({ sv: 'Us' });
    expect(settings(await page('sv')).channels[2]).toMatchObject({ id: 'stangd', open: { state: 'closed' } });
    await test.relay.storage.sites.put(site);
    await expect.poll(async () => settings(await page('sv')).who.sv).toBe(site.who.sv);
  });

  it('of an unknown site tells a parent where to turn, and the operator that somebody came', async () => {
    const response = await get('/frame/ingenstans');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('tel:112');
    expect(test.output()).toContain('"code":"unknown-site"');
  });
});

describe('the public settings', () => {
  it('are sent again only where they have changed, to each language by itself', async () => {
    const first = await get('/api/sites/exempelkommun?lang=ar');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [tag, `W/${tag}`, `"else", ${tag}`, '*']) {
      const again = await get('/api/sites/exempelkommun?lang=ar', { 'If-None-Match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('vary')).toContain('Origin');
    }
    for (const path of ['/api/sites/exempelkommun', '/api/sites/exempelkommun?lang=en'])
      expect((await get(path, { 'If-None-Match': tag })).status).toBe(200);
    // Languages that no text is in are one.
    const tags = await Promise.all(
      ['de', 'de-AT', 'fr'].map(lang => get(`/api/sites/exempelkommun?lang=${lang}`)),
    );
    expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(1);

    const { site } = test;
    await test.relay.storage.sites.put({ ...site, name: 'Nykommun' });
    await expect
      .poll(async () => (await get('/api/sites/exempelkommun?lang=ar', { 'If-None-Match': tag })).status)
      .toBe(200);
    await test.relay.storage.sites.put(site);
    await expect
      .poll(async () => (await get('/api/sites/exempelkommun?lang=ar')).headers.get('etag'))
      .toBe(tag);
  });
});

describe('files', () => {
  it('come compressed where the browser takes it, for a short while under their plain name', async () => {
    const response = await get('/viska.js', { 'Accept-Encoding': 'gzip, br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toMatch(/max-age=300\b/);
    expect(await response.text()).toBe(DOORWAY);
    const again = await get('/viska.js', {
      'Accept-Encoding': 'br',
      'If-None-Match': response.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('stay for good under their build, with the hash a page can pin', async () => {
    const response = await get(`/v/${build}/viska.js`, { 'Accept-Encoding': 'identity' });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBeNull();
    const { 'viska.js': integrity } = (await (await get(`/v/${build}/integrity.json`)).json()) as Record<
      string,
      string
    >;
    expect(integrity).toBe(`sha384-${createHash('sha384').update(DOORWAY).digest('base64')}`);
  });

  it('are only those of the build', async () => {
    const raw = (path: string) =>
      new Promise<number>((resolve, reject) => {
        const { port } = new URL(test.url);
        request({ port, path, host: '127.0.0.1' }, response => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    for (const path of [
      `/v/${build}/../../package.json`,
      `/v/${build}/..%2f..%2fpackage.json`,
      `/v/${build}/%2e%2e/manifest`,
      `/v/${build}/manifest`,
      `/v/${build}/.env`,
      `/v/${build}/manifest.json`,
      `/v/${build}/viska.js.br`,
      `/v/${build}/__proto__`,
      `/v/${build}/constructor`,
      '/v/..%2f..%2frelay/viska.js',
      '/v/__proto__/viska.js',
      '/v/0123456789abcdef/viska.js',
      '/v/0123456789abcdef/room.js',
      '/v/9.9.9/viska.js',
      '/v/0.1.0-dev/room.js',
      '/package.json',
    ])
      expect([404, 400], path).toContain(await raw(path));
  });
});

describe('a site’s settings', () => {
  it('are public but for topics and staff, and say what is open now', async () => {
    const response = await get('/api/sites/exempelkommun');
    const settings = (await response.json()) as Record<string, unknown>;
    expect(settings).toMatchObject({ id: 'exempelkommun', retentionMonths: 24 });
    expect(settings['channels']).toMatchObject([
      { id: 'smabarn', open: { state: 'open' } },
      { id: 'tonar', open: { state: 'open' } },
      { id: 'stangd', open: { state: 'closed' } },
    ]);
    for (const secret of ['topics', 'topicGroups', 'threshold', 'secrecyDecided'])
      expect(settings).not.toHaveProperty(secret);
    expect((await get('/api/sites/ingenstans')).status).toBe(404);
  });

  it('may be read by scripts of the site’s own pages only', async () => {
    const from = async (origin: string) =>
      (await get('/api/sites/exempelkommun', { Origin: origin })).headers.get('access-control-allow-origin');
    expect(await from(DEMO_ORIGIN)).toBe(DEMO_ORIGIN);
    expect(await from('https://evil.example')).toBeNull();
  });

  it('take effect without a restart', async () => {
    const { site } = test;
    await test.relay.storage.sites.put({ ...site, name: 'Ny kommun' });
    const name = async () =>
      ((await (await get('/api/sites/exempelkommun')).json()) as { name: string }).name;
    await expect.poll(name).toBe('Ny kommun');
    await test.relay.storage.sites.put(site);
    await expect.poll(name).toBe(site.name);
  });
});

describe('signing in', () => {
  const enter = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${test.url}/api/staff/enter`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ token }),
    });
  const invitation = async (role: 'counselor' | 'administrator' = 'counselor') => {
    const { link } = await invite(test.relay.storage, test.url, {
      site: 'exempelkommun',
      name: 'Maria',
      role,
    });
    expect(link).toContain('/console/enter#');
    return link.split('#')[1] ?? '';
  };

  it('works once for each link, by a cookie that no script and no other site can use', async () => {
    const token = await invitation();
    const response = await enter(token, { Origin: test.url });
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^viska=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect((await enter(token)).status).toBe(401);
    const me = (await (await get('/api/staff/me', { Cookie: cookie.split(';')[0] ?? '' })).json()) as object;
    expect(me).toMatchObject({ staff: { name: 'Maria', role: 'counselor' }, site: { id: 'exempelkommun' } });
  });

  it('is refused when another page asks for it, and the link is not used up', async () => {
    const token = await invitation();
    expect((await enter(token, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await enter(token, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await enter(token)).status).toBe(200);
  });

  it('needs https for the cookie where the relay is served over https', async () => {
    const safe = await startTestRelay({ environment: { VISKA_PUBLIC_URL: 'https://chatt.example' } });
    const { link } = await invite(safe.relay.storage, 'https://chatt.example', {
      site: 'exempelkommun',
      name: 'Maria',
      role: 'counselor',
    });
    const response = await fetch(`http://127.0.0.1:${safe.relay.port}/api/staff/enter`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://chatt.example' },
      body: JSON.stringify({ token: link.split('#')[1] }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-viska=.*; Secure$/);
    expect(response.headers.get('strict-transport-security')).toContain('max-age=');
    await safe.close();
  });

  it('is needed for who one is and for statistics', async () => {
    expect((await get('/api/staff/me')).status).toBe(401);
    expect((await get('/api/staff/statistics')).status).toBe(401);
    const { cookie } = await signIn(test, 'Anna');
    const statistics = await get('/api/staff/statistics?from=2026-01&to=2026-12', { Cookie: cookie });
    expect(await statistics.json()).toMatchObject({
      period: { from: '2026-01', to: '2026-12' },
      threshold: 5,
      total: null,
    });
    expect((await get('/api/staff/statistics?from=2026-13', { Cookie: cookie })).status).toBe(400);
    expect((await get('/api/staff/statistics?from=2026-05&to=2026-01', { Cookie: cookie })).status).toBe(400);
  });
});
