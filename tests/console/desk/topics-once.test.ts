import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CounselorFrame, DeskSeat } from '../../../relay/protocol/control.ts';
import { Bench } from '../support/bench.ts';
import { Browser, newWorld } from '../support/bench-world.ts';

/** What can happen between *Spara ämnen* and `saved`; `unanswered`: the relay acts, and the desk does not learn of it. */
const fault = fc.constantFrom('cut' as const, 'unanswered' as const, 'reload' as const, 'none' as const);

/** A relay that ends conversations and keeps records by id, and whose answers may be lost. */
class SmallRelay {
  readonly records = new Map<string, readonly string[]>();
  readonly ended = new Set<string>();
  readonly seats: DeskSeat[];
  #read = 0;

  constructor(seats: DeskSeat[]) {
    this.seats = seats;
  }

  /** Acts on what was sent since; tells the desk unless the answer is lost. */
  async act(bench: Bench, answered: boolean): Promise<void> {
    const frames = bench.sent.slice(this.#read);
    this.#read = bench.sent.length;
    for (const frame of frames) await this.#one(bench, frame as CounselorFrame, answered);
  }

  async #one(bench: Bench, frame: CounselorFrame, answered: boolean): Promise<void> {
    if (frame.type === 'end') {
      const seat = this.seats.find(({ slot }) => slot === frame.slot);
      if (!seat || this.ended.has(seat.conversation)) return;
      this.ended.add(seat.conversation);
      if (answered)
        await bench.hear({
          type: 'closed',
          slot: seat.slot,
          reason: 'counselor',
          topicsTicket: this.ticket(seat),
        });
    }
    if (frame.type === 'topics') {
      if (!this.records.has(frame.record)) this.records.set(frame.record, frame.topics);
      if (answered) await bench.hear({ type: 'saved', record: frame.record });
    }
  }

  ticket = (seat: DeskSeat) => `topics-ticket-of-${seat.conversation}`;

  /** The answer to `attach`: seats that live, topics tickets of those that ended. */
  async welcome(bench: Bench): Promise<void> {
    const attach = bench.attaches().at(-1);
    const tickets = attach?.tickets ?? [];
    this.#read = bench.sent.length;
    const ofTicket = (ticket: string) => this.seats.find(seat => seat.ticket === ticket);
    await bench.answer({
      seats: this.seats.filter(seat => tickets.includes(seat.ticket) && !this.ended.has(seat.conversation)),
      lost: tickets.flatMap((ticket, index) => {
        const seat = ofTicket(ticket);
        return seat && this.ended.has(seat.conversation)
          ? [{ ticket: index, why: 'gone' as const, topicsTicket: this.ticket(seat) }]
          : [];
      }),
    });
  }
}

test('whatever is cut, lost or reloaded, each conversation is counted exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fault, { maxLength: 10 }),
      async (many, faults) => {
        const world = newWorld();
        let bench = new Bench(world);
        await bench.start();
        const seats = Array.from({ length: many }, (_, index) => bench.seat(index + 1, { here: false }));
        const relay = new SmallRelay(seats);
        for (const seat of seats) await bench.hear({ type: 'seat', seat });
        seats.forEach((seat, index) => bench.desk.saveTopics(seat.conversation, [`topic-${String(index)}`]));
        for (const what of [...faults, 'cut' as const, 'none' as const, 'none' as const]) {
          await bench.settle();
          switch (what) {
            case 'none':
              await relay.act(bench, true);
              break;
            case 'unanswered':
              await relay.act(bench, false);
              break;
            case 'cut':
              bench.cut();
              bench.connect();
              await relay.welcome(bench);
              break;
            case 'reload':
              bench.cut();
              bench = new Bench({ ...world, browser: new Browser() }, bench.storage);
              await bench.start(null);
              await relay.welcome(bench);
              break;
          }
        }
        await relay.act(bench, true);
        expect([...relay.records.values()].flat().sort()).toEqual(
          seats.map((_, index) => `topic-${String(index)}`),
        );
        expect(bench.desk.view.conversations).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
