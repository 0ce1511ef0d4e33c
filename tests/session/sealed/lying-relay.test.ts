/** A relay that lies: impersonates a reload, swaps keys, replays and splices. Nothing is shown or given away, and both people are told. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FRAME_HELLO, FRAME_OFFER, FRAME_SEALED } from '../../../relay/protocol/sealed-frame.ts';
import {
  afterSlot,
  infoFor,
  readHello,
  readOffer,
  writeHello,
  writeOffer,
} from '../../../widget/session/sealed/handshake.ts';
import { uuidBytes } from '../../../widget/session/sealed/bytes.ts';
import { Epoch, deriveKeys } from '../../../widget/session/sealed/epoch.ts';
import { NO_LOG, writeEnvelope, writeSync } from '../../../widget/session/sealed/envelope.ts';
import { suite1 } from '../../../widget/session/sealed/suite.ts';
import { Pair, texts } from './support/pair.ts';
import type { Wire } from './support/pair.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const copyOf = (frame: Uint8Array): Bytes => new Uint8Array(frame);

/** A pair that has spoken, with every frame that went between them. */
async function spoken() {
  const pair = new Pair();
  const claim = pair.newClaim();
  const seen: Wire[] = [];
  const watch = (wire: Wire): Wire => {
    seen.push({ ...wire, frame: copyOf(wire.frame) });
    return wire;
  };
  pair.newCounselor(claim);
  pair.link();
  pair.counselors.get(claim)?.connected(7, true);
  await pair.flow(watch);
  pair.parent.send('hemligt ett');
  await pair.flow(watch);
  const counselor = pair.counselors.get(claim);
  if (!counselor) throw new Error('no counselor');
  counselor.send('hemligt två');
  await pair.flow(watch);
  return { pair, claim, counselor, seen, watch };
}

const offerIn = (seen: readonly Wire[]): Wire => {
  const found = seen.findLast(({ frame }) => frame[0] === FRAME_OFFER);
  if (!found) throw new Error('no offer was seen');
  return found;
};

/** An offer as the relay can make it: everything it has seen, and a key of its own. */
async function forgedOffer(claim: string, pairing: Bytes): Promise<Bytes> {
  const { publicKey } = await suite1.offerKey();
  return writeOffer(1, { claim: new Uint8Array(Buffer.from(claim, 'base64url')), pairing, publicKey });
}

/** A hello that the relay makes to an offer it has seen. */
async function forgedHello(pair: Pair, offer: Uint8Array, psk: boolean): Promise<Bytes> {
  const read = readOffer(offer);
  if (!read) throw new Error('not an offer');
  const hash = await suite1.digest(afterSlot(offer));
  const conversation = uuidBytes(pair.conversation);
  const secret = psk ? { psk: new Uint8Array(randomBytes(32)), pairing: read.pairing } : null;
  const { enc, exporter } = await suite1.agree(read.publicKey, infoFor(conversation, hash), secret);
  const epoch = new Epoch(suite1, 'parent', conversation, hash, await deriveKeys(suite1, exporter, !psk));
  const messages = [writeSync(1)];
  const sync = await epoch.seal(0, writeEnvelope({ acknowledgement: NO_LOG, read: 0, messages }));
  if (!sync) throw new Error('no counter');
  return writeHello(7, { offer: hash, psk, enc, sync });
}

