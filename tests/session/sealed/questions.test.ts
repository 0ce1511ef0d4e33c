/** Concern and consent inside the sealed channel, receipts, typing; and what a faulty other side cannot do. */
import { describe, expect, test } from 'vitest';
import { writeEnvelope } from '../../../widget/session/sealed/envelope.ts';
import { readBody, readPayload, writeBody } from '../../../widget/session/sealed/payload.ts';
import type { Payload } from '../../../widget/session/sealed/payload.ts';
import { utf8 } from '../../../widget/session/sealed/bytes.ts';
import { readEnvelope } from '../../../widget/session/sealed/envelope.ts';
import { readHistory } from '../../../widget/session/sealed/entry.ts';
import { Pair, texts } from './support/pair.ts';

async function talking() {
  const pair = new Pair();
  const claim = pair.newClaim();
  return { pair, claim, counselor: await pair.join(claim) };
}
const CONSENT = {
  about: 'consent',
  recipient: 'Socialtjänsten',
  text: 'Det här lämnas.',
  purpose: 'Stöd',
} as const;

describe('a question', () => {
  test('about consent shows the exact text, and the answer carries it as the parent left it', async () => {
    const { pair, counselor } = await talking();
    const id = counselor.ask(CONSENT) ?? '';
    await pair.flow();
    expect(pair.parent.state.cards).toEqual([
      {
        kind: 'consent',
        id,
        recipient: CONSENT.recipient,
        text: CONSENT.text,
        purpose: 'Stöd',
        answer: null,
        fetched: false,
      },
    ]);
    expect(pair.parent.answer(id, 'yes', 'Ändrat av mig.')).toBe(true);
    await pair.flow();
    expect(counselor.state.questions[0]).toMatchObject({ answer: 'yes', answerText: 'Ändrat av mig.' });
  });

  test('can be withdrawn until the text is fetched, and then no more', async () => {
    const { pair, counselor } = await talking();
    const [one, two] = [counselor.ask(CONSENT) ?? '', counselor.ask(CONSENT) ?? ''];
    await pair.flow();
    for (const id of [one, two]) pair.parent.answer(id, 'yes', 'text');
    await pair.flow();
    expect(pair.parent.answer(one, 'withdrawn')).toBe(true);
    counselor.fetched(two);
    await pair.flow();
    expect(pair.parent.answer(two, 'withdrawn')).toBe(false);
    expect(counselor.state.questions.map(({ answer, fetched }) => [answer, fetched])).toEqual([
      ['withdrawn', false],
      ['yes', true],
    ]);
  });

  test('shows the text as the parent left it also when the room is loaded anew between the yes and the fetching', async () => {
    const { pair, counselor } = await talking();
    const id = counselor.ask(CONSENT) ?? '';
    await pair.flow();
    pair.parent.answer(id, 'yes', 'Ändrat av mig.');
    await pair.flow();
    await pair.reloadParent();
    await pair.advance(5000);
    const given = { id, answer: 'yes', text: 'Ändrat av mig.' };
    expect(pair.parent.state.cards).toMatchObject([{ ...given, fetched: false }]);
    counselor.fetched(id);
    await pair.flow();
    expect(pair.parent.state.cards).toMatchObject([{ ...given, fetched: true }]);
  });

  test('stands where it was answered, also when the room is loaded anew', async () => {
    const { pair, counselor } = await talking();
    counselor.send('ett');
    const id = counselor.ask({ about: 'concern' }) ?? '';
    await pair.flow();
    counselor.send('två');
    await pair.flow();
    expect(pair.parent.state.cards).toEqual([{ kind: 'concern', id, text: '', answer: null }]);
    pair.parent.answer(id, 'no');
    await pair.flow();
    counselor.send('tre');
    await pair.flow();
    expect(pair.parent.state.cards).toMatchObject([{ id, answer: 'no', after: 2 }]);
    await pair.reloadParent();
    await pair.advance(5000);
    expect(pair.parent.state.lines).toHaveLength(3);
    expect(pair.parent.state.cards).toMatchObject([{ id, answer: 'no', after: 2 }]);
  });

  test('is answered once, and an unknown one not at all', async () => {
    const { pair, counselor } = await talking();
    const id = counselor.ask({ about: 'concern' }) ?? '';
    await pair.flow();
    expect(pair.parent.answer('other', 'yes')).toBe(false);
    expect(pair.parent.answer(id, 'yes')).toBe(true);
    expect(pair.parent.answer(id, 'no')).toBe(false);
  });

  test('and its answer are there again after the console reloads, with the receipt', async () => {
    const { pair, claim, counselor } = await talking();
    const id = counselor.ask(CONSENT) ?? '';
    await pair.flow();
    pair.parent.answer(id, 'yes', 'text');
    pair.parent.receipt('K7QM-2D4X-9PTA-61RW');
    await pair.flow();
    const before = { questions: counselor.state.questions, receipt: counselor.state.receipt };
    expect(before.receipt).toBe('K7QM-2D4X-9PTA-61RW');
    const fresh = await pair.reloadCounselor(claim);
    await pair.advance(5000);
    expect({ questions: fresh.state.questions, receipt: fresh.state.receipt }).toEqual(before);
  });

  test('that is too long is refused', async () => {
    const { counselor } = await talking();
    expect(counselor.ask({ ...CONSENT, text: 'x'.repeat(4001) })).toBeNull();
  });
});

