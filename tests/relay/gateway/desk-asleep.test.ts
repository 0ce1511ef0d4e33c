/** A counselor's page that is frozen or asleep: its browser still answers the WebSocket's pings, the page does not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK_PING_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import { CLOSE } from '../../../relay/protocol/codes.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { meet, signIn, sitDown, startParent, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
const clock = new ManualClock();
beforeAll(async () => {
  test = await startTestRelay({ clock });
});
afterAll(() => test.close());

/** One interval, and time for whoever is awake to answer. */
async function pass(
  ...awake: { send(frame: object): void; take(type: 'pong'): Promise<object> }[]
): Promise<void> {
  clock.advance(DESK_PING_INTERVAL_MS);
  for (const one of awake) {
    one.send({ type: 'ping' });
    await one.take('pong');
  }
}

it('a desk whose page does not answer is off duty within two intervals, and who waits is told', async () => {
  const counselor = await sitDown(test, await signIn(test, 'Karin'));
  await counselor.take('desk');
  const [parent, welcome] = await startParent(test);
  expect(welcome.onDuty).toBe(1);
  counselor.awake = false;
  await pass(parent);
  await pass(parent);
  expect(await counselor.closed).toBe(CLOSE['heartbeat-lost'].code);
  await parent.until(() => parent.controls.some(f => f.type === 'queue' && f.onDuty === 0), 'the truth');
  parent.close();
});

it('a page that answers stays, also when it has nothing to say for an hour', async () => {
  const counselor = await sitDown(test, await signIn(test, 'Karin'));
  await counselor.take('desk');
  const [parent] = await startParent(test);
  for (let passed = 0; passed < 12; passed++) await pass(counselor, parent);
  expect(counselor.closeCode).toBe(undefined);
  const [, welcome] = await startParent(test);
  expect(welcome.onDuty).toBe(1);
  counselor.close();
  parent.close();
});

it('whoever talks with a desk that is asleep is told that the counselor is not there', async () => {
  const { parent, counselor } = await meet(test, 'Leila');
  counselor.awake = false;
  await pass(parent);
  await pass(parent);
  expect(await counselor.closed).toBe(CLOSE['heartbeat-lost'].code);
  expect(await parent.take('peer')).toMatchObject({ here: false });
  parent.close();
});
