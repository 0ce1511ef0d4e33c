/**
 * A parent's phone that takes nothing from its socket while the counselor writes: the desk sends no more than may be
 * under way unacknowledged, so the relay's memory does not grow, and the room, which hears nothing, comes back by itself
 * with every line. Shipped code on both sides. That the relay lets go of a reader who falls behind all the same (4012)
 * is in tests/relay/gateway/hard-sockets.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { HeadlessDesk } from '../support/headless/headless-desk.ts';
import { HeadlessParent } from '../support/headless/headless-parent.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { cookieFrom } from '../support/wire/wire-people.ts';

/** The counselor's side resends more often, and stays within what a desk may send. */
const HASTE = 0.1;
/** Three bytes each: a frame of the largest size. */
const LONG = '…'.repeat(3_900);
const LINES = 40;

describe('a parent whose phone stops reading', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await startInstallation({ proxy: { seed: 1 } });
  });
  afterAll(async () => {
    await installation.close();
  });

  test('comes back by itself, and nothing is lost or doubled', async () => {
    const { relayUrl, relay, proxy } = installation;
    const cookie = await cookieFrom(installation.invite('Karin'));
    const desk = new HeadlessDesk({ relay: relayUrl, cookie, haste: HASTE });
    await desk.start();
    await expectSoon(() => desk.view.connection === 'online', 'the desk to be online');
    desk.desk.setAvailable(true);

    const parent = new HeadlessParent({ relay: relayUrl, haste: 1 });
    await parent.start();
    await parent.until(view => view.phase === 'waiting', 'a place');
    parent.conversation.send('Hej');
    await expectSoon(() => {
      const [first] = desk.view.waiting;
      if (first) desk.desk.accept(first.conversationId);
      return desk.withText('Hej') !== undefined;
    }, 'the parent’s first line at the desk');
    const conversation = desk.withText('Hej')?.conversationId ?? '';
    const sockets = proxy?.diary.length;

    const goOn = proxy?.stallNewest();
    for (let line = 1; line <= LINES; line++) desk.desk.send(conversation, `${String(line)} ${LONG}`);
    await expectSoon(() => (proxy?.diary.length ?? 0) > (sockets ?? 0), 'the phone to come back');
    expect(relay.output).not.toContain('slow-reader');
    expect(parent.conversation.send('Är du kvar?')).toBe(true);
    goOn?.();

    const shown = () => parent.view.lines.filter(({ from }) => from === 'counselor').map(({ text }) => text);
    await expectSoon(() => shown().length >= LINES, 'every line');
    expect(shown().map(text => Number(text.split(' ')[0]))).toEqual(
      Array.from({ length: LINES }, (_, at) => at + 1),
    );
    await expectSoon(() => desk.withText('Är du kvar?') !== undefined, 'the parent’s line at the desk');
    expect(desk.withText('Är du kvar?')?.lines.filter(({ from }) => from === 'parent')).toHaveLength(2);
    expect([parent.view.phase, parent.view.connection, parent.view.problem]).toEqual([
      'active',
      'online',
      null,
    ]);
    expect(proxy?.diary.length, 'a socket of its own after the first').toBe((sockets ?? 0) + 1);
    parent.leave();
    desk.desk.stop();
  });
});
