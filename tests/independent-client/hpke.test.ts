import { describe, expect, test } from 'vitest';
import { ascii } from './bytes.ts';
import { asRecipient, exporter, sharedSecret, toRecipient } from './hpke.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const INFO = ascii('Ode on a Grecian Urn');
/** The published vectors are for AES-128-GCM; only the number in the suite's name differs for the exporter. */
const AES_128_GCM = 0x0001;

const VECTORS = [
  {
    name: 'RFC 9180, A.3.1: base mode',
    skE: '4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb',
    enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    skR: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
    pkR: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
    psk: undefined,
    shared: 'c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8',
    exports: [
      ['', '5e9bc3d236e1911d95e65b576a8a86d478fb827e8bdfe77b741b289890490d4d'],
      ['00', '6cff87658931bda83dc857e6353efe4987a201b849658d9b047aab4cf216e796'],
      ['54657374436f6e74657874', 'd8f1ea7942adbba7412c6d431c62d01371ea476b823eb697e1f6e6cae1dab85a'],
    ],
  },
  {
    name: 'RFC 9180, A.3.2: PSK mode',
    skE: '57427244f6cc016cddf1c19c8973b4060aa13579b4c067fd5d93a5d74e32a90f',
    enc: '04305d35563527bce037773d79a13deabed0e8e7cde61eecee403496959e89e4d0ca701726696d1485137ccb5341b3c1c7aaee90a4a02449725e744b1193b53b5f',
    skR: '438d8bcef33b89e0e9ae5eb0957c353c25a94584b0dd59c991372a75b43cb661',
    pkR: '040d97419ae99f13007a93996648b2674e5260a8ebd2b822e84899cd52d87446ea394ca76223b76639eccdf00e1967db10ade37db4e7db476261fcc8df97c5ffd1',
    psk: {
      secret: hex('0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82'),
      id: ascii('Ennyn Durin aran Moria'),
    },
    shared: '2e783ad86a1beae03b5749e0f3f5e9bb19cb7eb382f2fb2dd64c99f15ae0661b',
    exports: [
      ['', 'a115a59bf4dd8dc49332d6a0093af8efca1bcbfd3627d850173f5c4a55d0c185'],
      ['00', '4517eaede0669b16aac7c92d5762dd459c301fa10e02237cd5aeb9be969430c4'],
      ['54657374436f6e74657874', '164e02144d44b607a7722e58b0f4156e67c0c2874d74cf71da6ca48a4cbdc5e0'],
    ],
  },
];

describe('the independent HPKE', () => {
  test.each(VECTORS)('agrees with $name', ({ skE, enc, skR, pkR, psk, shared, exports }) => {
    const secret = sharedSecret(hex(skE), hex(pkR), hex(enc), hex(pkR));
    expect(secret.toString('hex')).toBe(shared);
    expect(sharedSecret(hex(skR), hex(enc), hex(enc), hex(pkR))).toEqual(secret);
    const exported = exporter(secret, INFO, psk, AES_128_GCM);
    for (const [context, value] of exports)
      expect(exported(hex(context ?? ''), 32).toString('hex')).toBe(value);
  });

  test('gives both sides the same in the export-only suite, and another with another PSK', () => {
    const skR = hex(VECTORS[0]?.skR ?? '');
    const pkR = hex(VECTORS[0]?.pkR ?? '');
    const psk = { secret: Buffer.alloc(32, 7), id: ascii('pairing') };
    const sent = toRecipient(pkR, INFO, psk);
    const received = asRecipient(skR, sent.enc, INFO, psk);
    expect(received('viska1 p2c', 32)).toEqual(sent.exports('viska1 p2c', 32));
    expect(asRecipient(skR, sent.enc, INFO)('viska1 p2c', 32)).not.toEqual(received('viska1 p2c', 32));
  });
});
