import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { FRAME_OFFER, OFFER_MIN_BYTES } from '../../relay/protocol/sealed-frame.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { createRandom } from '../support/random.ts';
import {
  attachFrame,
  openCounselor,
  openParent,
  sealedNoise,
  solvedWork,
  startFrame,
} from '../support/wire/wire-people.ts';

describe('bad input', () => {
  let installation: Installation;
  const random = createRandom(11);
  beforeAll(async () => {
    installation = await startInstallation();
  });
  afterAll(async () => {
    await installation.close();
  });

  const firstFrame = async (frame: object | string | Uint8Array): Promise<number> => {
    const socket = await openParent(installation.relayUrl);
    socket.send(frame);
    return socket.closed;
  };
  const started = async () => {
    const socket = await openParent(installation.relayUrl);
    socket.send(startFrame(await solvedWork(installation.relayUrl, 'exempelkommun')));
    await socket.take('welcome');
    return socket;
  };

  test('a foreign origin is refused before the socket opens, in plain words in the log', async () => {
    const open = openParent(installation.relayUrl, { headers: { Origin: 'https://elak.example' } });
    await expect(open).rejects.toThrow('403');
  });

  test('a counselor’s socket without sign-in is refused', async () => {
    await expect(openCounselor(installation.relayUrl, 'viska=nobody')).rejects.toThrow(/401|403/);
  });

  test('an unknown site and an unknown channel are named as such', async () => {
    const work = await solvedWork(installation.relayUrl, 'exempelkommun');
    expect(await firstFrame(startFrame(work, 'ingenkommun'))).toBe(CLOSE['unknown-site'].code);
    const more = await solvedWork(installation.relayUrl, 'exempelkommun');
    expect(await firstFrame(startFrame(more, 'exempelkommun', 'ingen'))).toBe(CLOSE['unknown-channel'].code);
    const closed = await solvedWork(installation.relayUrl, 'exempelkommun');
    expect(await firstFrame(startFrame(closed, 'exempelkommun', 'stangd'))).toBe(CLOSE['closed-hours'].code);
    const page = await fetch(`${installation.relayUrl}/frame/ingenkommun`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Chatten finns inte här');
  });

  test.each([
    ['text that is not JSON', 'hej'],
    ['an unknown type', { type: 'gissa' }],
    ['a start with a field too many', { ...startFrame('x'), extra: 1 }],
    ['an empty object', {}],
    ['a list', '[]'],
  ])('%s as first frame closes with bad-frame', async (_name, frame) => {
    expect(await firstFrame(frame)).toBe(CLOSE['bad-frame'].code);
  });

  test('another version of the protocol is told so', async () => {
    expect(await firstFrame({ ...startFrame('x'), version: 2 })).toBe(CLOSE.version.code);
  });

  test('a challenge is needed, is not made up, and is taken once', async () => {
    expect(await firstFrame(startFrame('bm90IHdvcms='))).toBe(CLOSE['work-refused'].code);
    const work = await solvedWork(installation.relayUrl, 'exempelkommun');
    const first = await openParent(installation.relayUrl);
    first.send(startFrame(work));
    await first.take('welcome');
    expect(await firstFrame(startFrame(work))).toBe(CLOSE['work-refused'].code);
    first.close();
  });

  test('a binary frame first is not allowed, and an offer is a counselor’s to make', async () => {
    expect(await firstFrame(sealedNoise(random, 1))).toBe(CLOSE['not-allowed'].code);
    const waiting = await started();
    const offer = random.bytes(OFFER_MIN_BYTES);
    offer[0] = FRAME_OFFER;
    offer.fill(0, OFFER_MIN_BYTES - 2);
    waiting.send(offer);
    expect(await waiting.closed).toBe(CLOSE['not-allowed'].code);
  });

  test('a sealed frame for a seat that is gone, or never was, goes nowhere and disturbs nobody', async () => {
    const waiting = await started();
    waiting.send(sealedNoise(random, 1));
    waiting.send({ type: 'ping' });
    await waiting.take('pong');
    waiting.close();
  });

  test('a sealed frame of a size that does not exist is a bad frame', async () => {
    const waiting = await started();
    waiting.send(sealedNoise(random, 1).subarray(0, 255));
    expect(await waiting.closed).toBe(CLOSE['bad-frame'].code);
  });

  test('a frame too large closes with 1009', async () => {
    const socket = await openParent(installation.relayUrl);
    socket.send('x'.repeat(40_000));
    expect(await socket.closed).toBe(CLOSE['too-large'].code);
  });

  test('a token of another relay is refused', async () => {
    const token = Buffer.from(random.bytes(90)).toString('base64url');
    expect(await firstFrame({ type: 'resume', version: 1, token, takeover: false })).toBe(
      CLOSE['token-refused'].code,
    );
  });

  test('a counselor’s frame on a parent’s socket is refused', async () => {
    expect(await firstFrame(attachFrame())).toBe(CLOSE['not-allowed'].code);
    const waiting = await started();
    waiting.send({ type: 'available', on: true });
    expect([CLOSE['bad-frame'].code, CLOSE['not-allowed'].code]).toContain(await waiting.closed);
  });

  test('too many frames close with their code, after the burst', async () => {
    const waiting = await started();
    for (let sent = 0; sent < 400; sent++) waiting.send({ type: 'ping' });
    expect(await waiting.closed).toBe(CLOSE['too-many-frames'].code);
  });

  test('the log names the code and holds nothing of the content', () => {
    expect(installation.relay.output).toContain('bad-frame');
    for (const content of ['gissa', 'ingenkommun', 'hej', 'xxxx'])
      expect(installation.relay.output).not.toContain(content);
  });
});
