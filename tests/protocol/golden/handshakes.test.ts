/** The handshakes of the golden files agree keys with the product, and what is no handshake is refused. */
import { describe, expect, test } from 'vitest';
import { toBase64Url, uuidBytes } from '../../../widget/session/sealed/bytes.ts';
import { KIND_SYNC, NO_LOG, readEnvelope, readSync } from '../../../widget/session/sealed/envelope.ts';
import { afterSlot, infoFor, readHello, readOffer } from '../../../widget/session/sealed/handshake.ts';
import { writeRecord } from '../../../widget/session/sealed/record.ts';
import { suite1 } from '../../../widget/session/sealed/suite.ts';
import { CounselorSession } from '../../../widget/session/sealed/counselor-session.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { STASH, portsOn } from '../../session/sealed/support/pair.ts';
import {
  LATER,
  bytes,
  conversation,
  epochOf,
  frames,
  handshakes,
  hex,
  keysOf,
  offerKey,
  refused,
  refusedWithPairing,
} from './vectors.ts';
import type { Handshake } from './vectors.ts';

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
    conversationId: conversation,
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
    expect(session.state.receipt).toBe('K7QM-2D4X-9PTA-61RW');
    expect(session.state.historyLost).toBe(false);
  });
});
