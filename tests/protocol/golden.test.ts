/** The golden files say what the document says: the independent client makes them, the product reads them. */
import { createECDH, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HISTORY_PARTS_SENT_MAX } from '../../relay/protocol/bounds.ts';
import { isWellFormed } from '../../relay/protocol/sealed-frame.ts';
import { concat, toBase64Url, uuidBytes } from '../../widget/session/sealed/bytes.ts';
import type { Bytes } from '../../widget/session/sealed/bytes.ts';
import { readHistory, writeHistory } from '../../widget/session/sealed/entry.ts';
import type { Entry } from '../../widget/session/sealed/entry.ts';
import {
  KIND_HISTORY,
  KIND_SYNC,
  NO_LOG,
  readEnvelope,
  readSync,
  writeEnvelope,
} from '../../widget/session/sealed/envelope.ts';
import { Epoch, deriveKeys } from '../../widget/session/sealed/epoch.ts';
import type { EpochKeys } from '../../widget/session/sealed/epoch.ts';
import { afterSlot, infoFor, readHello, readOffer } from '../../widget/session/sealed/handshake.ts';
import { writePart } from '../../widget/session/sealed/parts.ts';
import { readBody } from '../../widget/session/sealed/payload.ts';
import { writeRecord } from '../../widget/session/sealed/record.ts';
import { suite1 } from '../../widget/session/sealed/suite.ts';
import type { OfferKey } from '../../widget/session/sealed/suite.ts';
import { CounselorSession } from '../../widget/session/sealed/counselor-session.ts';
import { HistoryParts } from '../independent-client/message.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { STASH, portsOn } from '../session/sealed/support/pair.ts';
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
  readonly acknowledgement: number;
  readonly read: number;
  readonly messages: readonly { readonly kind: number; readonly number: number; readonly body: string }[];
  readonly frame: string;
}