test('typing is told at most every three seconds, and fades', async () => {
  const { pair, counselor } = await talking();
  for (let press = 0; press < 10; press++) pair.parent.typing();
  let frames = 0;
  await pair.flow(wire => {
    frames++;
    return wire;
  });
  expect(frames).toBe(1);
  expect(counselor.state.typing).toBe(true);
  await pair.advance(10_000);
  expect(counselor.state.typing).toBe(false);
});

test('who writes on at once after sending is seen to, as soon as it may be told', async () => {
  const { pair, counselor } = await talking();
  pair.parent.typing();
  pair.parent.send('ett');
  await pair.flow();
  expect(counselor.state.typing).toBe(false);
  pair.parent.typing();
  await pair.advance(3000);
  expect(counselor.state.typing).toBe(true);
});

test('what has been sent meanwhile is not told as being written', async () => {
  const { pair, counselor } = await talking();
  pair.parent.typing();
  await pair.advance(1000);
  pair.parent.typing();
  pair.parent.send('ett');
  await pair.advance(4000);
  expect(texts(counselor)).toContain('ett');
  expect(counselor.state.typing).toBe(false);
});

describe('a body that is not one', () => {
  const bad: [string, number, Uint8Array<ArrayBuffer>][] = [
    ['text shorter than its time', 1, utf8('abc')],
    ['text that is not UTF-8', 1, new Uint8Array([0, 0, 0, 0, 0xff, 0xfe])],
    ['empty text', 1, new Uint8Array(4)],
    ['text of 4001 characters', 1, new Uint8Array([0, 0, 0, 0, ...utf8('x'.repeat(4001))])],
    ['introduce without a hash', 3, utf8('Bo')],
    ['question that is not JSON', 4, utf8('{')],
    ['question about nothing', 4, utf8('{"id":"q","about":"weather"}')],
    ['answer that is neither', 5, utf8('{"id":"q","answer":"maybe"}')],
    ['answer that is a list', 5, utf8('[]')],
    ['receipt of the wrong length', 8, new Uint8Array(31)],
    ['feedback without a tip', 9, utf8('{"helped":"yes"}')],
    ['a kind of a later version', 0x1e, utf8('{}')],
  ];
  test.each(bad)('%s is refused by name', (_, code, body) => {
    expect(readBody(code, body)).toEqual({ kind: 'refused' });
  });

  test('a profile keeps what is right in it', () => {
    const body = utf8('{"name":"Anna","role":5,"answers":["sv",7],"extra":true}');
    expect(readBody(2, body)).toEqual({
      kind: 'profile',
      profile: { name: 'Anna', answers: ['sv'] },
    });
  });

  test.each(['', '{', '[]', '{"entries":1}', '{"entries":[],"sent":-1,"received":0}'])(
    'history %j is none',
    text => {
      expect(readHistory(utf8(text), 0, 0)).toBeNull();
    },
  );

  test('history with an entry that cannot be read counts as incomplete', () => {
    const entries = [{ from: 'parent', kind: 'text', number: 1, at: 0, text: 'hej' }, { from: 'nobody' }];
    const history = readHistory(utf8(JSON.stringify({ entries, sent: 1, received: 0 })), 0, 0);
    expect(history?.entries).toHaveLength(1);
    expect(history?.lost).toBe(true);
  });
});

test('every payload survives its body and its JSON', () => {
  const hash = Buffer.alloc(32, 1).toString('base64url');
  const payloads: Payload[] = [
    { kind: 'text', text: 'hej' },
    { kind: 'profile', profile: { name: 'Anna', role: 'Rådgivare', answers: ['sv'] } },
    { kind: 'introduce', offer: hash, name: 'Bo' },
    { kind: 'question', id: 'q', question: { about: 'concern', text: 'så här' } },
    { kind: 'question', id: 'q', question: CONSENT },
    { kind: 'answer', id: 'q', answer: 'yes', text: 'text' },
    { kind: 'erase' },
    { kind: 'end' },
    { kind: 'receipt', receiptNumber: 'K7QM-2D4X-9PTA-61RW' },
    { kind: 'closing', on: true },
    { kind: 'feedback', helped: null, tip: '' },
    { kind: 'fetched', id: 'q' },
    { kind: 'earlier', more: true, piece: utf8('{"entries"') },
  ];
  const codes: Record<string, number> = {
    text: 1,
    profile: 2,
    introduce: 3,
    question: 4,
    answer: 5,
    erase: 6,
    end: 7,
    receipt: 8,
    closing: 12,
    feedback: 9,
    fetched: 10,
    earlier: 11,
  };
  for (const payload of payloads) {
    const body = writeBody(payload, 5_000);
    const message = { kind: codes[payload.kind] ?? 0, number: 1, body };
    const envelope = readEnvelope(writeEnvelope({ acknowledgement: 0, read: 0, messages: [message] }));
    expect(envelope?.messages).toEqual([message]);
    expect(readBody(message.kind, body)).toEqual(payload);
    // A log on its way to a new counselor is in no store.
    if (payload.kind === 'earlier') continue;
    expect(readPayload(payload.kind, JSON.parse(JSON.stringify(payload)) as Record<string, unknown>)).toEqual(
      payload,
    );
  }
});
