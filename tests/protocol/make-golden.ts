/**
 * The golden files of relay/protocol/golden, made from fixed inputs by the independent client's primitives.
 * `node tests/protocol/make-golden.ts` writes them; golden.test.ts makes them again, compares, and has the
 * product's own sealed layer read them.
 */
import { createECDH } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { integer, join, uuidBytes } from '../independent-client/bytes.ts';
import {
  Epoch,
  OFFER,
  checkNumber,
  helloFrame,
  helloInfo,
  needFrame,
  pairingOf,
  readOffer,
} from '../independent-client/epoch.ts';
import { sharedSecret, toRecipient } from '../independent-client/hpke.ts';
import type { Exporter, Psk } from '../independent-client/hpke.ts';
import { KIND, NO_LOG, encode, historyBodies, syncBody, textBody } from '../independent-client/message.ts';
import type { Message } from '../independent-client/message.ts';

export const GOLDEN = new URL('../../relay/protocol/golden/', import.meta.url);

export const CONVERSATION = '3f2b1c9e-8d47-4a06-9b5e-6c1d2e3f4a5b';
const CLAIM = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const AT = 1_800_000_000;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** Private keys for the vectors: any number below the curve's order will do. */
const fixedKey = (seed: number): Buffer => Buffer.alloc(32, seed);

function offerFrame(slot: number, pairing: Uint8Array, publicKey: Uint8Array): Buffer {
  const body = join(integer(1, 1), integer(1, 1), CLAIM, pairing, publicKey, integer(0, 2));
  return join(integer(OFFER, 1), integer(slot, 4), body);
}

interface Agreed {
  readonly vector: object;
  readonly exports: Exporter;
}

function handshake(name: string, seed: number, psk: Psk | undefined, have: boolean): Agreed {
  const [recipientKey, ephemeralKey] = [fixedKey(seed), fixedKey(seed + 1)];
  const recipient = createECDH('prime256v1');
  recipient.setPrivateKey(recipientKey);
  const frame = offerFrame(5, psk?.id ?? Buffer.alloc(16), recipient.getPublicKey());
  const offer = readOffer(frame);
  const info = helloInfo(uuidBytes(CONVERSATION), offer.hash);
  const { enc, exports } = toRecipient(offer.publicKey, info, psk, ephemeralKey);
  const sync = encode({
    kind: KIND.sync,
    acknowledgement: have ? 0 : NO_LOG,
    number: 0,
    body: syncBody({ have, base: 1, received: 0, wantReply: true }),
  });
  const sealed = new Epoch(uuidBytes(CONVERSATION), exports).seal(0, sync);
  const shared = sharedSecret(ephemeralKey, offer.publicKey, enc, offer.publicKey);
  const vector = {
    name,
    mode: psk ? 1 : 0,
    recipientPrivateKey: hex(recipientKey),
    ephemeralPrivateKey: hex(ephemeralKey),
    ...(psk && { psk: hex(psk.secret), pskId: hex(psk.id) }),
    offer: hex(frame),
    offerHash: hex(offer.hash),
    info: hex(info),
    enc: hex(enc),
    sharedSecret: hex(shared),
    p2c: hex(exports('viska1 p2c', 32)),
    c2p: hex(exports('viska1 c2p', 32)),
    epoch: hex(exports('viska1 epoch', 4)),
    ...(!psk && {
      resume: hex(exports('viska1 resume', 32)),
      pairing: hex(exports('viska1 pairing', 16)),
      check: hex(exports('viska1 check', 8)),
      checkNumber: checkNumber(exports),
    }),
    sync: hex(sync),
    hello: hex(helloFrame(5, offer, psk ? 1 : 0, enc, sealed)),
  };
  return { vector, exports };
}

const message = (kind: number, number: number, body: Uint8Array, acknowledgement = 0): Message => ({
  kind,
  acknowledgement,
  number,
  body: Buffer.from(body),
});
const NOTHING = Buffer.alloc(0);
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
const HISTORY = {
  entries: [
    { from: 'parent', number: 1, at: AT * 1000, kind: 'profile', profile: { lang: 'sv', answers: ['sv'] } },
    { from: 'counselor', number: 1, at: AT * 1000, kind: 'profile', profile: { name: 'Karin' } },
    { from: 'parent', number: 2, at: AT * 1000, kind: 'text', text: 'Hej, åäö 👋' },
    { from: 'counselor', number: 2, at: AT * 1000, kind: 'text', text: 'Hej.' },
  ],
  sent: 2,
  received: 2,
};

