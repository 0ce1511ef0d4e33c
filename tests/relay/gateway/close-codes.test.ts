/** Every way a socket is refused: by its documented code, with a log line that names nothing else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '../../../relay/protocol/codes.ts';
import type { CloseName } from '../../../relay/protocol/codes.ts';
import {
  FIRST_FRAME_DEADLINE_MS,
  HEARTBEAT_INTERVAL_MS,
  PARENT_FRAMES_BURST,
} from '../../../relay/protocol/bounds.ts';
import { FRAME_NEED, FRAME_OFFER, OFFER_MIN_BYTES } from '../../../relay/protocol/sealed-frame.ts';
import { createRandom } from '../../support/random.ts';
import {
  attachFrame,
  openCounselor,
  openParent,
  sealedNoise,
  solvedWork,
  startFrame,
} from '../../support/wire/wire-people.ts';
import { WireSocket } from '../../support/wire/wire-socket.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import {
  DEMO_ORIGIN,
  meet,
  resumeParent,
  signIn,
  sitDown,
  startParent,
  startTestRelay,
} from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
const clock = new ManualClock();
const random = createRandom(11);
beforeAll(async () => {
  test = await startTestRelay({ clock });
});
afterAll(() => test.close());

const code = (name: CloseName): number => CLOSE[name].code;
const offer = (): Uint8Array => {
  const frame = new Uint8Array(OFFER_MIN_BYTES);
  frame[0] = FRAME_OFFER;
  return frame;
};

describe('a first frame', () => {
  const refused: [what: string, frame: () => Promise<object | string | Uint8Array>, name: CloseName][] = [
    ['that is no JSON', async () => 'hej', 'bad-frame'],
    ['that is JSON but no frame', async () => '[]', 'bad-frame'],
    ['of an unknown type', async () => ({ type: 'hello' }), 'bad-frame'],
    ['with an unknown field', async () => ({ ...startFrame('x'), name: 'Anna' }), 'bad-frame'],
    ['with a field that is too long', async () => startFrame('x'.repeat(5_000)), 'bad-frame'],
    ['of another version', async () => ({ ...startFrame('x'), version: 2 }), 'version'],
    ['that may not come first', async () => ({ type: 'ping' }), 'not-allowed'],
    ['of the other side', async () => ({ type: 'attach', version: 1 }), 'not-allowed'],
    ['that is binary', async () => sealedNoise(random, 1), 'not-allowed'],
    ['that is binary and malformed', async () => new Uint8Array([1, 2, 3]), 'bad-frame'],
    ['above 32768 bytes', async () => 'x'.repeat(32_769), 'too-large'],
    ['for a site that is not here', async () => startFrame('x', 'ingenstans'), 'unknown-site'],
    ['for a channel that is not here', async () => startFrame('x', 'exempelkommun', 'x'), 'unknown-channel'],
    ['for a closed channel', async () => startFrame('x', 'exempelkommun', 'stangd'), 'closed-hours'],
    ['without solved work', async () => startFrame('x'), 'work-refused'],
    [
      'with a made-up token',
      async () => ({ type: 'resume', version: 1, token: 'x'.repeat(80), takeover: false }),
      'token-refused',
    ],
  ];
  it.each(refused)('%s is refused', async (_what, frame, name) => {
    const socket = await openParent(test.url);
    socket.send(await frame());
    expect(await socket.closed).toBe(code(name));
  });

  it('takes a solution once', async () => {
    const work = await solvedWork(test.url, 'exempelkommun');
    const [first, second] = [await openParent(test.url), await openParent(test.url)];
    first.send(startFrame(work));
    await first.take('welcome');
    second.send(startFrame(work));
    expect(await second.closed).toBe(code('work-refused'));
    first.close();
  });

  it('must come in time, whatever else arrives', async () => {
    const socket = await openParent(test.url);
    clock.advance(FIRST_FRAME_DEADLINE_MS);
    expect(await socket.closed).toBe(code('first-frame-late'));
  });
});

describe('a parent’s socket', () => {
  it.each([
    ['a second start', startFrame('x'), 'not-allowed'],
    [
      'a counselor’s frame',
      { type: 'accept', conversation: '6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f0a11' },
      'not-allowed',
    ],
    ['an unknown field', { type: 'ping', at: 1 }, 'bad-frame'],
    ['an offer', offer(), 'not-allowed'],
    ['a sealed frame of a wrong size', sealedNoise(random, 1).subarray(0, 255), 'bad-frame'],
  ] satisfies [string, object, CloseName][])('is closed by %s', async (_what, frame, name) => {
    const [socket] = await startParent(test);
    socket.send(frame);
    expect(await socket.closed).toBe(code(name));
  });

  it('stays open for what a race can make late, and for slots that are not there', async () => {
    const [socket] = await startParent(test);
    const claim = 'A'.repeat(22);
    for (const frame of [
      { type: 'wait' },
      { type: 'stay' },
      { type: 'confirm', claim },
      { type: 'decline', claim },
    ])
      socket.send(frame);
    socket.send(sealedNoise(random, 77));
    socket.send({ type: 'ping' });
    expect(await socket.take('pong')).toEqual({ type: 'pong' });
    socket.close();
  });

  it('may not send more than its rate', async () => {
    const [socket] = await startParent(test);
    for (let n = 0; n <= PARENT_FRAMES_BURST; n++) socket.send({ type: 'ping' });
    expect(await socket.closed).toBe(code('too-many-frames'));
  });

  it('is asked whether it is alive, and closed when it does not answer', async () => {
    const [socket] = await startParent(test);
    clock.advance(HEARTBEAT_INTERVAL_MS);
    // The second interval passes before the answer to the first ping can have arrived.
    clock.advance(HEARTBEAT_INTERVAL_MS);
    expect(await socket.closed).toBe(code('heartbeat-lost'));
  });

  it('is one at a time: another tab is told so, and may take over', async () => {
    const [first, { token }] = await startParent(test);
    const second = await resumeParent(test, token);
    expect(await second.closed).toBe(code('elsewhere'));
    const third = await resumeParent(test, token, { takeover: true });
    await third.take('welcome');
    expect(await first.closed).toBe(code('replaced'));
    third.close();
  });

  it('cannot come back after the end', async () => {
    const [socket, { token }] = await startParent(test);
    socket.send({ type: 'end', reason: 'exit' });
    await socket.closed;
    const again = await resumeParent(test, token);
    expect(await again.closed).toBe(code('gone'));
  });
});

describe('a counselor’s socket', () => {
  it('opens only to someone signed in', async () => {
    await expect(openCounselor(test.url, '')).rejects.toThrow('401');
    await expect(openCounselor(test.url, 'viska=made-up')).rejects.toThrow('401');
    const auditor = await signIn(test, 'Revisor', 'auditor');
    await expect(openCounselor(test.url, auditor.cookie)).rejects.toThrow('403');
  });

  it('is closed by what only parents send', async () => {
    const { counselor, parent } = await meet(test);
    const need = new Uint8Array(5);
    need[0] = FRAME_NEED;
    counselor.send(need);
    expect(await counselor.closed).toBe(code('not-allowed'));
    parent.close();
  });

  it('is one at a time: another tab is told so, and may take over', async () => {
    const anna = await signIn(test, 'Anna');
    const first = await sitDown(test, anna);
    await first.take('desk');
    const second = await sitDown(test, anna);
    expect(await second.closed).toBe(code('elsewhere'));
    const third = await sitDown(test, anna, [], { takeover: true });
    await third.take('desk');
    expect(await first.closed).toBe(code('replaced'));
    third.close();
  });

  it('takes nobody’s place when its first frame comes later than that of a socket opened after it', async () => {
    const carin = await signIn(test, 'Carin');
    const left = await openCounselor(test.url, carin.cookie);
    const reloaded = await sitDown(test, carin, [], { takeover: true });
    await reloaded.take('desk');
    left.send({ ...attachFrame([]), takeover: true });
    const first = await Promise.race([left.closed, reloaded.closed.then(() => 'the later one')]);
    expect(first).toBe(code('replaced'));
    reloaded.send({ type: 'ping' });
    expect(await reloaded.take('pong')).toEqual({ type: 'pong' });
    reloaded.close();
  });

  it('is closed when the person signs out or is removed', async () => {
    const bo = await signIn(test, 'Bo');
    const desk = await sitDown(test, bo);
    await desk.take('desk');
    await fetch(`${test.url}/api/staff/leave`, { method: 'POST', headers: { Cookie: bo.cookie } });
    expect(await desk.closed).toBe(code('signed-out'));

    const eva = await signIn(test, 'Eva');
    const other = await sitDown(test, eva);
    await other.take('desk');
    await test.relay.storage.staff.remove(eva.staff.id);
    clock.advance(5_000);
    expect(await other.closed).toBe(code('signed-out'));
  });
});

describe('an upgrade', () => {
  it.each(['/socket', '/socket/parents', '/', '//', '/%', '/socket/parent/'])(
    'at %s, where no socket is, is refused without a word in the log',
    async path => {
      const before = test.output();
      await expect(WireSocket.open(`${test.url.replace('http', 'ws')}${path}`)).rejects.toThrow('404');
      expect(test.output()).toBe(before);
    },
  );

  it('is refused to a foreign page, and to any page at an address that is not a socket', async () => {
    const foreign = { headers: { Origin: 'https://evil.example' } };
    await expect(openParent(test.url, foreign)).rejects.toThrow('403');
    const { cookie } = await signIn(test, 'Anna');
    await expect(openCounselor(test.url, cookie, foreign)).rejects.toThrow('403');
    await expect(openCounselor(test.url, cookie, { headers: { Origin: DEMO_ORIGIN } })).rejects.toThrow(
      '403',
    );
  });

  it('is open to the site’s own pages', async () => {
    const socket = await openParent(test.url, { headers: { Origin: DEMO_ORIGIN } });
    socket.send(startFrame(await solvedWork(test.url, 'exempelkommun')));
    await socket.take('welcome');
    socket.close();
  });
});

it('logs each refusal by code alone', () => {
  const lines = test
    .output()
    .split('\n')
    .filter(line => line.includes('socket-'));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const fields = Object.keys(JSON.parse(line) as object);
    expect(['level', 'day', 'code', 'side', 'event']).toEqual(expect.arrayContaining(fields));
  }
});
