import { describe, expect, test } from 'vitest';
import { ANSWER_MS } from '../../../relay/protocol/bounds.ts';
import type { WaitingRow } from '../../../relay/protocol/control.ts';
import { Bench, talking } from '../support/bench.ts';
import { KARIN } from '../support/bench-world.ts';

const row = (conversation: string, more: Partial<WaitingRow> = {}): WaitingRow => ({
  conversation,
  channel: 'smabarn',
  lang: 'sv',
  answers: ['sv'],
  waitedSeconds: 10,
  here: true,
  ...more,
});
const [A, B, C] = [
  '00000000-0000-4000-8000-00000000000a',
  '00000000-0000-4000-8000-00000000000b',
  '00000000-0000-4000-8000-00000000000c',
];

/** What no message carries along is acknowledged a moment later, in a frame of its own. */
const answered = async (bench: Bench): Promise<void> => {
  bench.world.clock.advance(ANSWER_MS);
  await bench.settle();
};

describe('the lobby at the desk', () => {
  test('who has waited longest is first', async () => {
    const bench = new Bench();
    await bench.start({ waiting: [row(A, { waitedSeconds: 5 }), row(B, { waitedSeconds: 500 })] });
    expect(bench.desk.view.waiting.map(one => one.conversationId)).toEqual([B, A]);
  });

  test('waited time goes on evenly although each list arrives a little late', async () => {
    const bench = new Bench();
    await bench.start({ waiting: [row(A, { waitedSeconds: 60 })] });
    const before = bench.desk.view.waiting[0]?.since;
    bench.world.clock.advance(1_700);
    await bench.hear({ type: 'waiting', waiting: [row(A, { waitedSeconds: 61 })], gone: [] });
    expect(bench.desk.view.waiting[0]?.since).toBe(before);
  });

  test('only what changed is told: the others stay with their wait, who is gone is gone', async () => {
    const bench = new Bench();
    await bench.start({ waiting: [row(A, { waitedSeconds: 60 }), row(B, { waitedSeconds: 50 })] });
    bench.world.clock.advance(10_000);
    const since = bench.desk.view.waiting[1]?.since;
    await bench.hear({ type: 'waiting', waiting: [row(C, { waitedSeconds: 0 })], gone: [A] });
    expect(bench.desk.view.waiting.map(one => one.conversationId)).toEqual([B, C]);
    expect(bench.desk.view.waiting[0]?.since).toBe(since);
    await bench.hear({ type: 'waiting', waiting: [row(B, { waitedSeconds: 60, here: false })], gone: [] });
    expect(bench.desk.view.waiting).toMatchObject([
      { conversationId: B, here: false },
      { conversationId: C },
    ]);
    await bench.hear({ type: 'waiting', waiting: [], gone: [B, 'never told of'] });
    expect(bench.desk.view.waiting.map(one => one.conversationId)).toEqual([C]);
  });

  test('what a colleague hands to someone else, or this counselor hands over, is not offered here', async () => {
    const bench = new Bench();
    const johan = { staff: 'johan', name: 'Johan' };
    await bench.start({
      waiting: [
        row(A, { from: johan, to: 'amina' }),
        row(B, { from: johan, to: KARIN }),
        row(C, { from: { staff: KARIN, name: 'Karin' }, to: null }),
      ],
    });
    expect(bench.desk.view.waiting).toMatchObject([{ conversationId: B, from: 'Johan', toMe: true }]);
  });

  test('being available that was pressed before the relay answered is told once it has', async () => {
    const bench = new Bench();
    const started = bench.desk.start();
    bench.world.clock.advance(300);
    await started;
    bench.desk.setAvailable(true);
    await bench.answer({ available: false });
    expect(bench.frames('available')).toEqual([{ type: 'available', on: true }]);
  });
});

