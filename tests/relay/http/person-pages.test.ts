/** What a person meets who opens the relay itself in a browser, or an address where nothing is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../widget/locales/catalogues.ts';
import { personsLanguage } from '../../../relay/http/person-pages.ts';
import { startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

const DEMO = 'http://127.0.0.1:8788';
let test: TestRelay;
beforeAll(async () => {
  test = await startTestRelay({ demo: () => DEMO });
});
afterAll(() => test.close());

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const visit = (path: string, language = 'sv-SE,sv;q=0.9', method = 'GET') =>
  fetch(test.url + path, { method, headers: { Accept: BROWSER, 'Accept-Language': language } });

describe('the relay in a browser', () => {
  it('says at / what it is, and leads to desk and demo', async () => {
    const response = await visit('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('<html lang="sv"');
    expect(page).toContain('anonym och krypterad chatt');
    expect(page).toContain(`href="${test.url}/console/"`);
    expect(page).toContain(`href="${DEMO}"`);
    expect(page).toContain('relay/SETTINGS.md');
    expect(page).toContain('tel:112');
  });

  it.each(['/', '/finns-inte', '/chat', '/v/nothing'])(
    '%s has no script, in no frame, and is not kept',
    async path => {
      const { headers } = await visit(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(languages)('says in %s that a page is not there, and whom to call', async language => {
    const response = await visit('/finns-inte', `${language};q=0.9,de`);
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).toMatch(/tel:112.*tel:1177/);
    expect(page.includes('dir="rtl"')).toBe(language === 'ar' || language === 'fa');
  });

  it('keeps its JSON for programs, for /api and for what is sent to it', async () => {
    const missing = { error: 'not-found' };
    expect(await (await fetch(`${test.url}/`)).json()).toEqual(missing);
    expect(await (await fetch(`${test.url}/finns-inte`)).json()).toEqual(missing);
    expect(await (await visit('/api/finns-inte')).json()).toEqual(missing);
    expect(await (await visit('/finns-inte', 'sv', 'POST')).json()).toEqual(missing);
  });

  it('names no municipality that it serves', async () => {
    expect(await (await visit('/')).text()).not.toContain('exempelkommun');
  });
});

describe('a person’s language', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['de-DE,de;q=0.9', 'sv'],
    ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
    ['de, fi;q=0.5, uk;q=0.7', 'uk'],
    ['ar-SY', 'ar'],
    ['en;q=0, fi;q=0.1', 'fi'],
    ['__proto__, constructor', 'sv'],
  ])('of %s is %s', (accepts, lang) => {
    expect(personsLanguage(accepts)).toBe(lang);
  });
});
