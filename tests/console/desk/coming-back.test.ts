import { describe, expect, test } from 'vitest';
import { Bench, talking } from '../support/bench.ts';
import { Browser, newWorld } from '../support/bench-world.ts';

/** The same tab after a reload: its storage is there, the old page is gone. */
const reloaded = (bench: Bench) => new Bench({ ...bench.world, browser: new Browser() }, bench.storage);

describe('coming back to the desk', () => {
  test('a relay that died gets every ticket, and every conversation is back', async () => {
    const { bench, seat, id, parent } = await talking('Hej.');
    const other = bench.seat(8);
    bench.parentOf(other, 'Hallå.');
    await bench.hear({ type: 'seat', seat: other });
    await bench.meet(other);
    bench.cut();
    bench.connect();
    expect(bench.attaches().at(-1)).toMatchObject({
      tickets: [seat.ticket, other.ticket],
      takeover: true,
      available: true,
    });
    await bench.answer({
      seats: [
        { ...seat, slot: 1 },
        { ...other, slot: 2 },
      ],
    });
    bench.desk.send(id, 'Jag är kvar.');
    await bench.settle();
    expect(parent.state.lines.map(line => line.text)).toEqual(['Hej.', 'Jag är kvar.']);
    expect(bench.texts(other.conversation)).toEqual(['Hallå.']);
  });

  test('after a reload what was said comes back from the parent’s side, marked, and not as unread', async () => {
    const { bench, seat, id, parent } = await talking('Hej.');
    bench.desk.send(id, 'Hej på dig.');
    await bench.settle();
    bench.cut();
    const again = reloaded(bench);
    bench.adopt(again);
    await again.start({ seats: [{ ...seat, slot: 7 }] });
    again.world.clock.advance(2_000);
    await again.settle();
    expect(again.texts(id)).toEqual(['Hej.', 'Hej på dig.']);
    expect(again.view(id)).toMatchObject({ unread: 0, order: 1, phase: 'talking' });
    expect(again.view(id).lines.every(line => line.restored)).toBe(true);
    again.desk.send(id, 'Tillbaka.');
    await again.settle();
    expect(parent.state.lines.map(line => line.text)).toEqual(['Hej.', 'Hej på dig.', 'Tillbaka.']);
  });

  test('the tab stores tickets and secrets, and never a word of what was said', async () => {
    const { bench, id } = await talking('Hemliga ord från föräldern.');
    bench.deaf = true;
    bench.desk.send(id, 'Hemliga ord från rådgivaren.');
    await bench.settle();
    const stored = bench.storage.getItem('viska.desk') ?? '';
    expect(stored).toContain('ticket-7');
    expect(stored).not.toContain('Hemliga');
    expect(Buffer.from(stored, 'base64').toString('latin1')).not.toContain('Hemliga');
  });

  test('a ticket is replaced only when the outbox is stored under its stash', async () => {
    const { bench } = await talking('Hej.');
    await bench.hear({
      type: 'ticket',
      slot: 7,
      ticket: 'a-newer-ticket-from-the-relay',
      stash: 'bmV3IHN0YXNo',
    });
    expect(bench.storage.getItem('viska.desk')).toContain('a-newer-ticket-from-the-relay');
  });

  test('a ticket that came to nothing is said, and the conversation is gone', async () => {
    const { bench } = await talking('Hej.');
    bench.cut();
    bench.connect();
    await bench.answer({ lost: [{ ticket: 0, why: 'gone' }] });
    expect(bench.desk.view.conversations).toEqual([]);
    expect(bench.desk.view.notices).toMatchObject([{ kind: 'left', reason: 'lost' }]);
  });
});

