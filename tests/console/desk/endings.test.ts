import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DRAIN_MAX_MS, STORAGE_RETRY_MS } from '../../../relay/console/desk/endings.ts';
import { Bench, talking } from '../support/bench.ts';
import { Browser } from '../support/bench-world.ts';

const TICKET = 'a-topics-ticket-of-the-relay';

describe('ending a conversation at the desk', () => {
  test('choosing topics does not end it: one can go back', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.desk.startEnding(id);
    expect(bench.view(id)).toMatchObject({ closing: true, phase: 'talking' });
    bench.desk.continueTalking(id);
    expect(bench.desk.send(id, 'En sak till.')).toBe(true);
    await bench.settle();
    expect(parent.state.peerEnded).toBe(false);
    expect(bench.frames('end')).toEqual([]);
  });

  test('saving topics ends it, sealed first, and counts it once', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.desk.startEnding(id);
    bench.desk.saveTopics(id, ['school', 'other']);
    await bench.settle();
    expect(parent.state.peerEnded).toBe(true);
    expect(bench.frames('end')).toEqual([{ type: 'end', slot: 7 }]);
    await bench.hear({ type: 'closed', slot: 7, reason: 'counselor', topicsTicket: TICKET });
    const [topics] = bench.frames('topics');
    expect(topics).toMatchObject({ ticket: TICKET, topics: ['school', 'other'] });
    await bench.hear({ type: 'saved', record: topics?.record ?? '' });
    expect(bench.desk.view.conversations).toEqual([]);
    expect(bench.desk.view.notices).toEqual([{ kind: 'saved', channel: 'smabarn', order: 1 }]);
  });

  test('a parent who does not acknowledge holds the end up for two seconds at most', async () => {
    const { bench, id } = await talking('Hej.');
    bench.deaf = true;
    bench.desk.saveTopics(id, ['other']);
    await bench.settle();
    expect(bench.frames('end')).toEqual([]);
    bench.world.clock.advance(DRAIN_MAX_MS);
    await bench.settle();
    expect(bench.frames('end')).toHaveLength(1);
  });

  test('a parent who ends it at the same moment is not answered with an end of whoever has the slot next', async () => {
    const { bench, id } = await talking('Hej.');
    bench.deaf = true;
    bench.desk.saveTopics(id, ['other']);
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    await bench.hear({ type: 'seat', seat: bench.seat(7) });
    bench.world.clock.advance(DRAIN_MAX_MS);
    await bench.settle();
    expect(bench.frames('end')).toEqual([]);
    expect(bench.frames('topics')).toMatchObject([{ topics: ['other'], ticket: TICKET }]);
  });

  test('when the parent ended it, topics are asked for until they are saved, and the last words are there', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.held = [];
    parent.send('Tack för hjälpen.');
    parent.feedback('yes', 'Bra.');
    parent.end();
    await parent.settled();
    // The desk is still opening the last frames when the relay says that it is over.
    bench.release();
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    expect(bench.view(id)).toMatchObject({
      phase: 'ended',
      ended: 'parent',
      feedback: { helped: 'yes', tip: 'Bra.' },
    });
    expect(bench.texts(id)).toEqual(['Hej.', 'Tack för hjälpen.']);
    bench.desk.saveTopics(id, ['other']);
    expect(bench.frames('topics')).toHaveLength(1);
  });

  test('every conversation has a receipt number: the parent is told it, and its hash goes with the record', async () => {
    const { bench, id, parent } = await talking('Hej.');
    const number = parent.state.receipt ?? '';
    expect(number).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    bench.desk.saveTopics(id, ['other']);
    expect(bench.frames('topics')[0]?.receipt).toBe(hashOf(number));
    expect(JSON.stringify(bench.sent)).not.toContain(number);
  });

  test('the relay hears of the receipt as soon as there is one, and from each new socket', async () => {
    const { bench, id, seat, parent } = await talking('Hej.');
    const receipt = hashOf(parent.state.receipt ?? '');
    expect(bench.frames('receipt')).toEqual([{ type: 'receipt', ticket: seat.ticket, receipt }]);
    bench.cut();
    bench.connect();
    await bench.answer({ seats: [seat] });
    expect(bench.frames('receipt')).toHaveLength(2);
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    bench.cut();
    bench.connect();
    await bench.answer();
    expect(bench.view(id).phase).toBe('ended');
    expect(bench.frames('receipt').at(-1)).toEqual({ type: 'receipt', ticket: TICKET, receipt });
  });

  test('the number that the parent has kept is the one that counts', async () => {
    const { bench, id, parent } = await talking('Hej.');
    parent.receipt('K7QM-2D4X-9PTA-61RW');
    await bench.settle();
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    bench.desk.saveTopics(id, ['other']);
    expect(bench.frames('topics')[0]?.receipt).toBe(hashOf('K7QM-2D4X-9PTA-61RW'));
  });

  test('its hash survives a reload of the desk between the topics and the relay’s word', async () => {
    const { bench, id, seat, parent } = await talking('Hej.');
    const number = parent.state.receipt ?? '';
    bench.desk.saveTopics(id, ['other']);
    await bench.settle();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start({ lost: [{ ticket: 0, why: 'gone', topicsTicket: TICKET }] });
    expect(again.frames('topics')).toMatchObject([{ topics: ['other'], receipt: hashOf(number) }]);
    expect(JSON.stringify(again.storage)).not.toContain(number);
    void seat;
  });

  test('*Avsluta samtalet* tells the parent, who may still write; going back takes it back', async () => {
    const { bench, id, parent } = await talking('Hej.');
    bench.desk.startEnding(id);
    await bench.settle();
    expect(parent.state).toMatchObject({ closing: true, peerEnded: false });
    parent.send('Vänta, en sak till.');
    await bench.settle();
    expect(bench.view(id)).toMatchObject({ closing: true, phase: 'talking' });
    expect(bench.texts(id)).toEqual(['Hej.', 'Vänta, en sak till.']);
    bench.desk.continueTalking(id);
    await bench.settle();
    expect(parent.state.closing).toBe(false);
    expect(bench.view(id).closing).toBe(false);
  });

  test('after the end the tab stores a ticket and nothing of what was said', async () => {
    const { bench } = await talking('Hemliga ord.');
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    const stored = JSON.parse(bench.storage.getItem('viska.desk') ?? '') as {
      seats: unknown[];
      topics: unknown[];
    };
    expect(stored.seats).toEqual([]);
    expect(stored.topics).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('Hemliga');
  });
});

