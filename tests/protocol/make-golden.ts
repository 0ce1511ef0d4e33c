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
import type { Offer } from '../independent-client/epoch.ts';
import { sharedSecret, toRecipient } from '../independent-client/hpke.ts';
import type { Exporter, Psk } from '../independent-client/hpke.ts';
import { KIND, NO_LOG, encode, historyBodies, syncMessage, textBody } from '../independent-client/message.ts';
import type { Contents, Message } from '../independent-client/message.ts';

export const GOLDEN = new URL('../../relay/protocol/golden/', import.meta.url);

export const CONVERSATION = '3f2b1c9e-8d47-4a06-9b5e-6c1d2e3f4a5b';
const CLAIM = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
/** Of the seat that the conversation is handed over to. */
const NEXT_CLAIM = Buffer.from('ffeeddccbbaa99887766554433221100', 'hex');
const AT = 1_800_000_000;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** Private keys for the vectors: any number below the curve's order will do. */
const fixedKey = (seed: number): Buffer => Buffer.alloc(32, seed);

function offerFrame(slot: number, claim: Uint8Array, pairing: Uint8Array, publicKey: Uint8Array): Buffer {
  const body = join(integer(1, 1), integer(1, 1), claim, pairing, publicKey, integer(0, 2));
  return join(integer(OFFER, 1), integer(slot, 4), body);
}

interface Agreed {
  readonly vector: object;
  readonly exports: Exporter;
  readonly offer: Offer;
  readonly enc: Buffer;
}

function handshake(name: string, seed: number, psk: Psk | undefined, have: boolean, claim = CLAIM): Agreed {
  const [recipientKey, ephemeralKey] = [fixedKey(seed), fixedKey(seed + 1)];
  const recipient = createECDH('prime256v1');
  recipient.setPrivateKey(recipientKey);
  const frame = offerFrame(5, claim, psk?.id ?? Buffer.alloc(16), recipient.getPublicKey());
  const offer = readOffer(frame);
  const info = helloInfo(uuidBytes(CONVERSATION), offer.hash);
  const { enc, exports } = toRecipient(offer.publicKey, info, psk, ephemeralKey);
  const sync = encode({ acknowledgement: have ? 0 : NO_LOG, read: 0, messages: [syncMessage(1)] });
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
  return { vector, exports, offer, enc: Buffer.from(enc) };
}

const message = (kind: number, number: number, body: Uint8Array): Message => ({
  kind,
  number,
  body: Buffer.from(body),
});
const contents = (acknowledgement: number, read: number, ...messages: Message[]): Contents => ({
  acknowledgement,
  read,
  messages,
});
const NOTHING = Buffer.alloc(0);
const BASE = handshake('base', 0x11, undefined, true);
const RELOADED = handshake('PSK, by a parent whose page was reloaded', 0x21, pairingOf(BASE.exports), false);
const HANDED_OVER = handshake('base, after a yes to a new counselor', 0x31, undefined, true, NEXT_CLAIM);
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

/** Cut in two, within a character. */
function inTwo(whole: Buffer): [Buffer, Buffer] {
  const at = whole.indexOf(Buffer.from('å', 'utf8')) + 1;
  return [whole.subarray(0, at), whole.subarray(at)];
}
const part = (id: number, at: number, of: number, piece: Uint8Array): Message =>
  message(KIND.history, 0, join(integer(id, 4), integer(at, 1), integer(of, 1), piece));
const [FIRST, SECOND] = inTwo(json({ ...HISTORY, lost: true }));
/** Written at AT by a clock an hour ahead; the third line when it was a day ahead. */
const AHEAD = {
  ...HISTORY,
  entries: HISTORY.entries.map((entry, index) => ({
    ...entry,
    at: (AT + 3_600 - 40 + 10 * index + (index === 2 ? 86_400 : 0)) * 1000,
  })),
  now: (AT + 3_600) * 1000,
};
const EARLIER = { entries: HISTORY.entries.map(entry => ({ ...entry, earlier: 1 })), sent: 0, received: 0 };
const [PIECE, LAST_PIECE] = inTwo(json(EARLIER));