describe('a second tab of the same counselor', () => {
  test('opens no socket and shows nothing while the first has the desk', async () => {
    const { bench } = await talking('Hej.');
    const second = new Bench(bench.world);
    await second.start();
    expect(second.sent).toEqual([]);
    expect(second.desk.view).toMatchObject({ connection: 'elsewhere', conversations: [] });
  });

  test('takes over with everything stored; the first then shows and stores nothing', async () => {
    const { bench, seat, id } = await talking('Hej.');
    const second = new Bench(bench.world);
    await second.start();
    bench.adopt(second);
    second.desk.takeOver();
    await second.settle();
    expect(second.attaches()).toMatchObject([{ tickets: [seat.ticket], takeover: true, available: true }]);
    await second.answer({ seats: [seat] });
    second.world.clock.advance(2_000);
    await second.settle();
    expect(second.texts(id)).toEqual(['Hej.']);
    expect(bench.desk.view).toMatchObject({ connection: 'elsewhere', conversations: [] });
    expect(bench.storage.values.size).toBe(0);
  });

  test('in another browser the relay asks: elsewhere, and a press takes over', async () => {
    const bench = new Bench(newWorld());
    await bench.start();
    bench.close('elsewhere');
    expect(bench.desk.view.connection).toBe('elsewhere');
    bench.desk.takeOver();
    bench.world.clock.advance(2_000);
    await bench.settle();
    expect(bench.attaches().at(-1)).toMatchObject({ takeover: true });
  });

  test('a sign-in that ended elsewhere takes the text from the screen', async () => {
    const { bench } = await talking('Hej.');
    bench.close('signed-out');
    expect(bench.desk.view).toMatchObject({
      connection: 'stopped',
      problem: 'signed-out',
      conversations: [],
    });
  });

  test('one that was replaced shows no text until it takes over again', async () => {
    const { bench } = await talking('Hej.');
    bench.close('replaced');
    expect(bench.desk.view).toMatchObject({ connection: 'elsewhere', conversations: [], inView: null });
    expect(bench.storage.getItem('viska.desk')).toContain('ticket-7');
  });
});

describe('handing over', () => {
  test('goes to a named colleague, can be taken back, and leaves the desk when it is done', async () => {
    const { bench, seat, id } = await talking('Hej.');
    bench.desk.handOver(id, 'johan');
    expect(bench.frames('hand-over')).toEqual([{ type: 'hand-over', slot: 7, to: 'johan' }]);
    await bench.hear({ type: 'seat', seat: { ...seat, handingOverTo: { staff: 'johan', name: 'Johan' } } });
    expect(bench.view(id).handingOverTo).toBe('Johan');
    bench.desk.cancelHandOver(id);
    expect(bench.frames('hand-over-cancel')).toEqual([{ type: 'hand-over-cancel', slot: 7 }]);
    await bench.hear({ type: 'seat', seat });
    expect('handingOverTo' in bench.view(id)).toBe(false);
    await bench.hear({ type: 'closed', slot: 7, reason: 'handed-over' });
    expect(bench.desk.view.conversations).toEqual([]);
    expect(bench.storage.getItem('viska.desk')).not.toContain('ticket-7');
  });

  test('what was said with the colleague before is there after the parent’s yes, marked, and not as unread', async () => {
    const { bench, seat, id, parent } = await talking('Ett.', 'Två.', 'Tre.');
    bench.desk.send(id, 'Svar från Karin.');
    await bench.settle();
    const next = new Bench({ ...bench.world, browser: new Browser() });
    next.parentSlot = 2;
    bench.handedTo.set(2, next);
    await next.start();
    const taken = next.seat(9, { conversation: id, current: false });
    parent.seats([
      { claim: seat.claim, slot: 1, here: true, current: true },
      { claim: taken.claim, slot: 2, here: true, current: false },
    ]);
    await next.hear({ type: 'seat', seat: taken });
    parent.admit(taken.claim, true);
    await next.settle();
    next.world.clock.advance(2_000);
    await next.settle();
    expect(next.texts(id)).toEqual(['Ett.', 'Två.', 'Tre.', 'Svar från Karin.']);
    expect(next.view(id).lines.every(line => line.earlier)).toBe(true);
    expect(next.view(id).unread).toBe(0);
    next.desk.read(id);
    parent.send('Till dig.');
    await next.settle();
    expect(next.view(id).unread).toBe(1);
  });

  test('what is received says from whom, and is not talking before the parent said yes', async () => {
    const bench = new Bench();
    const seat = bench.seat(4, { current: false });
    await bench.start({
      waiting: [
        {
          conversation: seat.conversation,
          channel: 'tonar',
          lang: 'sv',
          answers: ['sv'],
          waitedSeconds: 1,
          here: true,
          from: { staff: 'johan', name: 'Johan' },
          to: null,
        },
      ],
    });
    bench.desk.accept(seat.conversation);
    await bench.hear({ type: 'seat', seat });
    expect(bench.view(seat.conversation)).toMatchObject({
      receivedFrom: 'Johan',
      phase: 'agreeing',
      incoming: true,
    });
    await bench.hear({ type: 'closed', slot: 4, reason: 'declined' });
    expect(bench.desk.view.notices).toMatchObject([{ kind: 'left', reason: 'declined' }]);
  });
});
