/** A browser has one cookie, so it has one person: who signs in signs out whoever was there before. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLOSE } from '../../../relay/protocol/codes.ts';
import { invite, linkFor } from '../../../relay/staff/invitations.ts';
import { signIn, sitDown, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
beforeAll(async () => {
  test = await startTestRelay();
});
afterAll(() => test.close());

const enter = (link: string, cookie: string) =>
  fetch(`${test.url}/api/staff/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
const me = (cookie: string) => fetch(`${test.url}/api/staff/me`, { headers: { Cookie: cookie } });

it('a colleague who signs in in the same browser closes the desk that stands open in another tab', async () => {
  const anna = await signIn(test, 'Anna');
  const desk = await sitDown(test, anna);
  await desk.take('desk');
  const person = { site: 'exempelkommun', name: 'Bo', role: 'counselor' } as const;
  const { link } = await invite(test.relay.storage, test.url, person);
  expect((await enter(link, anna.cookie)).status).toBe(200);
  expect(await desk.closed).toBe(CLOSE['signed-out'].code);
  expect((await me(anna.cookie)).status).toBe(401);
});

it('the same person with a new link keeps the desk, under the same id', async () => {
  const anna = await signIn(test, 'Anna');
  const desk = await sitDown(test, anna);
  await desk.take('desk');
  const { link } = await linkFor(test.relay.storage, test.url, anna.staff);
  const entered = await enter(link, anna.cookie);
  expect(await entered.json()).toMatchObject({ staff: { id: anna.staff.id } });
  expect((await me(anna.cookie)).status).toBe(200);
  desk.send({ type: 'ping' });
  await desk.take('pong');
  desk.close();
});

it('a link that is used up signs nobody out', async () => {
  const anna = await signIn(test, 'Anna');
  expect((await enter('https://x/#made-up-and-used-up-long-ago', anna.cookie)).status).toBe(401);
  expect((await me(anna.cookie)).status).toBe(200);
});
