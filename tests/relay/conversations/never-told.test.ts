/** What a counselor is told of a parent, and what never: looked for in every frame of a whole conversation. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToCounselor } from '../../../relay/protocol/control.ts';
import { signIn, sitDown, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';
import { openParent, solvedWork, startFrame } from '../../support/wire/wire-people.ts';

const ADDRESS = '203.0.113.77';
const USER_AGENT = 'ViskaSentinel/7.7 (Spårbar telefon)';

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay({ environment: { VISKA_TRUSTED_PROXY: '127.0.0.1' } });
});
afterAll(() => relay.close());

/** Names of fields anywhere in what was told. */
function fields(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fields);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fields(inner)]);
}

test('section, languages, how long, and whether the phone is awake: no address, no browser, no token, no place', async () => {
  const desk = await sitDown(relay, await signIn(relay, 'Karin'));
  const told: ToCounselor[] = [await desk.take('desk')];
  const headers = { 'X-Forwarded-For': ADDRESS, 'User-Agent': USER_AGENT };
  const parent = await openParent(relay.url, { headers });
  parent.send(startFrame(await solvedWork(relay.url, 'exempelkommun')));
  const { token, conversation } = await parent.take('welcome');
  let waiting = await desk.take('waiting');
  while (waiting.waiting.length === 0) waiting = await desk.take('waiting');
  told.push(waiting);
  expect(Object.keys(waiting.waiting[0] ?? {}).sort()).toEqual(
    ['answers', 'channel', 'conversation', 'here', 'lang', 'waitedSeconds'].sort(),
  );
  desk.send({ type: 'accept', conversation });
  const seat = await desk.take('seat');
  told.push(seat);
  parent.send({ type: 'confirm', claim: seat.seat.claim });
  parent.close();
  told.push(await desk.take('peer'));
  desk.send({ type: 'end', slot: seat.seat.slot });
  told.push(await desk.take('closed'));

  const text = JSON.stringify(told);
  for (const secret of [ADDRESS, 'ViskaSentinel', token]) expect(text).not.toContain(secret);
  expect([...new Set(fields(told))].sort()).toEqual(
    [
      ...[
        'answers',
        'available',
        'channel',
        'claim',
        'colleagues',
        'conversation',
        'current',
        'graceSeconds',
      ],
      ...[
        'here',
        'lang',
        'lost',
        'reason',
        'seat',
        'seats',
        'slot',
        'stash',
        'ticket',
        'topicsTicket',
        'type',
      ],
      ...['gone', 'waitedSeconds', 'waiting'],
    ].sort(),
  );
  desk.close();
});

test('who one is, and the site as the desk needs it: no colleagues’ secrets, no settings of the operator', async () => {
  const { cookie } = await signIn(relay, 'Karin');
  const me = (await (await fetch(`${relay.url}/api/staff/me`, { headers: { Cookie: cookie } })).json()) as {
    staff: object;
    site: object;
  };
  expect(Object.keys(me.staff).sort()).toEqual(['id', 'name', 'role']);
  expect(Object.keys(me.site).sort()).toEqual(
    [
      ...[
        'answers',
        'channels',
        'counselorRole',
        'counselorShownAs',
        'id',
        'name',
        'threshold',
        'topicGroups',
      ],
      'topics',
    ].sort(),
  );
});
