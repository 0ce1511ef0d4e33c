/** Someone leaves while their network is gone: a counselor must not be left with a person who is not there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToCounselor } from '../../relay/protocol/control.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { HeadlessParent } from '../support/headless/headless-parent.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { attachFrame, cookieFrom, openCounselor } from '../support/wire/wire-people.ts';
import type { CounselorSocket } from '../support/wire/wire-people.ts';

const HASTE = 0.1;
let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation({ proxy: { seed: 1 } });
});
afterAll(async () => {
  await installation.close();
});

type Desk = Extract<ToCounselor, { type: 'desk' }>;

async function sitDown(cookie: string): Promise<{ socket: CounselorSocket; waiting: Desk['waiting'] }> {
  const socket = await openCounselor(installation.relayUrl, cookie);
  socket.send(attachFrame());
  return { socket, waiting: (await socket.take('desk')).waiting };
}

test('the queue left without a network is left when the network is back, not when the grace is over', async () => {
  const { proxy, relayUrl, invite } = installation;
  const parent = new HeadlessParent({ relay: relayUrl, haste: HASTE });
  await parent.start();
  await parent.until(view => view.phase === 'waiting', 'to wait');
  const cookie = await cookieFrom(invite('Karin'));
  const before = await sitDown(cookie);
  expect(before.waiting).toHaveLength(1);

  proxy?.refuse(true);
  proxy?.cutAll();
  await parent.until(view => view.connection === 'reconnecting', 'to notice');
  parent.conversation.end('parent');
  await parent.until(view => view.phase === 'ended', 'to have left at once');

  proxy?.refuse(false);
  await expectSoon(async () => {
    const { socket, waiting } = await sitDown(cookie);
    socket.close();
    return !waiting.length;
  }, 'the place to be free');
  parent.leave();
});