describe('a relay that lies', () => {
  test('as a parent who reloaded gets no history, and the counselor is told', async () => {
    const { pair, claim, counselor, seen, watch } = await spoken();
    await pair.advance(2000);
    pair.deliver({ to: 'counselor', seat: claim, frame: Uint8Array.of(0x13, 0, 0, 0, 7) });
    await pair.settled();
    pair.wire.forEach(watch);
    pair.wire = [];
    for (const psk of [false, true]) {
      pair.deliver({
        to: 'counselor',
        seat: claim,
        frame: await forgedHello(pair, offerIn(seen).frame, psk),
      });
      await pair.settled();
      expect(pair.wire.filter(({ frame }) => frame[0] === FRAME_SEALED)).toEqual([]);
    }
    expect(counselor.state.problem).toBe('key-mismatch');
    pair.wire = [];
    pair.parent.send('det går vidare');
    await pair.flow();
    expect(texts(counselor)).toContain('det går vidare');
  });

  test('as a counselor who reloaded gets nothing that it can open, and the parent is told', async () => {
    const { pair, claim, counselor } = await spoken();
    await pair.advance(2000);
    pair.deliver({ to: 'parent', seat: claim, frame: await forgedOffer(claim, pairingIn(pair)) });
    await pair.settled();
    expect(pair.wire.map(({ frame }) => frame[0])).toEqual([FRAME_HELLO]);
    pair.wire = [];
    // Till then the old keys serve, and the real counselor is still there.
    pair.parent.send('fortfarande här');
    await pair.flow(wire => (wire.frame[0] === FRAME_HELLO ? null : wire));
    expect(texts(counselor)).toContain('fortfarande här');
    await pair.advance(70_000, wire => (wire.frame[0] === FRAME_HELLO ? null : wire));
    expect(pair.parent.state.problem).toBe('key-mismatch');
  });

  test('with a new key and no pairing is shown as a counselor nobody introduced', async () => {
    const { pair, claim } = await spoken();
    pair.wire = [];
    pair.deliver({ to: 'parent', seat: claim, frame: await forgedOffer(claim, new Uint8Array(16)) });
    await pair.settled();
    expect(pair.wire).toEqual([]);
    expect(pair.parent.state.cards).toEqual([
      { kind: 'new-counselor', id: claim, introducedBy: null, name: null },
    ]);
  });

  test('can have a key of its own introduced at a hand-over: the check number is all that shows it', async () => {
    const { pair, claim, counselor } = await spoken();
    await pair.advance(2000);
    counselor.handOver('Bo');
    const bo = pair.newClaim();
    const real = pair.newCounselor(bo, 'Bo');
    pair.link();
    // In the place of Bo's offer, to the parent and to the one who hands over.
    const key = await suite1.offerKey();
    const forged = writeOffer(1, {
      claim: new Uint8Array(Buffer.from(bo, 'base64url')),
      pairing: new Uint8Array(16),
      publicKey: key.publicKey,
    });
    pair.deliver({ to: 'counselor', seat: claim, frame: forged });
    pair.deliver({ to: 'parent', seat: bo, frame: forged });
    await pair.flow(wire => (wire.seat === bo ? null : wire));
    const [card] = pair.parent.state.cards;
    expect(card).toMatchObject({ kind: 'new-counselor', id: bo, name: 'Bo' });
    expect(card).not.toMatchObject({ introducedBy: null });
    pair.parent.admit(bo, false);
    await pair.settled();
    const hello = readHello(pair.wire.find(({ frame }) => frame[0] === FRAME_HELLO)?.frame ?? forged);
    const info = infoFor(uuidBytes(pair.conversation), await suite1.digest(afterSlot(forged)));
    const exporter = await suite1.accept(key, hello?.enc ?? new Uint8Array(), info, null);
    const { check } = await deriveKeys(suite1, exporter, true);
    // The relay has keys with the parent; what it makes with Bo beside it has another number.
    expect(check).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(real.state.check).not.toBe(check);
  });

  test('naming a pairing that this browser never had ends it with a plain word', async () => {
    const { pair, claim } = await spoken();
    pair.deliver({
      to: 'parent',
      seat: claim,
      frame: await forgedOffer(claim, new Uint8Array(randomBytes(16))),
    });
    await pair.settled();
    expect(pair.parent.state.problem).toBe('unknown-pairing');
    expect(pair.parent.state.live).toBe(false);
    expect(pair.parent.send('hör någon?')).toBeNull();
    pair.wire = [];
    await pair.advance(20_000);
    expect(pair.wire).toEqual([]);
  });

  test('replaying an old epoch shows nothing twice', async () => {
    const { pair, claim, counselor, seen } = await spoken();
    const old = [...seen];
    await pair.reloadParent();
    await pair.advance(3000);
    const before = { parent: texts(pair.parent), counselor: texts(counselor) };
    for (const wire of old) {
      pair.deliver({ ...wire, seat: claim });
      await pair.flow();
    }
    await pair.advance(10_000);
    expect({ parent: texts(pair.parent), counselor: texts(counselor) }).toEqual(before);
    pair.parent.send('tre');
    await pair.advance(3000);
    expect(texts(counselor)).toContain('tre');
  });

  test('changing one bit of a sealed frame is noticed, and the line still arrives', async () => {
    const { pair, counselor } = await spoken();
    let bent = false;
    pair.parent.send('oförändrad');
    await pair.flow(wire => {
      if (bent || wire.to !== 'counselor' || wire.frame[0] !== FRAME_SEALED) return wire;
      bent = true;
      const frame = copyOf(wire.frame);
      frame[40] = (frame[40] ?? 0) ^ 1;
      return { ...wire, frame };
    });
    await pair.advance(3000);
    expect(texts(counselor)).toEqual(['hemligt ett', 'hemligt två', 'oförändrad']);
    expect(counselor.state.problem).toBe('key-mismatch');
  });
});

/** The pairing stands in the parent's store, as it does in every offer of a console that reloaded. */
function pairingIn(pair: Pair): Bytes {
  const stored = JSON.parse(pair.parentStore.value ?? '{}') as { confirmed: { pairing: string } };
  return new Uint8Array(Buffer.from(stored.confirmed.pairing, 'base64url'));
}