const SAID: readonly { from: 'parent' | 'counselor'; name: string; contents: Contents }[] = [
  {
    from: 'parent',
    name: 'profile',
    contents: contents(0, 0, message(KIND.profile, 1, json({ lang: 'sv', answers: ['sv'] }))),
  },
  {
    from: 'parent',
    name: 'text',
    contents: contents(0, 0, message(KIND.text, 2, textBody(AT, 'Hej, åäö 👋 مرحبا'))),
  },
  {
    from: 'parent',
    name: 'text of the next size',
    contents: contents(
      0,
      0,
      message(KIND.text, 3, textBody(AT, 'Det är lång väg till skolan. '.repeat(12).trim())),
    ),
  },
  {
    from: 'parent',
    name: 'three messages in one frame: answer, text, typing',
    contents: contents(
      1,
      1,
      message(KIND.answer, 4, json({ id: 'q1', answer: 'no' })),
      message(KIND.text, 5, textBody(AT, 'Nej tack.')),
      message(KIND.typing, 0, NOTHING),
    ),
  },
  { from: 'parent', name: 'end', contents: contents(1, 1, message(KIND.end, 6, NOTHING)) },
  {
    from: 'counselor',
    name: 'profile',
    contents: contents(1, 0, message(KIND.profile, 1, json({ name: 'Karin' }))),
  },
  { from: 'counselor', name: 'an acknowledgement and a read mark alone', contents: contents(3, 2) },
  {
    from: 'counselor',
    name: 'sync of a side without a log',
    contents: contents(NO_LOG, 0, syncMessage(2)),
  },
  {
    from: 'counselor',
    name: 'history in one part',
    contents: contents(
      2,
      0,
      message(KIND.history, 0, historyBodies(7, JSON.stringify(HISTORY))[0] ?? NOTHING),
    ),
  },
  {
    from: 'counselor',
    name: 'history with lost, the first of two parts',
    contents: contents(2, 0, part(8, 0, 2, FIRST)),
  },
  {
    from: 'counselor',
    name: 'history with lost, the second of two parts',
    contents: contents(2, 0, part(8, 1, 2, SECOND)),
  },
  {
    from: 'counselor',
    name: 'introduce, of the offer of the third handshake',
    contents: contents(
      3,
      3,
      message(KIND.introduce, 2, join(HANDED_OVER.offer.hash, Buffer.from('Bo', 'utf8'))),
    ),
  },
  {
    from: 'parent',
    name: 'earlier, a piece that another follows',
    contents: contents(0, 0, message(KIND.earlier, 7, join(integer(1, 1), PIECE))),
  },
  {
    from: 'parent',
    name: 'earlier, the last piece',
    contents: contents(0, 0, message(KIND.earlier, 8, join(integer(0, 1), LAST_PIECE))),
  },
  {
    from: 'parent',
    name: 'earlier that was lost on the way',
    contents: contents(0, 0, message(KIND.earlier, 9, integer(0, 1))),
  },
  { from: 'counselor', name: 'typing', contents: contents(3, 3, message(KIND.typing, 0, NOTHING)) },
  {
    from: 'counselor',
    name: 'history of a writer whose clock is an hour ahead, and was set while they talked',
    contents: contents(2, 0, message(KIND.history, 0, historyBodies(9, JSON.stringify(AHEAD))[0] ?? NOTHING)),
  },
];

/** Under the keys of the third handshake: numbers begin again, and what was said before goes along. */
const SAID_AFTER: typeof SAID = [
  {
    from: 'counselor',
    name: 'the first of the new counselor: a sync, and the profile',
    contents: contents(0, 0, syncMessage(1), message(KIND.profile, 1, json({ name: 'Bo' }))),
  },
  {
    from: 'parent',
    name: 'profile, the first piece of earlier, the last one, and the receipt',
    contents: contents(
      1,
      0,
      message(KIND.profile, 1, json({ lang: 'sv', answers: ['sv'] })),
      message(KIND.earlier, 2, join(integer(1, 1), PIECE)),
      message(KIND.earlier, 3, join(integer(0, 1), LAST_PIECE)),
      message(KIND.receipt, 4, Buffer.alloc(32, 7)),
    ),
  },
  {
    from: 'counselor',
    name: 'a text to who was handed over',
    contents: contents(4, 4, message(KIND.text, 2, textBody(AT, 'Hej, jag har läst.'))),
  },
];

/** Sealed one after the other: the parent's counters go on from the hello's. */
function sealedOf(
  said: typeof SAID,
  exports: Exporter,
): { sealed: object[]; epochs: Record<'parent' | 'counselor', Epoch> } {
  const conversation = uuidBytes(CONVERSATION);
  const epochs = {
    parent: new Epoch(conversation, exports, 'parent'),
    counselor: new Epoch(conversation, exports, 'counselor'),
  };
  epochs.parent.seal(0, NOTHING);
  const sealed = said.map(({ from, name, contents: all }) => ({
    name,
    from,
    acknowledgement: all.acknowledgement,
    read: all.read,
    messages: all.messages.map(({ kind, number, body }) => ({ kind, number, body: hex(body) })),
    frame: hex(epochs[from].seal(5, encode(all))),
  }));
  return { sealed, epochs };
}

