/** A receipt over HTTP: the number erases, the page for it explains, and neither tells whether there is such a one. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, loadLanguage } from '../../../widget/locales/catalogues.ts';
import { meet, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
beforeAll(async () => {
  test = await startTestRelay();
});
afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(test.url + path, { headers });

describe('a receipt', () => {
  const erase = (receipt: string, headers: Record<string, string> = {}) =>
    fetch(`${test.url}/api/sites/exempelkommun/receipt`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ receipt }),
    });
  const number = 'ABCD-EF01-2345-6789';
  const receipt = createHash('sha256').update(number).digest('base64url');
  const remembered = (): number => {
    const database = new DatabaseSync(join(test.data, 'viska.sqlite'), { readOnly: true });
    const { count } = database.prepare('select count(*) as count from erased_receipts').get() as {
      count: number;
    };
    database.close();
    return count;
  };
  const saved = () => test.relay.storage.records.list('exempelkommun', '', '9');

  it.each(['before', 'after'])('erases the topic record %s it is saved, however it was typed', async when => {
    const { counselor, parent, seat } = await meet(test);
    counselor.send({ type: 'end', slot: seat.slot });
    const { topicsTicket } = await counselor.take('closed');
    const record = `cccccccc-6b0e-4f52-9a53-2f3c6f0f0a${when === 'before' ? '11' : '12'}`;
    const before = (await saved()).length;
    const own = when === 'before' ? number : '1BCD-EF01-2345-6789';
    const hash = when === 'before' ? receipt : createHash('sha256').update(own).digest('base64url');
    const save = async () => {
      counselor.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'], receipt: hash });
      await counselor.take('saved');
    };
    // As the desk does as soon as there is a number.
    counselor.send({
      type: 'receipt',
      ticket: when === 'before' ? topicsTicket : seat.ticket,
      receipt: hash,
    });
    if (when === 'after') await save();
    expect(await (await erase(own.toLowerCase().replaceAll('-', ' ').replace('0', 'o'))).json()).toEqual({
      erased: true,
    });
    if (when === 'before') await save();
    expect(await saved()).toHaveLength(before);
    counselor.close();
    parent.close();
  });

  it('is forgotten as one to come once its record is saved', async () => {
    const { counselor, parent, seat } = await meet(test);
    const own = 'MMMM-EF01-2345-6789';
    const hash = createHash('sha256').update(own).digest('base64url');
    counselor.send({ type: 'receipt', ticket: seat.ticket, receipt: hash });
    counselor.send({ type: 'end', slot: seat.slot });
    const { topicsTicket } = await counselor.take('closed');
    const record = 'cccccccc-6b0e-4f52-9a53-2f3c6f0f0a13';
    counselor.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'], receipt: hash });
    await counselor.take('saved');
    const before = remembered();
    // The first takes the row; for the second there is nothing, and nothing to come.
    await erase(own);
    await erase(own);
    expect(remembered()).toBe(before);
    counselor.close();
    parent.close();
  });

  it('that no desk has said is remembered nowhere, however many are sent', async () => {
    const { counselor, parent, seat } = await meet(test);
    const hash = createHash('sha256').update('KKKK-EF01-2345-6789').digest('base64url');
    const before = remembered();
    // A ticket of nobody's changes nothing.
    counselor.send({ type: 'receipt', ticket: `${seat.ticket}x`, receipt: hash });
    counselor.send({ type: 'ping' });
    await counselor.take('pong');
    expect(await (await erase('KKKK-EF01-2345-6789')).json()).toEqual({ erased: true });
    expect(remembered()).toBe(before);
    counselor.send({ type: 'receipt', ticket: seat.ticket, receipt: hash });
    counselor.send({ type: 'ping' });
    await counselor.take('pong');
    expect(await (await erase('KKKK-EF01-2345-6789')).json()).toEqual({ erased: true });
    expect(remembered()).toBe(before + 1);
    counselor.close();
    parent.close();
  });

  it('that nobody has gets the same answer, and a foreign page none', async () => {
    expect(await (await erase('ZZZZ-ZZZZ-ZZZZ-ZZZZ')).json()).toEqual({ erased: true });
    expect((await erase(number, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await erase('x')).status).toBe(400);
  });
});

it('says whether it lives and whether it is ready', async () => {
  expect(await (await get('/healthz')).text()).toBe('ok');
  expect((await get('/readyz')).status).toBe(200);
});

describe('the page for a receipt', () => {
  const page = (body?: string, lang = 'sv') =>
    fetch(`${test.url}/receipt/exempelkommun?lang=${lang}`, {
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            body: `receipt=${body}`,
          }),
    });

  it('needs no script and explains what goes', async () => {
    const response = await page();
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
    const text = await response.text();
    expect(text).toContain('<label for="receipt">Kvittonummer</label>');
    expect(text).toContain('<link rel="stylesheet" href="/page.css">');
    expect(await (await page(undefined, 'en')).text()).toContain('<html lang="en"');
    expect((await get('/page.css')).headers.get('content-type')).toContain('text/css');
  });

  it('speaks each language of the room, and Swedish where it does not know the one that is asked for', async () => {
    for (const lang of languages) {
      const text = await (await page(undefined, lang)).text();
      expect(text).toContain(`<html lang="${lang}"${/ar|fa/.test(lang) ? ' dir="rtl"' : ''}`);
      const [, texts] = await loadLanguage(lang, true);
      expect(text).toContain(`<label for="receipt">${texts.receiptNumber ?? ''}</label>`);
      expect(await (await page('123', lang)).text()).toContain(`action="?lang=${lang}"`);
    }
    for (const unknown of ['tlh', 'toString', ''])
      expect(await (await page(undefined, unknown)).text()).toContain('<html lang="sv"');
  });

  it('erases, and says plainly when the number cannot be one', async () => {
    const receipt = createHash('sha256').update('0A0A-0A0A-0A0A-0A0A').digest('base64url');
    const record = {
      id: 'dddddddd-6b0e-4f52-9a53-2f3c6f0f0a11',
      site: 'exempelkommun',
      month: '2026-11',
      channel: 'smabarn',
    };
    await test.relay.storage.records.save({ ...record, topics: ['school'], receipt });
    const wrong = await page('hej');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('role="alert"');
    expect(await (await page('0a0a 0a0a 0a0a oaoa')).text()).toContain(
      'Klart. Om numret stämde är ämnena borta.',
    );
    const left = await test.relay.storage.records.list('exempelkommun', '', '9');
    expect(left.some(({ id }) => id === record.id)).toBe(false);
    expect((await fetch(`${test.url}/receipt/ingenstans`)).status).toBe(404);
  });
});

describe('the form of a receipt', () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${test.url}/receipt/exempelkommun`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: 'receipt=ABCD-EF01-2345-6789',
    });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://elsewhere.example' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 200],
    [{ Origin: 'null' }, 200],
    [{}, 200],
  ])('is taken from its own page alone: %j is answered %i', async (headers, status) => {
    expect((await post(headers)).status).toBe(status);
  });
});