/** The clock of whoever reads, in milliseconds. */
const LATER = 1_800_000_000_000;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8'));
const { conversation, handshakes, refused, refusedWithPairing } = read('handshakes.json') as {
  conversation: string;
  handshakes: Handshake[];
  refused: { name: string; hello: string }[];
  refusedWithPairing: { name: string; hello: string }[];
};
const frames = read('frames.json') as {
  need: string;
  sealed: SealedVector[];
  afterHandOver: SealedVector[];
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

const CURSORS = { sent: 2, received: 2 };
/** Base64url, of the offer that is introduced. */
const introduced = Buffer.from(handshakes[2]?.offerHash ?? '', 'hex').toString('base64url');

/** What the product's counselor has stored, who has agreed keys by that handshake. */
const recordOf = ({ resume, pairing, offer }: Handshake): string =>
  writeRecord({
    confirmed: {
      claim: toBase64Url(readOffer(bytes(offer))?.claim ?? bytes('')),
      psk: bytes(resume),
      pairing: bytes(pairing),
    },
    candidates: [],
    former: [],
    sent: 2,
    acknowledged: 2,
    base: 0,
    returned: null,
  });

/** The product's counselor, whose one key pair is that of the vectors. */
async function counselorWith(vector: Handshake, known?: Handshake): Promise<CounselorSession> {
  const offer = readOffer(bytes(vector.offer));
  const key = await offerKey(bytes(vector.recipientPrivateKey));
  const session = new CounselorSession({
    ports: portsOn(
      new ManualClock({ start: LATER }),
      { value: known ? recordOf(known) : null },
      () => undefined,
    ),
    conversation,
    claim: toBase64Url(offer?.claim ?? bytes('')),
    stash: STASH,
    profile: { name: 'Karin' },
    suite: { ...suite1, offerKey: async () => key },
  });
  session.connected(5, true);
  await session.settled();
  return session;
}

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
    const envelope = readEnvelope(opened);
    expect(envelope).toMatchObject({ acknowledgement: vector.mode === 0 ? 0 : NO_LOG, read: 0 });
    expect(envelope?.messages.map(({ kind, body }) => [kind, readSync(body)])).toEqual([[KIND_SYNC, 1]]);
  });

  test('are opened and read by the product, in both directions', async () => {
    const keys = await keysOf(handshakes[0] as Handshake);
    const epochs = { parent: epochOf(keys, 'parent'), counselor: epochOf(keys, 'counselor') };
    const texts: string[] = [];
    const parts: Uint8Array[] = [];
    const pieces: Uint8Array[] = [];
    for (const { name, from, frame, ...said } of frames.sealed) {
      expect(isWellFormed(bytes(frame)), name).toBe(true);
      const opened = await epochs[other(from)].open(bytes(frame));
      if (typeof opened === 'string') throw new Error(`${name}: ${opened}`);
      const envelope = readEnvelope(opened);
      const messages = envelope?.messages.map(message => ({ ...message, body: hex(message.body) }));
      expect({ ...envelope, messages }, name).toEqual(said);
      for (const { kind, number, body } of said.messages) {
        if (kind === KIND_HISTORY) {
          if (bytes(body)[5] === 2) parts.push(bytes(body).subarray(6));
          else if (name.includes('an hour ahead'))
            expect(
              readHistory(bytes(body).subarray(6), 0, LATER)?.entries.map(({ at }) => (at - LATER) / 1000),
            ).toEqual([-40, -30, -10, -10]);
          else
            expect(readHistory(bytes(body).subarray(6), 0, LATER)).toMatchObject({ ...CURSORS, lost: false });
        }
        if (number === 0) continue;
        const payload = readBody(kind, bytes(body));
        expect(payload.kind, name).not.toBe('refused');
        if (payload.kind === 'text') texts.push(payload.text);
        if (payload.kind === 'introduce') expect(payload).toMatchObject({ name: 'Bo', offer: introduced });
        if (payload.kind === 'earlier' && payload.piece.byteLength > 0) pieces.push(payload.piece);
      }
    }
    expect(readHistory(concat(...parts), 0, LATER)).toMatchObject({ ...CURSORS, lost: true });
    const earlier = readHistory(concat(...pieces), 1, LATER);
    expect(earlier?.entries.map(({ era }) => era)).toEqual([0, 0, 0, 0]);
    expect(texts[0]).toBe('Hej, åäö 👋 مرحبا');
    expect(bytes(frames.sealed[2]?.frame).byteLength).toBe(1024);
  });

  test.each(refused)(
    'a hello $name is refused by the product, and the real one still taken',
    async ({ hello }) => {
      const session = await counselorWith(handshakes[0] as Handshake);
      session.frame(bytes(hello));
      await session.settled();
      expect(session.state.live).toBe(false);
      session.frame(bytes(handshakes[0]?.hello));
      await session.settled();
      expect(session.state.live).toBe(true);
      expect(session.state.check).toBe(handshakes[0]?.checkNumber);
    },
  );

  test.each(refusedWithPairing)(
    'a hello $name is refused by the product, and the real one still taken',
    async ({ hello }) => {
      const session = await counselorWith(handshakes[1] as Handshake, handshakes[0]);
      session.frame(bytes(hello));
      await session.settled();
      expect(session.state.live).toBe(false);
      session.frame(bytes(handshakes[1]?.hello));
      await session.settled();
      expect(session.state.live).toBe(true);
    },
  );

  test('of a hand-over give a new counselor keys, the log that goes along, and the receipt', async () => {
    const session = await counselorWith(handshakes[2] as Handshake);
    session.frame(bytes(handshakes[2]?.hello));
    for (const { from, frame } of frames.afterHandOver) if (from === 'parent') session.frame(bytes(frame));
    await session.settled();
    expect(session.state.check).toBe(handshakes[2]?.checkNumber);
    expect(session.state.parent).toEqual({ lang: 'sv', answers: ['sv'] });
    expect(
      session.state.lines.map(({ text, from, earlier, restored }) => [text, from, earlier, restored]),
    ).toEqual([
      ['Hej, åäö 👋', 'parent', true, true],
      ['Hej.', 'counselor', true, true],
    ]);
    expect(session.state.receipt).toBe(Buffer.alloc(32, 7).toString('base64url'));
    expect(session.state.historyLost).toBe(false);
  });

  test('are what the product seals, byte for byte, in both directions', async () => {
    const sets = [
      [handshakes[0], frames.sealed],
      [handshakes[2], frames.afterHandOver],
    ] as const;
    for (const [vector, all] of sets) {
      const keys = await keysOf(vector as Handshake);
      const epochs = { parent: epochOf(keys, 'parent'), counselor: epochOf(keys, 'counselor') };
      // Of the hello.
      await epochs.parent.seal(0, new Uint8Array());
      for (const { name, from, frame, acknowledgement, read: seen, messages } of all) {
        const said = messages.map(message => ({ ...message, body: bytes(message.body) }));
        const plain = writeEnvelope({ acknowledgement, read: seen, messages: said });
        expect(hex((await epochs[from].seal(5, plain)) ?? undefined), name).toBe(frame);
      }
    }
  });

  test('read by the independent client: a history that the product writes, in parts, with its clock and what is lost', () => {
    const entries = Array.from({ length: 40 }, (_, at): Entry => {
      const payload = { kind: 'text' as const, text: `${String(at)} ${'ö'.repeat(900)}` };
      return {
        from: 'parent',
        number: at + 1,
        at: LATER - 40 + at,
        era: 0,
        shared: true,
        restored: false,
        payload,
      };
    });
    const history = { entries, sent: 40, received: 3, lost: true };
    const pieces = writeHistory(history, 0, LATER, HISTORY_PARTS_SENT_MAX);
    expect(pieces.length).toBeGreaterThan(2);
    const gathered = new HistoryParts();
    const whole = pieces.map((piece, at) =>
      gathered.add(Buffer.from(writePart(5, at, pieces.length, piece))),
    );
    expect(whole.slice(0, -1).every(one => one === undefined)).toBe(true);
    const read = JSON.parse(whole.at(-1) ?? '') as Record<string, unknown> & { entries: object[] };
    expect(read).toMatchObject({ sent: 40, received: 3, now: LATER, lost: true });
    expect(read.entries).toHaveLength(40);
    expect(read.entries[7]).toEqual({
      from: 'parent',
      number: 8,
      at: LATER - 33,
      kind: 'text',
      text: `7 ${'ö'.repeat(900)}`,
    });
  });

  test('that must be refused are refused by the product', async () => {
    const keys = await keysOf(handshakes[0] as Handshake);
    for (const { name, from, frame } of frames.refused) {
      const opened = await epochOf(keys, other(from)).open(bytes(frame));
      expect(typeof opened === 'string' ? null : readEnvelope(opened), name).toBeNull();
    }
  });
});
