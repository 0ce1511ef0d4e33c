import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXEMPELKOMMUN } from '../../demo/settings/exempelkommun.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { hashOf } from '../../relay/staff/secrets.ts';
import { invite } from '../../relay/staff/invitations.ts';
import { openParent, solvedWork, startFrame } from '../support/wire/wire-people.ts';
import { meet, signIn, sitDown, startParent, startTestRelay } from '../relay/support/test-relay.ts';
import type { SignedIn, TestRelay } from '../relay/support/test-relay.ts';

const NEIGHBOUR = 'grannkommun';
let test: TestRelay;

beforeAll(async () => {
  test = await startTestRelay({ environment: { VISKA_STARTS_PER_HOUR: '1000' } });
  await test.relay.storage.sites.put({ ...test.site, id: NEIGHBOUR, name: 'Grannkommun' });
});
afterAll(async () => {
  await test.close();
});

async function neighbour(): Promise<SignedIn> {
  const { link, staff } = await invite(test.relay.storage, test.url, {
    site: NEIGHBOUR,
    name: 'Nils',
    role: 'counselor',
  });
  const response = await fetch(`${test.url}/api/staff/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: test.url },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  return { staff, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

describe('a counselor of another municipality', () => {
  it('sees nobody who waits here, cannot take them, and cannot use what colleagues here hold', async () => {
    const meeting = await meet(test, 'Maria');
    const [waiting, welcome] = await startParent(test);
    const nils = await neighbour();
    const desk = await sitDown(test, nils, [meeting.seat.ticket]);
    const { waiting: rows, seats, lost, colleagues } = await desk.take('desk');
    expect({ rows, seats, colleagues }).toEqual({ rows: [], seats: [], colleagues: [] });
    expect(lost).toEqual([{ ticket: 0, why: 'token-refused' }]);
    for (const conversation of [welcome.conversation, meeting.welcome.conversation]) {
      desk.send({ type: 'accept', conversation });
      expect(await desk.take('refused')).toMatchObject({ code: 'no-such-conversation' });
    }

    meeting.counselor.send({ type: 'hand-over', slot: meeting.seat.slot, to: nils.staff.id });
    expect(await meeting.counselor.take('refused')).toMatchObject({ code: 'no-such-colleague' });

    meeting.counselor.send({ type: 'end', slot: meeting.seat.slot });
    const { topicsTicket } = await meeting.counselor.take('closed');
    const record = 'dddddddd-6b0e-4f52-9a53-2f3c6f0f0a11';
    desk.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'] });
    expect(await desk.take('refused')).toEqual({ type: 'refused', code: 'topics-refused', about: record });
    meeting.counselor.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'] });
    await meeting.counselor.take('saved');

    const theirs = await fetch(`${test.url}/api/staff/statistics`, { headers: { Cookie: nils.cookie } });
    expect(JSON.stringify(await theirs.json())).not.toContain(EXEMPELKOMMUN);
    expect(await test.relay.storage.records.list(NEIGHBOUR, '', '9')).toEqual([]);
    for (const socket of [waiting, desk, meeting.counselor]) socket.close();
  });
});

describe('a colleague', () => {
  it('cannot take a conversation that goes on, nor one that is handed to somebody else', async () => {
    const meeting = await meet(test, 'Anna');
    const bo = await signIn(test, 'Bo');
    const eva = await sitDown(test, await signIn(test, 'Eva'));
    const boDesk = await sitDown(test, bo);
    await boDesk.take('desk');
    await eva.take('desk');
    const { conversation } = meeting.welcome;
    eva.send({ type: 'accept', conversation });
    expect(await eva.take('refused')).toMatchObject({ code: 'already-claimed', by: 'Anna' });
    meeting.counselor.send({ type: 'hand-over', slot: meeting.seat.slot, to: bo.staff.id });
    await boDesk.until(
      () => boDesk.controls.some(frame => frame.type === 'waiting' && frame.waiting.length > 0),
      'the offer',
    );
    eva.send({ type: 'accept', conversation });
    expect(await eva.take('refused')).toMatchObject({ code: 'already-claimed' });
    boDesk.send({ type: 'accept', conversation });
    await boDesk.take('seat');
    for (const socket of [boDesk, eva, meeting.counselor, meeting.parent]) socket.close();
  });

  it('saves no topics with another’s ticket', async () => {
    const meeting = await meet(test, 'Stina');
    meeting.counselor.send({ type: 'end', slot: meeting.seat.slot });
    const { topicsTicket } = await meeting.counselor.take('closed');
    const other = await sitDown(test, await signIn(test, 'Olle'));
    await other.take('desk');
    const record = 'eeeeeeee-6b0e-4f52-9a53-2f3c6f0f0a11';
    other.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'] });
    expect(await other.take('refused')).toMatchObject({ code: 'topics-refused' });
    for (const socket of [other, meeting.counselor]) socket.close();
  });
});

describe('one kind of secret', () => {
  it('is none of another kind', async () => {
    const meeting = await meet(test, 'Ulla');
    const asParent = async (token: string): Promise<number> => {
      const socket = await openParent(test.url);
      socket.send({ type: 'resume', version: 1, token, takeover: true });
      return socket.closed;
    };
    expect(await asParent(meeting.seat.ticket)).toBe(CLOSE['token-refused'].code);
    const desk = await sitDown(test, meeting.signedIn, [meeting.welcome.token], { takeover: true });
    expect((await desk.take('desk')).lost).toEqual([{ ticket: 0, why: 'token-refused' }]);
    desk.send({
      type: 'topics',
      ticket: meeting.seat.ticket,
      record: 'ffffffff-6b0e-4f52-9a53-2f3c6f0f0a11',
      topics: ['school'],
    });
    expect(await desk.take('refused')).toMatchObject({ code: 'topics-refused' });
    for (const socket of [desk, meeting.parent]) socket.close();
  });
});

describe('a page of another site, with the counselor’s cookie', () => {
  it.each([
    ['/api/staff/leave', { Origin: 'https://elak.example' }],
    ['/api/staff/leave', { 'Sec-Fetch-Site': 'cross-site' }],
    ['/api/staff/leave', { 'Sec-Fetch-Site': 'same-site' }],
    ['/api/staff/leave', { Origin: 'null' }],
    ['/api/staff/enter', { Origin: 'http://127.0.0.1:8788' }],
  ])('changes nothing by %s (%j)', async (path, headers) => {
    const { cookie } = await signIn(test, 'Karin');
    const response = await fetch(`${test.url}${path}`, {
      method: 'POST',
      headers: { Cookie: cookie, 'Content-Type': 'text/plain', ...headers },
      body: '{}',
    });
    expect(response.status).toBe(403);
    const me = await fetch(`${test.url}/api/staff/me`, { headers: { Cookie: cookie } });
    expect(me.status).toBe(200);
    expect(me.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('someone with a script and an afternoon', () => {
  it('starts one conversation with one solution, however many sockets send it at once', async () => {
    const work = await solvedWork(test.url, EXEMPELKOMMUN);
    const sockets = await Promise.all(Array.from({ length: 12 }, () => openParent(test.url)));
    for (const socket of sockets) socket.send(startFrame(work));
    const closed = sockets.map(socket => socket.closed);
    await expect.poll(() => sockets.filter(({ closeCode }) => closeCode !== undefined).length).toBe(11);
    const welcomed = sockets.filter(socket => socket.controls.some(({ type }) => type === 'welcome'));
    expect(welcomed).toHaveLength(1);
    welcomed[0]?.send({ type: 'end', reason: 'parent' });
    const codes = (await Promise.all(closed)).sort();
    expect(codes).toEqual([CLOSE.ended.code, ...Array<number>(11).fill(CLOSE['work-refused'].code)]);
  });

  it('cannot make the work cheaper, or make up a challenge', async () => {
    const work = JSON.parse(Buffer.from(await solvedWork(test.url, EXEMPELKOMMUN), 'base64').toString()) as {
      challenge: { parameters: Record<string, unknown> };
    };
    for (const change of [{ cost: 1 }, { keyPrefix: '' }, { expiresAt: 9_999_999_999 }, { nonce: '00' }]) {
      const parameters = { ...work.challenge.parameters, ...change };
      const forged = { ...work, challenge: { ...work.challenge, parameters } };
      const socket = await openParent(test.url);
      socket.send(startFrame(Buffer.from(JSON.stringify(forged)).toString('base64')));
      expect(await socket.closed).toBe(CLOSE['work-refused'].code);
    }
  });

  it.each([
    ['a language of thousands of letters', { lang: 'a'.repeat(5_000) }],
    ['markup for a language', { lang: '<img src=x onerror=alert(1)>' }],
    ['a hundred languages', { answers: Array<string>(100).fill('sv') }],
    ['a channel that is a path', { channel: '../../etc/passwd' }],
    ['a field of the prototype', { site: '__proto__' }],
  ])('gets nowhere with %s', async (_what, change) => {
    const socket = await openParent(test.url);
    socket.send({ ...startFrame('bm90IHdvcms='), ...change });
    expect(await socket.closed).toBe(CLOSE['bad-frame'].code);
  });
});

it('whoever has the database file has no conversation, and nothing to sign in with', async () => {
  const meeting = await meet(test, 'Lisa');
  const { link } = await invite(test.relay.storage, test.url, {
    site: EXEMPELKOMMUN,
    name: 'Ny',
    role: 'counselor',
  });
  const invitation = link.split('#')[1] ?? '';
  const cookie = meeting.signedIn.cookie.split('=')[1] ?? '';
  const files = readdirSync(test.data, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => readFileSync(join(test.data, name), 'latin1'));
  const found = (text: string) => files.some(file => file.includes(text));
  // What is kept instead shows that the search finds.
  expect([found(hashOf(invitation)), found(hashOf(cookie))]).toEqual([true, true]);
  expect(readdirSync(test.data).some(name => name.endsWith('-wal'))).toBe(true);
  const { conversation, token, stash } = meeting.welcome;
  const { claim, ticket } = meeting.seat;
  for (const secret of [invitation, cookie, conversation, token, stash, claim, ticket]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(found(secret)).toBe(false);
  }
  const database = new DatabaseSync(join(test.data, 'viska.sqlite'), { readOnly: true });
  const names = database.prepare("select name from sqlite_schema where type = 'table'").all();
  database.close();
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter(({ name }) => /conversation|message|session/.test(String(name)))).toEqual([]);
  for (const socket of [meeting.parent, meeting.counselor]) socket.close();
});

it('guessing at one-time links writes nothing: the disk would be an outsider’s to wear', async () => {
  const count = () => {
    const database = new DatabaseSync(join(test.data, 'viska.sqlite'), { readOnly: true });
    const { application_id } = database.prepare('pragma application_id').get() ?? {};
    database.close();
    return application_id;
  };
  const before = count();
  for (let n = 0; n < 20; n++) {
    const response = await fetch(`${test.url}/api/staff/enter`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: test.url },
      body: JSON.stringify({ token: `gissning-${String(n).padStart(30, '0')}` }),
    });
    expect(response.status).toBe(401);
  }
  expect(count()).toBe(before);
});

it('an erased receipt in the database does not tell when it was erased', async () => {
  const { counselor, parent, seat } = await meet(test);
  const receipt = createHash('sha256').update('ABCD-EFGH-JKMN-PQRS').digest('base64url');
  counselor.send({ type: 'receipt', ticket: seat.ticket, receipt });
  counselor.send({ type: 'ping' });
  await counselor.take('pong');
  const response = await fetch(`${test.url}/api/sites/${EXEMPELKOMMUN}/receipt`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ receipt: 'ABCD-EFGH-JKMN-PQRS' }),
  });
  expect(response.status).toBe(200);
  const database = new DatabaseSync(join(test.data, 'viska.sqlite'), { readOnly: true });
  const rows = database.prepare('select expires from erased_receipts').all();
  database.close();
  expect(rows).toHaveLength(1);
  expect(Number(rows[0]?.expires) % 86_400_000).toBe(0);
  expect(Number(rows[0]?.expires)).toBeGreaterThan(Date.now() + 48 * 3_600_000);
  counselor.close();
  parent.close();
});
