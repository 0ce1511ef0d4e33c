import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { freePort } from '../support/free-port.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { RelayHeap, reached } from '../support/heap.ts';
import { needles, searchBytes, searchFolder, searchMemory } from '../support/memory.ts';
import type { Hit } from '../support/memory.ts';
import { missing } from '../support/optional-programs.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';
import { record } from '../support/recorder.ts';
import type { Recording } from '../support/recorder.ts';

/** Each with letters that tell the encodings apart. */
const PARENT_SAYS = 'Viskfras ett: blåbärssnåret bakom ängen sjunger för nattugglan.';
const COUNSELOR_SAYS = 'Viskfras två: sjömansvisan räknar åtta höstlöv på bryggan.';
const PARENT_SAYS_WIDE = 'Viskfras tre: قمر فوق البحيرة och en öl ✓';
const CONTROL = 'Kontrollfras: den här finns med flit';
const ADDRESS = '127.0.0.77';

/** Whether any TCP connection with this address is open, as Linux tells (proc(5), `/proc/net/tcp`). */
function isConnected(address: string): boolean {
  const hexadecimal = Buffer.from(address.split('.').map(Number).reverse()).toString('hex').toUpperCase();
  const TIME_WAIT = '06';
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .some(line => {
      const [, local = '', remote = '', state] = line.trim().split(/\s+/);
      return [local, remote].some(end => end.startsWith(`${hexadecimal}:`)) && state !== TIME_WAIT;
    });
}
const metricsPort = await freePort();
const USER_AGENT = 'ViskaSentinel/7.7 (Ospårbar telefon)';

