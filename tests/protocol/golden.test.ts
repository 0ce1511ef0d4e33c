/** The golden files say what the document says: the independent client makes them, the product reads them. */
import { createECDH, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWellFormed } from '../../relay/protocol/sealed-frame.ts';
import { toBase64Url, uuidBytes } from '../../widget/session/sealed/bytes.ts';
import type { Bytes } from '../../widget/session/sealed/bytes.ts';
import { readHistory } from '../../widget/session/sealed/entry.ts';
import { readEnvelope, readSync } from '../../widget/session/sealed/envelope.ts';
import { Epoch, deriveKeys } from '../../widget/session/sealed/epoch.ts';
import type { EpochKeys } from '../../widget/session/sealed/epoch.ts';
import { afterSlot, infoFor, readHello, readOffer } from '../../widget/session/sealed/handshake.ts';
import { readBody } from '../../widget/session/sealed/payload.ts';
import { suite1 } from '../../widget/session/sealed/suite.ts';
import type { OfferKey } from '../../widget/session/sealed/suite.ts';
import { GOLDEN, goldenFiles } from './make-golden.ts';

interface Handshake {
  readonly name: string;
  readonly mode: 0 | 1;
  readonly recipientPrivateKey: string;
  readonly psk?: string;
  readonly pskId?: string;
  readonly offer: string;
  readonly offerHash: string;
  readonly info: string;
  readonly epoch: string;
  readonly resume?: string;
  readonly pairing?: string;
  readonly checkNumber?: string;
  readonly hello: string;
}
interface SealedVector {
  readonly name: string;
  readonly from: 'parent' | 'counselor';
  readonly kind: number;
  readonly acknowledgement: number;
  readonly number: number;
  readonly body: string;
  readonly frame: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8'));
const { conversation, handshakes } = read('handshakes.json') as {
  conversation: string;
  handshakes: Handshake[];
};
const frames = read('frames.json') as {
  need: string;
  sealed: SealedVector[];
  refused: Pick<SealedVector, 'name' | 'from' | 'frame'>[];
};
const bytes = (text: string | undefined): Bytes => new Uint8Array(Buffer.from(text ?? '', 'hex'));
const hex = (data: Uint8Array | undefined): string | undefined => data && Buffer.from(data).toString('hex');

/** The product's handle on a counselor's key pair, from a private key that the vectors give. */
async function offerKey(privateKey: Bytes): Promise<OfferKey> {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(privateKey);
  const point = new Uint8Array(ecdh.getPublicKey());
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64Url(point.subarray(1, 33)),
    y: toBase64Url(point.subarray(33)),
    d: toBase64Url(privateKey),
  };
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const exported = createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' });
  const pair = {
    privateKey: await crypto.subtle.importKey('jwk', exported, algorithm, true, ['deriveBits']),
    publicKey: await crypto.subtle.importKey('raw', point, algorithm, true, []),
  };
  const key = { use: 'offer' as const, publicKey: point, pair };
  return key;
}

async function keysOf(vector: Handshake): Promise<EpochKeys> {
  const key = await offerKey(bytes(vector.recipientPrivateKey));
  const hello = readHello(bytes(vector.hello));
  const secret = vector.psk ? { psk: bytes(vector.psk), pairing: bytes(vector.pskId) } : null;
  const exporter = await suite1.accept(key, hello?.enc ?? new Uint8Array(), bytes(vector.info), secret);
  return deriveKeys(suite1, exporter, secret === null);
}

const epochOf = (keys: EpochKeys, side: 'parent' | 'counselor'): Epoch =>
  new Epoch(suite1, side, uuidBytes(conversation), new Uint8Array(32), keys);
const other = (side: 'parent' | 'counselor') => (side === 'parent' ? 'counselor' : 'parent');

describe('the golden files', () => {
  test('are what the independent client makes of fixed inputs', () => {
    for (const [name, content] of Object.entries(goldenFiles()))
      expect(readFileSync(new URL(name, GOLDEN), 'utf8'), name).toBe(content);
  });

  test.each(handshakes)('agree keys with the product: $name', async vector => {
    const offer = readOffer(bytes(vector.offer));
    expect(hex(offer?.pairing)).toBe(vector.pskId ?? '00'.repeat(16));
    const hash = await suite1.digest(afterSlot(bytes(vector.offer)));
    expect(hex(hash)).toBe(vector.offerHash);
    expect(hex(infoFor(uuidBytes(conversation), hash))).toBe(vector.info);

    const keys = await keysOf(vector);
    expect(hex(keys.id)).toBe(vector.epoch);
    expect(hex(keys.secret?.psk)).toBe(vector.resume);
    expect(hex(keys.secret?.pairing)).toBe(vector.pairing);
    expect(keys.check ?? undefined).toBe(vector.checkNumber);

    const opened = await epochOf(keys, 'counselor').open(readHello(bytes(vector.hello))?.sync ?? bytes(''));
    if (typeof opened === 'string') throw new Error(opened);
    const sync = readSync(readEnvelope(opened)?.body ?? bytes(''));
    expect(sync).toEqual({ have: vector.mode === 0, base: 1, received: 0, wantReply: true });
  });

  test('are opened and read by the product, in both directions', async () => {
    const keys = await keysOf(handshakes[0] as Handshake);
    const epochs = { parent: epochOf(keys, 'parent'), counselor: epochOf(keys, 'counselor') };
    const texts: string[] = [];
    for (const { name, from, frame, ...said } of frames.sealed) {
      expect(isWellFormed(bytes(frame)), name).toBe(true);
      const opened = await epochs[other(from)].open(bytes(frame));
      if (typeof opened === 'string') throw new Error(`${name}: ${opened}`);
      const envelope = readEnvelope(opened);
      expect({ ...envelope, body: hex(envelope?.body) }, name).toEqual(said);
      if (said.number > 0) {
        const { payload } = readBody(said.kind, bytes(said.body), 0);
        expect(payload.kind, name).not.toBe('refused');
        if (payload.kind === 'text') texts.push(payload.text);
      }
      if (name.startsWith('history'))
        expect(readHistory(bytes(said.body).subarray(6), 0)).toMatchObject({
          sent: 2,
          received: 2,
          lost: false,
        });
    }
    expect(texts[0]).toBe('Hej, åäö 👋 مرحبا');
    expect(bytes(frames.sealed[2]?.frame).byteLength).toBe(1024);
  });

  test('that must be refused are refused by the product', async () => {
    const keys = await keysOf(handshakes[0] as Handshake);
    for (const { name, from, frame } of frames.refused) {
      const opened = await epochOf(keys, other(from)).open(bytes(frame));
      expect(typeof opened === 'string' ? null : readEnvelope(opened), name).toBeNull();
    }
  });
});
