/**
 * Another kind of sealed message is one file and one line: a booking, added to the shipped list and to nothing else,
 * is said, sealed, stored, carried in a history and shown. With the file alone or on one side alone it is not.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import * as list from '../../../../widget/session/sealed/kinds/list.ts';
import type { LogView, Payload, PayloadOf, ViewOf } from '../../../../widget/session/sealed/payload.ts';
import { booking } from './booking.ts';
import type { Booking } from './booking.ts';
import type * as pairs from '../support/pair.ts';

const KINDS = '../../../../widget/session/sealed/kinds';
const PROTOCOL = new URL('../../../../relay/protocol/PROTOCOL.md', import.meta.url);

/** The list with the line `export { booking } from './booking.ts';` in it. */
type Longer = typeof list & { booking: typeof booking };
type LongerPayload = PayloadOf<Longer[keyof Longer]>;
type LongerView = ViewOf<Longer[keyof Longer]>;

/** The shipped sessions, loaded anew, with these lines more in the list. */
async function sessionsWith(lines: Partial<Longer>): Promise<typeof pairs> {
  vi.resetModules();
  vi.doMock(`${KINDS}/list.ts`, async original => ({ ...(await original<typeof list>()), ...lines }));
  return import('../support/pair.ts');
}

const TIME = { id: 'b1', time: 'torsdag klockan 14' };
const BOOKING: Booking = { kind: 'booking', ...TIME };

interface Speaker {
  say(payload: LongerPayload): unknown;
}
const says = (speaker: Speaker): unknown => speaker.say(BOOKING);
const bookingsOf = (session: { log: LogView }) => (session.log as LongerView).bookings;

async function talking(pair: pairs.Pair) {
  const claim = pair.newClaim();
  return { pair, claim, counselor: await pair.talk(claim) };
}

afterEach(() => {
  vi.doUnmock(`${KINDS}/list.ts`);
  vi.resetModules();
});

describe('a booking, with its file and its line', () => {
  const withBooking = async () => talking(new (await sessionsWith({ booking })).Pair());

  test('is said and stands in both views of the log', async () => {
    const { pair, counselor } = await withBooking();
    expect(bookingsOf(pair.parent)).toEqual([]);
    says(counselor);
    await pair.flow();
    expect([bookingsOf(pair.parent), bookingsOf(counselor)]).toEqual([[TIME], [TIME]]);
    expect(pair.parent.state.unreadable).toBe(0);
    expect(counselor.state.drained).toBe(true);
  });

  test('waits in the outbox over a reload', async () => {
    const { pair, claim, counselor } = await withBooking();
    counselor.disconnected();
    says(counselor);
    await counselor.settled();
    const fresh = await pair.reloadCounselor(claim);
    await pair.advance(5_000);
    expect([bookingsOf(pair.parent), bookingsOf(fresh)]).toEqual([[TIME], [TIME]]);
  });

  test('comes back with the history when a page is loaded anew', async () => {
    const { pair, counselor } = await withBooking();
    says(counselor);
    await pair.flow();
    await pair.reloadParent();
    await pair.advance(5_000);
    expect(bookingsOf(pair.parent)).toEqual([TIME]);
  });

  test('is gone when the parent erases', async () => {
    const { pair, counselor } = await withBooking();
    says(counselor);
    await pair.flow();
    pair.parent.erase();
    await pair.flow();
    expect([bookingsOf(pair.parent), bookingsOf(counselor)]).toEqual([[], []]);
  });

  test('is refused from a parent, who may not say it', async () => {
    const { pair, counselor } = await withBooking();
    says(pair.parent);
    await pair.flow();
    expect(bookingsOf(counselor)).toEqual([]);
    expect(counselor.state.unreadable).toBe(1);
  });

  test('is a payload by its type, with its fields in the view', () => {
    expectTypeOf<Extract<LongerPayload, { kind: 'booking' }>>().toEqualTypeOf<Booking>();
    expectTypeOf<Exclude<LongerPayload, Booking>>().toEqualTypeOf<Payload>();
    expectTypeOf<LongerView>().toExtend<LogView & { bookings: unknown }>();
  });
});

describe('a booking in one place only', () => {
  test('is no payload: a file that has no line', () => {
    // @ts-expect-error Not in the list.
    const said: Payload = BOOKING;
    expect(Object.keys(list)).not.toContain(said.kind);
  });

  test('takes its number and shows nothing at a side whose list does not have it', async () => {
    const { CounselorSession: Newer } = await sessionsWith({ booking });
    const { Pair } = await sessionsWith({});
    const pair = new Pair();
    pair.Counselor = Newer;
    const { counselor } = await talking(pair);
    says(counselor);
    counselor.send('tre');
    await pair.flow();
    expect(bookingsOf(counselor)).toEqual([TIME]);
    expect(bookingsOf(pair.parent)).toBeUndefined();
    expect(pair.parent.state.unreadable).toBe(1);
    expect(pair.parent.state.lines.at(-1)?.text).toBe('tre');
  });
});

describe('the list of kinds', () => {
  test('has a line for each file, and nothing but such lines', () => {
    const folder = new URL(`${KINDS}/`, import.meta.url);
    const files = readdirSync(folder).filter(file => !/^(kind|fields|list)\.ts$/.test(file));
    const source = readFileSync(new URL('list.ts', folder), 'utf8').replace(/\/\*\*[^]*?\*\/\n/, '');
    const lines = files.map(file => `export { ${file.replace('.ts', '')} } from './${file}';\n`);
    expect(source).toBe(lines.sort().join(''));
  });

  test('says of each what PROTOCOL.md says', () => {
    const table = readFileSync(PROTOCOL, 'utf8').matchAll(/^\| (0x[01].) \| (\w+) +\| (\w+) +\|/gm);
    const written = [...table].map(([, code, name, from]) => ({ code: Number(code), name, from }));
    const listed = Object.entries(list).map(([name, { code, from }]) => ({ code, name, from }));
    const said = listed.filter(({ from }) => from !== 'nobody');
    expect(said.sort((a, b) => a.code - b.code)).toEqual(written);
  });
});