describe('a conversation at the desk', () => {
  test('what the parent wrote while waiting is there when it has been accepted', async () => {
    const { bench, id } = await talking('Hej.', 'Är någon där?');
    expect(bench.texts(id)).toEqual(['Hej.', 'Är någon där?']);
    expect(bench.view(id)).toMatchObject({ phase: 'talking', unread: 2 });
    expect(bench.view(id).check).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  });

  test('lines are unread until they have been seen, and seeing them tells the parent', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.desk.read(id);
    await bench.settle();
    expect(bench.view(id).unread).toBe(0);
    await answered(bench);
    expect(parent.state.lines[0]?.delivery).toBe('read');
  });

  test('an answer arrives once, and is shown as delivered', async () => {
    const { bench, id, parent } = await talking('Hej.');
    expect(bench.desk.send(id, 'Hej på dig.')).toBe(true);
    await bench.settle();
    expect(parent.state.lines.map(line => line.text)).toEqual(['Hej.', 'Hej på dig.']);
    await answered(bench);
    expect(bench.view(id).lines[1]?.delivery).toBe('delivered');
  });

  test('what is written while the network is lost arrives when it is back', async () => {
    const { bench, seat, id, parent } = await talking('Hej.');
    bench.cut();
    expect(bench.desk.view.connection).toBe('reconnecting');
    bench.desk.send(id, 'Skrivet utan nät.');
    bench.connect();
    await bench.answer({ seats: [seat] });
    bench.world.clock.advance(2_000);
    await bench.settle();
    expect(parent.state.lines.map(line => line.text)).toEqual(['Hej.', 'Skrivet utan nät.']);
  });

  test('a network that was gone for a moment, with the socket alive, keeps nothing back', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.flicker();
    bench.desk.send(id, 'Fortfarande här.');
    await bench.settle();
    expect(parent.state.lines.map(line => line.text)).toEqual(['Hej.', 'Fortfarande här.']);
    parent.send('Bra.');
    await bench.settle();
    expect(bench.texts(id)).toEqual(['Hej.', 'Fortfarande här.', 'Bra.']);
  });

  test('a press that could not be sent is said', async () => {
    const { bench, id } = await talking('Hej.');
    bench.cut();
    bench.desk.handOver(id, null);
    expect(bench.desk.view.notices).toEqual([{ kind: 'offline' }]);
  });

  test('a parent whose phone sleeps is waited for, and can be put back into the queue', async () => {
    const bench = new Bench();
    await bench.start();
    const seat = bench.seat(3, { here: false });
    await bench.hear({ type: 'seat', seat });
    expect(bench.view(seat.conversation).phase).toBe('asleep');
    bench.desk.putBack(seat.conversation);
    expect(bench.frames('put-back')).toEqual([{ type: 'put-back', slot: 3 }]);
    await bench.hear({ type: 'closed', slot: 3, reason: 'put-back' });
    expect(bench.desk.view.conversations).toEqual([]);
    expect(bench.desk.view.notices).toMatchObject([{ kind: 'left', reason: 'put-back' }]);
  });

  test('keys are agreed when the phone wakes', async () => {
    const bench = new Bench();
    await bench.start();
    const seat = bench.seat(3, { here: false });
    bench.parentOf(seat, 'Är du kvar?');
    await bench.hear({ type: 'seat', seat });
    await bench.hear({ type: 'peer', slot: 3, here: true, graceSeconds: 0 });
    await bench.meet(seat);
    expect(bench.texts(seat.conversation)).toEqual(['Är du kvar?']);
    expect(bench.view(seat.conversation).phase).toBe('talking');
  });

  test('a greeting written before keys stand arrives when they do', async () => {
    const bench = new Bench();
    await bench.start();
    const seat = bench.seat(3, { here: false });
    const parent = bench.parentOf(seat, 'Är du kvar?');
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.send(seat.conversation, 'Hej, jag är här.')).toBe(true);
    await bench.hear({ type: 'peer', slot: 3, here: true, graceSeconds: 0 });
    await bench.meet(seat);
    expect(parent.state.lines.map(line => line.text)).toContain('Hej, jag är här.');
    expect(bench.texts(seat.conversation)).toHaveLength(2);
  });

  test('the warning of silence goes away when someone writes, or by a press', async () => {
    const { bench, id } = await talking('Hej.');
    await bench.hear({ type: 'idle', slot: 7, seconds: 180 });
    expect(bench.view(id).idleUntil).toBe(bench.world.clock.elapsed() + 180_000);
    bench.desk.stay(id);
    expect(bench.view(id).idleUntil).toBeNull();
    expect(bench.frames('stay')).toEqual([{ type: 'stay', slot: 7 }]);
    await bench.hear({ type: 'idle', slot: 7, seconds: 180 });
    bench.desk.send(id, 'Jag är här.');
    expect(bench.view(id).idleUntil).toBeNull();
    await bench.hear({ type: 'idle', slot: 7, seconds: 180 });
    await bench.hear({ type: 'idle', slot: 7, seconds: 0 });
    expect(bench.view(id).idleUntil).toBeNull();
  });

  test('erasing takes the text from the desk', async () => {
    const { bench, id, parent } = await talking('Hej.');
    parent.erase();
    await bench.settle();
    expect(bench.view(id).erased).toBe(true);
    expect(JSON.stringify(bench.view(id).lines)).not.toContain('Hej.');
  });

  test('consent is asked, answered with the parent’s own words, and fetched', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.desk.askConsent(id, { recipient: 'Elevhälsan', text: 'Ring mig.', purpose: 'för ett möte' });
    await bench.settle();
    const card = parent.state.cards[0];
    if (card?.kind !== 'consent') throw new Error('no consent card');
    expect(card.purpose).toBe('för ett möte');
    parent.answer(card.id, 'yes', 'Ring mig efter fyra.');
    await bench.settle();
    const question = bench.view(id).questions[0];
    expect(question).toMatchObject({ answer: 'yes', answerText: 'Ring mig efter fyra.', fetched: false });
    bench.desk.fetched(id, card.id);
    await bench.settle();
    expect(parent.answer(card.id, 'withdrawn')).toBe(false);
  });
});