/** What is promised to a parent, on one journey: no name, no address, no cookie, and nothing left of what was said. What is found is written down for the README. */
describe('anonymity', () => {
  const relayHeap = new RelayHeap();
  afterAll(() => relayHeap.close());
  const place = setPlace(
    {
      proxy: { seed: 1, from: ADDRESS },
      environment: {
        METRICS_PORT: String(metricsPort),
        LOG_LEVEL: 'debug',
        TEST_CONTROL_PHRASE: CONTROL,
      },
      nodeArguments: ['--import', './tests/support/control-phrase.ts', ...relayHeap.nodeArguments],
    },
    // As people have it: what a browser asks for or keeps by itself is looked at too.
    { lasting: true, ownBrowser: {} },
  );
  let phone: BrowserContext;
  let recording: Recording;
  let parent: Parent;
  let counselor: Counselor;
  const report: string[] = [];
  const phrases = [PARENT_SAYS, COUNSELOR_SAYS, PARENT_SAYS_WIDE];

  beforeAll(async () => {
    phone = await openContext(place.browser, { viewport: PHONE, userAgent: USER_AGENT });
    recording = await record(phone);
    parent = new Parent(await phone.newPage());
    counselor = new Counselor(
      await (await openContext(place.browser, { userAgent: `${USER_AGENT} skrivbord` })).newPage(),
    );
  });
  afterAll(() => {
    mkdirSync('tests/output', { recursive: true });
    writeFileSync('tests/output/anonymity.txt', `${report.join('\n')}\n`);
  });

  const note = (line: string): void => {
    report.push(line);
  };
  const conversations = (): string[] => {
    const found = recording.frames.flatMap(({ payload }) =>
      [...payload.toString().matchAll(/"conversation":"([0-9a-f-]{36})"/g)].map(match => match[1] ?? ''),
    );
    return [...new Set(found)];
  };
  const searchTexts = (wanted: string[], texts: Record<string, string>): Hit[] =>
    Object.entries(texts).flatMap(([where, text]) => searchBytes(Buffer.from(text), needles(wanted), where));
  const metrics = async (): Promise<string> =>
    (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();

  test('before the parent acts: no cookie, no write, no socket, and one request to the relay', async () => {
    await parent.page.goto(place.installation.demoUrl, { waitUntil: 'networkidle' });
    await parent.launcher.waitFor();
    await parent.page.evaluate(async () => {
      // Whatever waits for an idle moment has had it.
      await new Promise(resolve => requestIdleCallback(resolve));
    });
    const toRelay = recording.requests.filter(line => line.includes(place.installation.relayUrl));
    const elsewhere = recording.requests.filter(
      line => !line.includes(place.installation.relayUrl) && !line.includes(place.installation.demoUrl),
    );
    const kept = await parent.page.evaluate(() => localStorage.length + sessionStorage.length);
    const databases = await parent.page.evaluate(async () => (await indexedDB.databases()).length);
    expect(toRelay).toEqual([`GET ${place.installation.relayUrl}/viska.js`]);
    expect(elsewhere).toEqual([]);
    expect(recording.sockets).toEqual([]);
    expect(recording.writes).toEqual([]);
    expect(kept + databases).toBe(0);
    expect(await phone.cookies()).toEqual([]);
    note('Before the parent acts');
    note('  requests to the relay: 1 (viska.js); to other hosts: 0');
    note('  cookies: 0, storage writes: 0, sockets: 0');
  });

  test('a conversation passes through', async () => {
    await parent.start();
    await parent.write(PARENT_SAYS);
    await counselor.signIn(place.installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.sees(PARENT_SAYS);
    await counselor.write(COUNSELOR_SAYS);
    await parent.sees(COUNSELOR_SAYS);
    await parent.write(PARENT_SAYS_WIDE);
    await counselor.sees(PARENT_SAYS_WIDE);
    expect(conversations()).toHaveLength(1);
    expect(await phone.cookies()).toEqual([]);
  });

  test('no request goes to any other host, and no address carries anything secret', () => {
    const own = [place.installation.relayUrl, place.installation.demoUrl];
    expect(recording.requests.filter(line => !own.some(origin => line.includes(` ${origin}/`)))).toEqual([]);
    const addresses = [...recording.requests, ...recording.sockets].join('\n');
    for (const id of conversations()) expect(addresses).not.toContain(id);
    expect(recording.sockets.every(url => !url.includes('?'))).toBe(true);
    note('During the conversation');
    note(`  requests: ${String(recording.requests.length)}, to other hosts than relay and website: 0`);
  });

  test.skipIf(missing('processMemory'))(
    'the relay’s memory holds nothing that was said, and the search finds its control',
    () => {
      const { hits, searchedBytes } = searchMemory(place.installation.relay.pid, [...phrases, CONTROL]);
      const control = hits
        .filter(hit => hit.phrase === CONTROL)
        .map(hit => hit.encoding)
        .sort();
      const leaks = hits.filter(hit => hit.phrase !== CONTROL);
      expect(leaks).toEqual([]);
      expect(control).toEqual(expect.arrayContaining(['Latin-1', 'UTF-16LE', 'UTF-8']));
      note(`Memory of the relay while they talk (${String(Math.round(searchedBytes / 1e6))} MB searched)`);
      note(`  sentinel phrases (${String(phrases.length)}), as UTF-8, Latin-1 and UTF-16LE: 0 hits`);
      note(`  control phrase planted on purpose: found as ${control.join(', ')}`);
    },
  );

  test('data folder, output and metrics hold no phrase, address, user agent or conversation id', async () => {
    const ids = conversations().flatMap(id => [id, id.replaceAll('-', '')]);
    const sentinels = [...phrases, ADDRESS, 'ViskaSentinel', ...ids];
    const look = async (): Promise<Hit[]> => [
      ...searchFolder(place.installation.data, sentinels),
      ...searchTexts(sentinels, { output: place.installation.relay.output, metrics: await metrics() }),
    ];
    expect(await look()).toEqual([]);

    await counselor.end();
    await counselor.saveTopics('Skola, frånvaro');
    await parent.endedSoon();
    expect(await look()).toEqual([]);
    // The same search finds what is kept on purpose, or it would prove nothing.
    const kept = searchFolder(place.installation.data, ['exempelkommun', 'school']);
    expect(kept.map(hit => hit.phrase)).toEqual(expect.arrayContaining(['exempelkommun', 'school']));
    expect(place.installation.relay.output.length).toBeGreaterThan(0);
    note(
      'Data folder, standard output and error, metrics: during the conversation and after topics were saved',
    );
    note(`  sentinel phrases, client address ${ADDRESS}, user agent, conversation id: 0 hits`);
    note('  found as they should be: the site and the topic that was saved');
  });

  test('after the end, nothing in the relay’s heap reaches the address, the user agent or the conversation', async () => {
    // Whoever is connected has an address: both go, and so does everything that carried them.
    expect(isConnected(ADDRESS)).toBe(true);
    await phone.close();
    await counselor.page.context().close();
    await place.installation.proxy?.close();
    await metrics();
    const wanted = [...phrases, ADDRESS, 'ViskaSentinel/7.7 (Ospårbar telefon)', ...conversations()];
    // A socket has an address until the operating system has closed it, which is after its person has gone.
    await expectSoon(() => !isConnected(ADDRESS), 'the sockets of who has gone to be closed');
    await metrics();
    const strings = await relayHeap.take(place.installation.relay.pid);
    expect(reached(strings, wanted)).toEqual([]);
    expect(reached(strings, [CONTROL])).toEqual([CONTROL]);
    note(`Heap snapshot after the end (${String(strings.length)} strings)`);
    note('  phrases, client address, user agent, conversation id: 0; control phrase: found');
  });

  test('what the relay stored of it is one row: record, site, month, channel, topics, the receipt’s hash', () => {
    const database = new DatabaseSync(join(place.installation.data, 'viska.sqlite'), { readOnly: true });
    try {
      const rows = database.prepare('select * from topic_records').all();
      expect(rows).toHaveLength(1);
      const [row = {}] = rows;
      expect(Object.keys(row).sort()).toEqual(['channel', 'id', 'month', 'receipt', 'site', 'topics']);
      expect(row).toMatchObject({ site: 'exempelkommun', channel: 'smabarn' });
      expect(row.receipt).toMatch(/^[\w-]{43}$/);
      expect(row.month).toMatch(/^\d{4}-\d{2}$/);
      expect(conversations()).not.toContain(row.id);
      note('Kept of the conversation: one row');
      note(`  ${JSON.stringify(row)}`);
    } finally {
      database.close();
    }
  });
});
