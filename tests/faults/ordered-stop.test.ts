/**
 * The relay is stopped in order (SIGTERM), as at every upgrade: nobody new, those who talk are told and find each
 * other again on the next one, and it is gone within ten seconds whoever does not answer.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { Lively } from '../support/headless/lively.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { createRandom } from '../support/random.ts';
import { cookieFrom, openParent, solvedWork, startFrame } from '../support/wire/wire-people.ts';

const STOP_MAX_MS = 10_000;

let installation: Installation;
beforeEach(async () => {
  installation = await startInstallation();
});
afterEach(async () => {
  await installation.close();
});

test('those who talk go on with the next one, and nothing is lost', async () => {
  const { relay, relayUrl } = installation;
  const cookies = [await cookieFrom(installation.invite('Karin'))];
  const lively = new Lively({
    relay: relayUrl,
    cookies,
    conversations: 3,
    haste: 0.1,
    random: createRandom(8),
  });
  try {
    await lively.begin();
    lively.talk(100);
    for (let upgrades = 0; upgrades < 3; upgrades++) {
      expect(await relay.stop()).toBe(0);
      await relay.start();
      const said = lively.pairs.map(pair => pair.parent.view.lines.length);
      await expectSoon(
        () => lively.pairs.every((pair, at) => pair.parent.view.lines.length > (said[at] ?? 0) + 4),
        'everyone to talk again',
      );
    }
    lively.hush();
    const { complaints, sent } = await lively.account(40_000);
    expect(complaints).toEqual([]);
    expect(sent).toBeGreaterThan(30);
  } finally {
    lively.end();
  }
});

test('while it stops nobody new gets in, and one that does not answer is not waited for', async () => {
  const { relay, relayUrl } = installation;
  const { port } = new URL(relayUrl);
  const work = await solvedWork(relayUrl, 'exempelkommun');
  // Opens a socket and then answers nothing, not even the close.
  const deaf = connect(Number(port), 'localhost');
  deaf.on('error', () => undefined);
  deaf.write(
    `GET /socket/parent HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`,
  );
  await once(deaf, 'data');
  const talking = await openParent(relayUrl);
  const began = performance.now();
  const stopped = relay.stop();
  expect(await talking.closed).toBe(CLOSE.stopping.code);

  expect((await fetch(`${relayUrl}/readyz`)).status).toBe(503);
  const late = await openParent(relayUrl);
  late.send(startFrame(work));
  expect(await late.closed).toBe(CLOSE.stopping.code);
  expect(late.controls).toEqual([]);

  expect(await stopped).toBe(0);
  expect(performance.now() - began).toBeLessThan(STOP_MAX_MS);
  deaf.destroy();
  await expect(openParent(relayUrl)).rejects.toThrow('ECONNREFUSED');
});