function frames(exports: Exporter): object {
  const { sealed, epochs } = sealedOf(SAID, exports);
  const typing = contents(0, 0, message(KIND.typing, 0, NOTHING));
  const dirty = join(encode(typing), integer(0, 1), integer(1, 1));
  return {
    need: hex(needFrame(5)),
    sealed,
    afterHandOver: sealedOf(SAID_AFTER, HANDED_OVER.exports).sealed,
    refused: [
      {
        name: 'padded with something else than zeros',
        from: 'parent',
        frame: hex(epochs.parent.seal(5, dirty)),
      },
      {
        name: 'a text without a number',
        from: 'parent',
        frame: hex(epochs.parent.seal(5, encode(contents(0, 0, message(KIND.text, 0, textBody(AT, 'Hej')))))),
      },
      {
        name: 'sealed for another conversation',
        from: 'parent',
        frame: hex(new Epoch(Buffer.alloc(16, 1), exports).seal(5, encode(typing))),
      },
    ],
  };
}

/** Hellos to the offer of the first handshake that a counselor's side must not take. */
function refusedHellos({ offer, enc, exports }: Agreed, other: Agreed): object[] {
  const conversation = uuidBytes(CONVERSATION);
  const sealedBy = (said: Contents): Buffer => new Epoch(conversation, exports).seal(0, encode(said));
  const sync = sealedBy(contents(0, 0, syncMessage(1)));
  const bent = Buffer.from(sync);
  bent.writeUInt8(bent.readUInt8(40) ^ 1, 40);
  const hello = (name: string, to: Offer, mode: 0 | 1, point: Uint8Array, sealed: Uint8Array) => ({
    name,
    hello: hex(helloFrame(5, to, mode, point, sealed)),
  });
  return [
    hello('to another offer', other.offer, 0, enc, sync),
    hello('in PSK mode to an offer without a pairing', offer, 1, enc, sync),
    hello('with an enc that is no point of the curve', offer, 0, Buffer.alloc(65, 4), sync),
    hello('with another enc than its keys came from', offer, 0, other.enc, sync),
    hello('with a sync that was changed on the way', offer, 0, enc, bent),
    hello(
      'with something else than a sync inside',
      offer,
      0,
      enc,
      sealedBy(contents(0, 0, message(KIND.typing, 0, NOTHING))),
    ),
  ];
}

/** Hellos to the offer of the second handshake: who has the pairing is answered under its secret and no other. */
function refusedWithPairing({ offer }: Agreed): object[] {
  const conversation = uuidBytes(CONVERSATION);
  const hello = (name: string, mode: 0 | 1, psk: Psk | undefined) => {
    const info = helloInfo(conversation, offer.hash);
    const { enc, exports } = toRecipient(offer.publicKey, info, psk, fixedKey(0x41));
    const sealed = new Epoch(conversation, exports).seal(0, encode(contents(NO_LOG, 0, syncMessage(1))));
    return { name, hello: hex(helloFrame(5, offer, mode, enc, sealed)) };
  };
  const { id } = pairingOf(BASE.exports);
  return [
    hello('in base mode to an offer that names a pairing', 0, undefined),
    hello('under another secret than the pairing has', 1, { id, secret: Buffer.alloc(32, 1) }),
    hello('under the secret of another pairing', 1, pairingOf(HANDED_OVER.exports)),
  ];
}

/** Every golden file, by name. */
export function goldenFiles(): Record<string, string> {
  const base = BASE;
  const psk = RELOADED;
  const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'handshakes.json': print({
      conversation: CONVERSATION,
      handshakes: [base.vector, psk.vector, HANDED_OVER.vector],
      refused: refusedHellos(base, psk),
      refusedWithPairing: refusedWithPairing(psk),
    }),
    'frames.json': print({ conversation: CONVERSATION, handshake: 'base', ...frames(base.exports) }),
  };
}

if (import.meta.main) {
  mkdirSync(GOLDEN, { recursive: true });
  for (const [name, content] of Object.entries(goldenFiles())) writeFileSync(new URL(name, GOLDEN), content);
}
