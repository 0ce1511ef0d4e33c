/** The golden files as a test reads them, and the keys of the handshakes as the product comes to them. */
import { createECDH, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toBase64Url, uuidBytes } from '../../../widget/session/sealed/bytes.ts';
import type { Bytes } from '../../../widget/session/sealed/bytes.ts';
import { Epoch, deriveKeys } from '../../../widget/session/sealed/epoch.ts';
import type { EpochKeys } from '../../../widget/session/sealed/epoch.ts';
import { readHello } from '../../../widget/session/sealed/handshake.ts';
import { suite1 } from '../../../widget/session/sealed/suite.ts';
import type { OfferKey } from '../../../widget/session/sealed/suite.ts';
import { GOLDEN } from '../make-golden.ts';

export interface Handshake {
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
export interface SealedVector {
  readonly name: string;
  readonly from: 'parent' | 'counselor';
  readonly acknowledgement: number;
  readonly read: number;
  readonly messages: readonly { readonly kind: number; readonly number: number; readonly body: string }[];
  readonly frame: string;
}

/** The clock of whoever reads, in milliseconds. */
export const LATER = 1_800_000_000_000;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8'));
export const { conversation, handshakes, refused, refusedWithPairing } = read('handshakes.json') as {
  conversation: string;
  handshakes: Handshake[];
  refused: { name: string; hello: string }[];
  refusedWithPairing: { name: string; hello: string }[];
};
export const frames = read('frames.json') as {
  need: string;
  sealed: SealedVector[];
  afterHandOver: SealedVector[];
  refused: Pick<SealedVector, 'name' | 'from' | 'frame'>[];
};
export const bytes = (text: string | undefined): Bytes => new Uint8Array(Buffer.from(text ?? '', 'hex'));
export const hex = (data: Uint8Array | undefined): string | undefined =>
  data && Buffer.from(data).toString('hex');

/** The product's handle on a counselor's key pair, from a private key that the vectors give. */
export async function offerKey(privateKey: Bytes): Promise<OfferKey> {
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

export async function keysOf(vector: Handshake): Promise<EpochKeys> {
  const key = await offerKey(bytes(vector.recipientPrivateKey));
  const hello = readHello(bytes(vector.hello));
  const secret = vector.psk ? { psk: bytes(vector.psk), pairing: bytes(vector.pskId) } : null;
  const exporter = await suite1.accept(key, hello?.enc ?? new Uint8Array(), bytes(vector.info), secret);
  return deriveKeys(suite1, exporter, secret === null);
}

export const epochOf = (keys: EpochKeys, side: 'parent' | 'counselor'): Epoch =>
  new Epoch(suite1, side, uuidBytes(conversation), new Uint8Array(32), keys);
export const other = (side: 'parent' | 'counselor') => (side === 'parent' ? 'counselor' : 'parent');
