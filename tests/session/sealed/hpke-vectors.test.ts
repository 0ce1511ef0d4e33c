/**
 * The library behind suite 1 against RFC 9180, appendix A.3.1 and A.3.2 (P-256, HKDF-SHA256: key encapsulation, key
 * schedule and exporter are those of suite 1), and export-only against a second implementation.
 */
import { Aes128Gcm, CipherSuite as CoreSuite, DhkemP256HkdfSha256, ExportOnly, HkdfSha256 } from '@hpke/core';
import * as hpke from 'hpke';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../widget/session/sealed/bytes.ts';

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(new Uint8Array(bytes)).toString('hex');
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const INFO = hex('4f6465206f6e2061204772656369616e2055726e');
const CONTEXTS = ['', '00', '54657374436f6e74657874'];
const PSK = {
  psk: hex('0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82'),
  pskId: hex('456e6e796e20447572696e206172616e204d6f726961'),
};
const VECTORS = [
  {
    name: 'A.3.1, base',
    secret: {},
    skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
    enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    exported: [
      '5e9bc3d236e1911d95e65b576a8a86d478fb827e8bdfe77b741b289890490d4d',
      '6cff87658931bda83dc857e6353efe4987a201b849658d9b047aab4cf216e796',
      'd8f1ea7942adbba7412c6d431c62d01371ea476b823eb697e1f6e6cae1dab85a',
    ],
  },
  {
    name: 'A.3.2, PSK',
    secret: PSK,
    skRm: '438d8bcef33b89e0e9ae5eb0957c353c25a94584b0dd59c991372a75b43cb661',
    enc: '04305d35563527bce037773d79a13deabed0e8e7cde61eecee403496959e89e4d0ca701726696d1485137ccb5341b3c1c7aaee90a4a02449725e744b1193b53b5f',
    exported: [
      'a115a59bf4dd8dc49332d6a0093af8efca1bcbfd3627d850173f5c4a55d0c185',
      '4517eaede0669b16aac7c92d5762dd459c301fa10e02237cd5aeb9be969430c4',
      '164e02144d44b607a7722e58b0f4156e67c0c2874d74cf71da6ca48a4cbdc5e0',
    ],
  },
];

describe.each(VECTORS)('RFC 9180 $name', ({ secret, skRm, enc, exported }) => {
  test('the library exports what the RFC says', async () => {
    const suite = new hpke.CipherSuite(
      hpke.KEM_DHKEM_P256_HKDF_SHA256,
      hpke.KDF_HKDF_SHA256,
      hpke.AEAD_AES_128_GCM,
    );
    const key = await suite.DeserializePrivateKey(hex(skRm), true);
    const context = await suite.SetupRecipient(key, hex(enc), { info: INFO, ...secret });
    for (const [index, value] of exported.entries())
      expect(toHex(await context.Export(hex(CONTEXTS[index] ?? ''), 32))).toBe(value);
  });

  test('and so does the second implementation, which checks the golden vectors', async () => {
    const suite = new CoreSuite({
      kem: new DhkemP256HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes128Gcm(),
    });
    const recipientKey = await suite.kem.deserializePrivateKey(buffer(hex(skRm)));
    const psk = 'psk' in secret ? { psk: { key: buffer(PSK.psk), id: buffer(PSK.pskId) } } : {};
    const context = await suite.createRecipientContext({
      recipientKey,
      enc: buffer(hex(enc)),
      info: buffer(INFO),
      ...psk,
    });
    for (const [index, value] of exported.entries())
      expect(toHex(await context.export(buffer(hex(CONTEXTS[index] ?? '')), 32))).toBe(value);
  });
});

describe.each([
  ['base mode', {}, {}],
  ['PSK mode', PSK, { psk: { key: buffer(PSK.psk), id: buffer(PSK.pskId) } }],
])('export-only in %s', (_, mine, theirs) => {
  const suite = new hpke.CipherSuite(
    hpke.KEM_DHKEM_P256_HKDF_SHA256,
    hpke.KDF_HKDF_SHA256,
    hpke.AEAD_EXPORT_ONLY,
  );
  const core = new CoreSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new ExportOnly(),
  });

  test('a parent on one library and a counselor on the other agree', async () => {
    const pair = await core.kem.generateKeyPair();
    const publicKey = new Uint8Array(await core.kem.serializePublicKey(pair.publicKey));
    const { encapsulatedSecret, ctx } = await suite.SetupSender(await suite.DeserializePublicKey(publicKey), {
      info: INFO,
      ...mine,
    });
    const context = await core.createRecipientContext({
      recipientKey: pair,
      enc: buffer(encapsulatedSecret),
      info: buffer(INFO),
      ...theirs,
    });
    const label = Buffer.from('viska1 p2c');
    expect(toHex(await ctx.Export(label, 32))).toBe(toHex(await context.export(buffer(label), 32)));
  });

  test('and the other way round', async () => {
    const pair = await suite.GenerateKeyPair();
    const publicKey = await suite.SerializePublicKey(pair.publicKey);
    const context = await core.createSenderContext({
      recipientPublicKey: await core.kem.deserializePublicKey(buffer(publicKey)),
      info: buffer(INFO),
      ...theirs,
    });
    const recipient = await suite.SetupRecipient(pair, new Uint8Array(context.enc), { info: INFO, ...mine });
    const label = Buffer.from('viska1 c2p');
    expect(toHex(await recipient.Export(label, 32))).toBe(toHex(await context.export(buffer(label), 32)));
  });
});