const hashOf = (number: string): string => createHash('sha256').update(number).digest('base64url');

describe('topics are never lost and never doubled', () => {
  const endedWithTopics = async () => {
    const { bench, id } = await talking('Hej.');
    await bench.hear({ type: 'closed', slot: 7, reason: 'parent', topicsTicket: TICKET });
    bench.desk.saveTopics(id, ['other']);
    return { bench, id, record: bench.frames('topics')[0]?.record ?? '' };
  };

  test('they are sent again after a reconnect, under the same record', async () => {
    const { bench, record } = await endedWithTopics();
    bench.cut();
    bench.connect();
    await bench.answer();
    expect(bench.frames('topics').map(frame => frame.record)).toEqual([record, record]);
    await bench.hear({ type: 'saved', record });
    bench.cut();
    bench.connect();
    await bench.answer();
    expect(bench.frames('topics')).toHaveLength(2);
  });

  test('they survive a reload of the page', async () => {
    const { bench, id, record } = await endedWithTopics();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start();
    expect(again.frames('topics')).toMatchObject([{ record, topics: ['other'], ticket: TICKET }]);
    expect(again.view(id)).toMatchObject({ phase: 'saving', lines: [] });
  });

  test('a conversation whose topics were not chosen asks again after a reload', async () => {
    const { bench, id } = await talking('Hej.');
    await bench.hear({ type: 'closed', slot: 7, reason: 'exit', topicsTicket: TICKET });
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start();
    expect(again.view(id)).toMatchObject({ phase: 'ended', ended: 'exit', lines: [] });
    again.desk.saveTopics(id, ['unknown']);
    expect(again.frames('topics')).toHaveLength(1);
  });

  test('an end that was on its way when the relay died is said again', async () => {
    const { bench, seat, id } = await talking('Hej.');
    bench.desk.saveTopics(id, ['other']);
    await bench.settle();
    bench.cut();
    bench.connect();
    await bench.answer({ seats: [{ ...seat, slot: 9 }] });
    expect(bench.frames('end')).toEqual([
      { type: 'end', slot: 7 },
      { type: 'end', slot: 9 },
    ]);
  });

  test('an end that was carried out unseen gives its ticket afterwards', async () => {
    const { bench, id } = await talking('Hej.');
    bench.desk.saveTopics(id, ['other']);
    await bench.settle();
    bench.cut();
    bench.connect();
    await bench.answer({ lost: [{ ticket: 0, why: 'gone', topicsTicket: TICKET }] });
    expect(bench.frames('topics')).toMatchObject([{ ticket: TICKET, topics: ['other'] }]);
  });

  test('a relay that cannot store is asked again in a while', async () => {
    const { bench, id, record } = await endedWithTopics();
    await bench.hear({ type: 'refused', code: 'storage-unavailable', about: record });
    expect(bench.view(id)).toMatchObject({ phase: 'saving', topicsProblem: 'storage-unavailable' });
    bench.world.clock.advance(STORAGE_RETRY_MS);
    expect(bench.frames('topics')).toHaveLength(2);
  });

  test('topics that are refused can be chosen again, or let go of', async () => {
    const { bench, id, record } = await endedWithTopics();
    await bench.hear({ type: 'refused', code: 'topics-refused', about: record });
    expect(bench.view(id)).toMatchObject({ phase: 'ended', topicsProblem: 'topics-refused' });
    bench.desk.dropTopics(id);
    expect(bench.desk.view.conversations).toEqual([]);
  });
});
