/** What a sealed frame is bound to: its conversation, epoch, direction, counter and slot's indifference. */
import { describe, expect, test } from 'vitest';
import { setSlot } from '../../../relay/protocol/sealed-frame.ts';
import { utf8, uuidBytes } from '../../../widget/session/sealed/bytes.ts';
import { fitting, readEnvelope, writeEnvelope } from '../../../widget/session/sealed/envelope.ts';
import { Epoch, checkNumber, deriveKeys } from '../../../widget/session/sealed/epoch.ts';
import { infoFor } from '../../../widget/session/sealed/handshake.ts';
import { suite1 } from '../../../widget/session/sealed/suite.ts';

const HERE = uuidBytes('0b9c4f3e-6a52-4e07-8c1d-2f7a5e90d3b4');
const THERE = uuidBytes('1b9c4f3e-6a52-4e07-8c1d-2f7a5e90d3b4');
const envelope = (body: Uint8Array<ArrayBuffer>) =>
  writeEnvelope({ acknowledgement: 0, read: 0, messages: [{ kind: 1, number: 1, body }] });
const plain = (text: string) => envelope(utf8(text));

/** Both ends of an epoch between one parent and one counselor. */
async function epoch(conversation = HERE, label = 'offer') {
  const hash = await suite1.digest(utf8(label));
  const key = await suite1.offerKey();
  const info = infoFor(conversation, hash);
  const { enc, exporter } = await suite1.agree(key.publicKey, info, null);
  const mine = await deriveKeys(suite1, exporter, true);
  const theirs = await deriveKeys(suite1, await suite1.accept(key, enc, info, null), true);
  const end = (side: 'parent' | 'counselor', keys = side === 'parent' ? mine : theirs, at = conversation) =>
    new Epoch(suite1, side, at, hash, keys);
  return { mine, theirs, end, parent: end('parent'), counselor: end('counselor') };
}

async function sealed(from: Epoch, text: string) {
  const frame = await from.seal(7, plain(text));
  if (!frame) throw new Error('no counter left');
  return frame;
}

describe('a sealed frame', () => {
  test('opens at the other end, whatever slot the relay gave it', async () => {
    const { parent, counselor } = await epoch();
    const frame = await sealed(parent, 'hej');
    setSlot(frame, 4711);
    const opened = await counselor.open(frame);
    expect(typeof opened === 'string' ? opened : readEnvelope(opened)?.messages[0]?.body).toEqual(
      utf8('hej'),
    );
  });

  test('is dropped when it comes again, or after a later one; gaps are allowed', async () => {
    const { parent, counselor } = await epoch();
    const [one, two, three] = [
      await sealed(parent, '1'),
      await sealed(parent, '2'),
      await sealed(parent, '3'),
    ];
    expect(typeof (await counselor.open(two))).toBe('object');
    expect(await counselor.open(two)).toBe('old-counter');
    expect(await counselor.open(one)).toBe('old-counter');
    expect(typeof (await counselor.open(three))).toBe('object');
  });

  test('does not open in another conversation, even with the same keys', async () => {
    const { parent, end } = await epoch();
    expect(await end('counselor', undefined, THERE).open(await sealed(parent, 'hej'))).toBe('forged');
  });

  test('does not open in another epoch', async () => {
    const one = await epoch();
    const two = await epoch();
    const frame = await sealed(one.parent, 'hej');
    expect(await two.counselor.open(frame)).toBe('other-epoch');
    frame.set(two.theirs.id, 5);
    expect(await two.counselor.open(frame)).toBe('forged');
  });

  test('does not come back to who sent it', async () => {
    const { parent, end } = await epoch();
    expect(await end('parent').open(await sealed(parent, 'hej'))).toBe('forged');
  });

  test('does not open under another counter, nor with another frame’s head', async () => {
    const { parent, counselor } = await epoch();
    const frame = await sealed(parent, 'hej');
    const other = await sealed(parent, 'då');
    const spliced = new Uint8Array([...frame.subarray(0, 13), ...other.subarray(13)]);
    expect(await counselor.open(spliced)).toBe('forged');
  });

  test('takes its counter at once: frames asked for together leave in order', async () => {
    const { parent, counselor } = await epoch();
    const frames = await Promise.all(
      Array.from({ length: 100 }, (_, index) => sealed(parent, String(index))),
    );
    for (const [index, frame] of frames.entries()) {
      expect(new DataView(frame.buffer).getUint32(9)).toBe(index);
      expect(typeof (await counselor.open(frame))).toBe('object');
    }
  });

  test.each([0, 1, 212, 213, 5000, 16340])('of %i bytes has one of four sizes', async length => {
    const { parent } = await epoch();
    const body = new Uint8Array(length).fill(1);
    const frame = await parent.seal(0, envelope(body));
    expect([256, 1024, 4096, 16384]).toContain(frame?.byteLength);
  });
});

describe('an envelope', () => {
  const good = plain('hej');
  const changed = (at: number, value: number) => {
    const bytes = good.slice();
    bytes[at] = value;
    return bytes;
  };

  test('carries several messages, or none', () => {
    const message = (number: number) => ({ kind: 1, number, body: utf8(`rad ${String(number)}`) });
    for (const messages of [[], [message(1)], [message(1), message(2), message(3)]]) {
      const said = { acknowledgement: 7, read: 5, messages };
      expect(readEnvelope(writeEnvelope(said))).toEqual(said);
    }
  });

  test('takes as many messages as fit into the largest frame', () => {
    const body = new Uint8Array(4000);
    const messages = Array.from({ length: 6 }, (_, index) => ({ kind: 1, number: index + 1, body }));
    expect(fitting(messages)).toBe(4);
    expect(writeEnvelope({ acknowledgement: 0, read: 0, messages: messages.slice(0, 4) }).byteLength).toBe(
      16_384 - 13 - 16,
    );
    expect(fitting([])).toBe(0);
  });

  test('is refused with anything behind its messages', () => {
    expect(readEnvelope(good)).not.toBeNull();
    expect(readEnvelope(changed(good.byteLength - 1, 1))).toBeNull();
    expect(readEnvelope(changed(19, 1))).toBeNull();
  });

  test('is refused when the length of a message leaves the frame', () => {
    expect(readEnvelope(changed(13, 0xff))).toBeNull();
    expect(readEnvelope(changed(good.byteLength - 3, 1))).toBeNull();
  });

  test('is refused when a numbered kind has no number, or the other way round', () => {
    expect(readEnvelope(changed(12, 0))).toBeNull();
    expect(readEnvelope(changed(8, 0x20))).toBeNull();
  });
});

test('traffic keys cannot be read out', async () => {
  const { mine } = await epoch();
  const { key } = mine.p2c as typeof mine.p2c & { key: CryptoKey };
  expect(key.extractable).toBe(false);
  const { pair } = (await suite1.offerKey()) as unknown as { pair: CryptoKeyPair };
  expect(pair.privateKey.extractable).toBe(false);
});

test('both sides of a base epoch have the same id, secret and check number', async () => {
  const { mine, theirs } = await epoch();
  expect(mine.id).toEqual(theirs.id);
  expect(mine.secret).toEqual(theirs.secret);
  expect(mine.check).toBe(theirs.check);
});

test('a check number is four groups of two bytes modulo ten thousand', () => {
  expect(checkNumber(Uint8Array.of(0, 0, 0xff, 0xff, 0x27, 0x10, 0x00, 0x07))).toBe('0000 5535 0000 0007');
});