const SAID: readonly { from: 'parent' | 'counselor'; name: string; message: Message }[] = [
  {
    from: 'parent',
    name: 'profile',
    message: message(KIND.profile, 1, json({ lang: 'sv', answers: ['sv'] })),
  },
  { from: 'parent', name: 'text', message: message(KIND.text, 2, textBody(AT, 'Hej, åäö 👋 مرحبا')) },
  {
    from: 'parent',
    name: 'text of the next size',
    message: message(KIND.text, 3, textBody(AT, 'Det är lång väg till skolan. '.repeat(12).trim())),
  },
  { from: 'parent', name: 'answer', message: message(KIND.answer, 4, json({ id: 'q1', answer: 'no' })) },
  { from: 'parent', name: 'end', message: message(KIND.end, 5, NOTHING) },
  { from: 'counselor', name: 'profile', message: message(KIND.profile, 1, json({ name: 'Karin' }), 1) },
  { from: 'counselor', name: 'acknowledgement', message: message(KIND.acknowledgement, 0, NOTHING, 3) },
  {
    from: 'counselor',
    name: 'sync of a side without a log',
    message: message(KIND.sync, 0, syncBody({ have: false, base: 2, received: 0, wantReply: true }), NO_LOG),
  },
  {
    from: 'counselor',
    name: 'history in one part',
    message: message(KIND.history, 0, historyBodies(7, JSON.stringify(HISTORY))[0] ?? NOTHING, 2),
  },
  { from: 'counselor', name: 'typing', message: message(KIND.typing, 0, NOTHING, 3) },
  { from: 'counselor', name: 'read', message: message(KIND.read, 0, integer(3, 4), 3) },
];

/** Sealed one after the other: the parent's counters go on from the hello's. */
function frames(exports: Exporter): object {
  const conversation = uuidBytes(CONVERSATION);
  const epochs = {
    parent: new Epoch(conversation, exports, 'parent'),
    counselor: new Epoch(conversation, exports, 'counselor'),
  };
  epochs.parent.seal(0, NOTHING);
  const sealed = SAID.map(({ from, name, message: said }) => ({
    name,
    from,
    kind: said.kind,
    acknowledgement: said.acknowledgement,
    number: said.number,
    body: hex(said.body),
    frame: hex(epochs[from].seal(5, encode(said))),
  }));
  const dirty = join(encode(message(KIND.typing, 0, NOTHING)), integer(1, 1));
  return {
    need: hex(needFrame(5)),
    sealed,
    refused: [
      {
        name: 'padded with something else than zeros',
        from: 'parent',
        frame: hex(epochs.parent.seal(5, dirty)),
      },
      {
        name: 'a text without a number',
        from: 'parent',
        frame: hex(epochs.parent.seal(5, encode(message(KIND.text, 0, textBody(AT, 'Hej'))))),
      },
      {
        name: 'sealed for another conversation',
        from: 'parent',
        frame: hex(new Epoch(Buffer.alloc(16, 1), exports).seal(5, encode(message(KIND.typing, 0, NOTHING)))),
      },
    ],
  };
}

/** Every golden file, by name. */
export function goldenFiles(): Record<string, string> {
  const base = handshake('base', 0x11, undefined, true);
  const psk = handshake('PSK, by a parent whose page was reloaded', 0x21, pairingOf(base.exports), false);
  const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'handshakes.json': print({
      conversation: CONVERSATION,
      handshakes: [base.vector, psk.vector],
    }),
    'frames.json': print({ conversation: CONVERSATION, handshake: 'base', ...frames(base.exports) }),
  };
}

if (import.meta.main) {
  mkdirSync(GOLDEN, { recursive: true });
  for (const [name, content] of Object.entries(goldenFiles())) writeFileSync(new URL(name, GOLDEN), content);
}
