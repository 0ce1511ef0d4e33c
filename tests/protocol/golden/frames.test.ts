/** The product opens what the golden files have sealed, and seals it the same. */
import { describe, expect, test } from 'vitest';
import { HISTORY_PARTS_SENT_MAX } from '../../../relay/protocol/bounds.ts';
import { isWellFormed } from '../../../relay/protocol/sealed-frame.ts';
import { concat } from '../../../widget/session/sealed/bytes.ts';
import { readHistory, writeHistory } from '../../../widget/session/sealed/entry.ts';
import type { Entry } from '../../../widget/session/sealed/entry.ts';
import { KIND_HISTORY, readEnvelope, writeEnvelope } from '../../../widget/session/sealed/envelope.ts';
import { writePart } from '../../../widget/session/sealed/parts.ts';
import { readBody } from '../../../widget/session/sealed/payload.ts';
import { HistoryParts } from '../../independent-client/message.ts';
import { LATER, bytes, epochOf, frames, handshakes, hex, keysOf, other } from './vectors.ts';
import type { Handshake } from './vectors.ts';

const CURSORS = { sent: 2, received: 2 };
/** Base64url, of the offer that is introduced. */
const introduced = Buffer.from(handshakes[2]?.offerHash ?? '', 'hex').toString('base64url');

describe('the golden files', () => {
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
