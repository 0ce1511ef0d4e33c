/** Sockets that do not behave: readers that stall, phones that left a dead socket behind, networks that start too much. */
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createRandom } from '../../support/random.ts';
import { openParent, sealedNoise, solvedWork, startFrame } from '../../support/wire/wire-people.ts';
import { meet, resumeParent, signIn, sitDown, startParent, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
beforeAll(async () => {
  test = await startTestRelay({ environment: { VISKA_STARTS_PER_HOUR: '40' } });
});
afterAll(() => test.close());

it('a reader who stalls is closed before memory grows, and nobody else notices', async () => {
  const { counselor, seat, welcome, parent } = await meet(test);
  const bystander = await meet(test, 'Karin');
  parent.close();
  await counselor.take('peer');
  const stalled = new WebSocket(`${test.url.replace('http', 'ws')}/socket/parent`, {
    perMessageDeflate: false,
  });
  await once(stalled, 'open');
  stalled.send(JSON.stringify({ type: 'resume', version: 1, token: welcome.token, takeover: true }));
  await once(stalled, 'message');
  await counselor.take('peer');
  stalled.pause();
  const random = createRandom(2);
  // More than the kernel swallows (some 4 MB on loopback), within the counselor's burst.
  for (let n = 0; n < 800; n++) counselor.send(sealedNoise(random, seat.slot, 16384));
  await counselor.until(
    () => counselor.controls.some(frame => frame.type === 'peer' && !frame.here),
    'the stalled parent to be let go',
  );
  expect(test.output()).toContain('"code":"slow-reader"');
  bystander.counselor.send(sealedNoise(random, bystander.seat.slot));
  expect(await bystander.parent.takeBinary()).toHaveLength(256);
  stalled.terminate();
  for (const socket of [counselor, bystander.counselor, bystander.parent]) socket.close();
});

it('a phone that changed networks comes back at once, though its dead socket still looks open', async () => {
  // A cable between phone and relay that can be pulled without either end hearing of it.
  const { port } = new URL(test.url);
  let pulled = false;
  const ends: Socket[] = [];
  const cable = createServer(phone => {
    const relay = connect(Number(port), '127.0.0.1');
    ends.push(phone, relay);
    phone.on('data', data => pulled || relay.write(data));
    relay.on('data', data => pulled || phone.write(data));
    for (const end of [phone, relay]) end.on('error', () => {});
  });
  await new Promise<void>(resolve => cable.listen(0, '127.0.0.1', resolve));
  const through = `http://127.0.0.1:${(cable.address() as AddressInfo).port}`;
  const socket = await openParent(through, { headers: { Origin: test.url } });
  socket.send(startFrame(await solvedWork(test.url, 'exempelkommun')));
  const { token, conversation } = await socket.take('welcome');
  pulled = true;
  // It says nothing of taking over: the relay finds out by itself that nobody is there.
  const back = await resumeParent(test, token);
  expect(await back.take('welcome')).toMatchObject({ conversation });
  back.close();
  for (const end of ends) end.destroy();
  cable.close();
});

it('a counselor’s dead socket does not keep them out either', async () => {
  const maria = await signIn(test, 'Maria');
  const first = await sitDown(test, maria);
  await first.take('desk');
  first.cut();
  const second = await sitDown(test, maria);
  await second.take('desk');
  second.close();
});

it('one network may start so many conversations an hour and no more', async () => {
  let full = 0;
  for (let n = 0; n < 60 && full === 0; n++) {
    const socket = await openParent(test.url, { from: '127.0.0.77' });
    socket.send(startFrame(await solvedWork(test.url, 'exempelkommun')));
    await socket.until(() => socket.controls.length > 0, 'a welcome').catch(() => undefined);
    if (socket.closeCode === 4018) full++;
    else socket.send({ type: 'end', reason: 'parent' });
    await socket.closed;
  }
  expect(full).toBe(1);
  const [other] = await startParent(test);
  other.close();
});
