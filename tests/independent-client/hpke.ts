/**
 * HPKE (RFC 9180) from Node's primitives alone: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, base and PSK mode,
 * exporter only. Nothing of the product's library is used, so that the two check each other.
 */
import { createECDH, createHmac } from 'node:crypto';
import { ascii, integer, join } from './bytes.ts';

const CURVE = 'prime256v1';
const HASH_BYTES = 32;
const EMPTY = Buffer.alloc(0);
const KEM_SUITE = join(ascii('KEM'), integer(0x0010, 2));
export const EXPORT_ONLY = 0xffff;

/** RFC 5869 with SHA-256. */
const hmac = (key: Uint8Array, data: Uint8Array): Buffer => createHmac('sha256', key).update(data).digest();
const extract = (salt: Uint8Array, input: Uint8Array): Buffer =>
  hmac(salt.length > 0 ? salt : Buffer.alloc(HASH_BYTES), input);
function expand(key: Uint8Array, info: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let last: Buffer = EMPTY, n = 1; blocks.length * HASH_BYTES < length; n++) {
    last = hmac(key, join(last, info, integer(n, 1)));
    blocks.push(last);
  }
  return join(...blocks).subarray(0, length);
}

/** Section 4. */
const labeledExtract = (suite: Uint8Array, salt: Uint8Array, label: string, input: Uint8Array): Buffer =>
  extract(salt, join(ascii('HPKE-v1'), suite, ascii(label), input));
const labeledExpand = (
  suite: Uint8Array,
  key: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer => expand(key, join(integer(length, 2), ascii('HPKE-v1'), suite, ascii(label), info), length);

/** Section 4.1: both sides come to this, each from its own private key. */
export function sharedSecret(
  privateKey: Uint8Array,
  publicKey: Uint8Array,
  enc: Uint8Array,
  recipient: Uint8Array,
): Buffer {
  const ecdh = createECDH(CURVE);
  ecdh.setPrivateKey(privateKey);
  // Refuses what is not a point of the curve.
  const dh = ecdh.computeSecret(publicKey);
  const key = labeledExtract(KEM_SUITE, EMPTY, 'eae_prk', dh);
  return labeledExpand(KEM_SUITE, key, 'shared_secret', join(enc, recipient), HASH_BYTES);
}

export interface Psk {
  readonly secret: Uint8Array;
  readonly id: Uint8Array;
}

export type Exporter = (context: string | Uint8Array, length: number) => Buffer;

/** Section 5.1. With a PSK the mode is 1, without one 0: there is no third way. */
export function exporter(shared: Uint8Array, info: Uint8Array, psk?: Psk, aead = EXPORT_ONLY): Exporter {
  if (psk && (psk.secret.length < 32 || psk.id.length === 0))
    throw new Error('a PSK needs 32 bytes and an id');
  const suite = join(ascii('HPKE'), integer(0x0010, 2), integer(0x0001, 2), integer(aead, 2));
  const context = join(
    integer(psk ? 1 : 0, 1),
    labeledExtract(suite, EMPTY, 'psk_id_hash', psk?.id ?? EMPTY),
    labeledExtract(suite, EMPTY, 'info_hash', info),
  );
  const secret = labeledExtract(suite, shared, 'secret', psk?.secret ?? EMPTY);
  const exporterSecret = labeledExpand(suite, secret, 'exp', context, HASH_BYTES);
  return (label, length) =>
    labeledExpand(suite, exporterSecret, 'sec', typeof label === 'string' ? ascii(label) : label, length);
}

/** The parent's side. `ephemeral` is fixed by tests only. */
export function toRecipient(
  recipient: Uint8Array,
  info: Uint8Array,
  psk?: Psk,
  ephemeral?: Uint8Array,
): { enc: Buffer; exports: Exporter } {
  const own = createECDH(CURVE);
  if (ephemeral) own.setPrivateKey(ephemeral);
  else own.generateKeys();
  const enc = own.getPublicKey();
  return { enc, exports: exporter(sharedSecret(own.getPrivateKey(), recipient, enc, recipient), info, psk) };
}

/** The counselor's side: for tests that check what the product's parent sends. */
export function asRecipient(privateKey: Uint8Array, enc: Uint8Array, info: Uint8Array, psk?: Psk): Exporter {
  const own = createECDH(CURVE);
  own.setPrivateKey(privateKey);
  return exporter(sharedSecret(privateKey, enc, enc, own.getPublicKey()), info, psk);
}
