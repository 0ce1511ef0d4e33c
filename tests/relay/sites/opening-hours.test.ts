import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHolidays } from '../../../relay/sites/holidays.ts';
import { openState } from '../../../relay/sites/opening-hours.ts';
import type { Hours } from '../../../relay/sites/settings.ts';
import type { OpenState } from '../../../relay/protocol/http/public-settings.ts';
import { at, office, officeWeek, week } from './support/weeks.ts';

const allDay = [['00:00', '24:00']];
const everyDay = {
  mon: allDay,
  tue: allDay,
  wed: allDay,
  thu: allDay,
  fri: allDay,
  sat: allDay,
  sun: allDay,
};

describe('opening hours', () => {
  it('are simple for a channel that is always or never open', () => {
    expect(at('always', '2026-11-23T10:00+01:00')).toEqual({ state: 'open' });
    expect(at('never', '2026-11-23T10:00+01:00')).toEqual({ state: 'closed' });
  });

  const twice = week({
    mon: [...office, ['18:00', '21:00']],
    wed: [['22:00', '24:00']],
    thu: [['00:00', '02:00']],
  });
  const rows: [why: string, hours: Hours, now: string, answer: OpenState][] = [
    [
      'open in office hours',
      officeWeek(),
      '2026-11-23T10:00+01:00',
      { state: 'open', closesAt: '2026-11-23T16:00:00+01:00' },
    ],
    [
      'open at the first moment',
      officeWeek(),
      '2026-11-23T08:00+01:00',
      { state: 'open', closesAt: '2026-11-23T16:00:00+01:00' },
    ],
    [
      'open with exactly half an hour left',
      officeWeek(),
      '2026-11-23T15:30+01:00',
      { state: 'open', closesAt: '2026-11-23T16:00:00+01:00' },
    ],
    [
      'closing after that',
      officeWeek(),
      '2026-11-23T15:30:01+01:00',
      { state: 'closing', closesAt: '2026-11-23T16:00:00+01:00' },
    ],
    [
      'closed at the last moment',
      officeWeek(),
      '2026-11-23T16:00+01:00',
      { state: 'closed', opensAt: '2026-11-24T08:00:00+01:00' },
    ],
    [
      'closed before the first',
      officeWeek(),
      '2026-11-23T07:59:59+01:00',
      { state: 'closed', opensAt: '2026-11-23T08:00:00+01:00' },
    ],
    [
      'closed over the weekend',
      officeWeek(),
      '2026-11-27T16:30+01:00',
      { state: 'closed', opensAt: '2026-11-30T08:00:00+01:00' },
    ],
    [
      'between two spans of a day',
      twice,
      '2026-11-23T17:00+01:00',
      { state: 'closed', opensAt: '2026-11-23T18:00:00+01:00' },
    ],
    [
      'in the second span',
      twice,
      '2026-11-23T20:00+01:00',
      { state: 'open', closesAt: '2026-11-23T21:00:00+01:00' },
    ],
    [
      '24:00 runs on into the next day',
      twice,
      '2026-11-25T23:50+01:00',
      { state: 'open', closesAt: '2026-11-26T02:00:00+01:00' },
    ],
    [
      'and is still open after midnight',
      twice,
      '2026-11-26T01:45+01:00',
      { state: 'closing', closesAt: '2026-11-26T02:00:00+01:00' },
    ],
    [
      'a span past midnight',
      week({ fri: [['20:00', '02:00']] }),
      '2026-11-28T01:00+01:00',
      { state: 'open', closesAt: '2026-11-28T02:00:00+01:00' },
    ],
    [
      'every hour of the week',
      week({ ...everyDay, holidays: 'open' }),
      '2026-12-24T12:00+01:00',
      { state: 'open' },
    ],
    ['a week without hours', week({}), '2026-11-23T10:00+01:00', { state: 'closed' }],
  ];
  it.each(rows)('%s', (_why, hours, now, answer) => {
    expect(at(hours, now)).toEqual(answer);
  });

  it('is read on the wall of the site, wherever the relay stands', () => {
    const hours = week({ mon: [['09:00', '10:00']] });
    const now = '2026-11-23T07:30Z';
    expect(at(hours, now, 'Europe/Helsinki').state).toBe('open');
    expect(at(hours, now, 'Europe/Stockholm')).toEqual({
      state: 'closed',
      opensAt: '2026-11-23T09:00:00+01:00',
    });
    expect(at(hours, now, 'Asia/Kathmandu').state).toBe('closed');
  });
});

describe('the days when the clock changes', () => {
  it('keep the hours on the wall in spring', () => {
    const hours = week({ sun: [['01:00', '12:00']], holidays: 'open' });
    expect(at(hours, '2027-03-28T01:30+01:00')).toEqual({
      state: 'open',
      closesAt: '2027-03-28T12:00:00+02:00',
    });
    expect(at(hours, '2027-03-27T23:30+01:00')).toEqual({
      state: 'closed',
      opensAt: '2027-03-28T01:00:00+01:00',
    });
  });

  it('open after the hour that does not come', () => {
    const hours = week({ sun: [['02:30', '05:00']], holidays: 'open' });
    expect(at(hours, '2027-03-28T00:00+01:00')).toEqual({
      state: 'closed',
      opensAt: '2027-03-28T03:30:00+02:00',
    });
  });

  it('stay open through both of the hours that come twice', () => {
    const hours = week({ sun: [['02:00', '02:45']] });
    for (const offset of ['+02:00', '+01:00']) {
      expect(at(hours, `2027-10-31T02:20${offset}`).state).not.toBe('closed');
    }
    expect(at(hours, '2027-10-31T02:20+02:00')).toEqual({
      state: 'open',
      closesAt: '2027-10-31T02:45:00+01:00',
    });
  });
});

describe('for any week, at any moment', () => {
  // Not between 02 and 03, where the wall itself is not clear when the clock changes.
  const minute = fc.integer({ min: 0, max: 95 }).filter(quarter => quarter < 8 || quarter > 12);
  const clock = (quarter: number) =>
    `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
  const span = fc
    .tuple(minute, fc.oneof(minute, fc.constant(96)))
    .filter(([from, to]) => from < to)
    .map(([from, to]) => [clock(from), clock(to)]);
  const spans = fc.array(span, { maxLength: 3 });
  const weeks = fc
    .record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans })
    .map(week);
  const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2029-01-01') });
  const zones = fc.constantFrom('Europe/Stockholm', 'UTC', 'America/St_Johns', 'Asia/Kathmandu');

  /** The same question asked of the wall, without any arithmetic of zones. */
  const onTheWall = (hours: Hours, zone: string, now: number): boolean => {
    if (typeof hours === 'string') return hours === 'always';
    const text = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(now);
    const [day = '', time = ''] = text.replace(',', '').split(' ');
    const key = day.toLowerCase() as 'mon';
    return hours[key].some(([from, to]) => from <= time && time < to);
  };
  const isOpen = (hours: Hours, zone: string, now: number) =>
    openState(hours, zone, now, noHolidays).state !== 'closed';

  it('is open exactly when the clock on the wall stands in a span', () => {
    fc.assert(
      fc.property(weeks, zones, moments, (hours, zone, now) => {
        expect(isOpen(hours, zone, now)).toBe(onTheWall(hours, zone, now));
      }),
      { numRuns: 1000 },
    );
  });

  it('opens when it says and not before; closes when it says and not before', () => {
    fc.assert(
      fc.property(
        weeks,
        zones,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, zone, now, share) => {
          const state = openState(hours, zone, now, noHolidays);
          const change = state.state === 'closed' ? state.opensAt : state.closesAt;
          if (change === undefined) return;
          const then = Date.parse(change);
          const open = state.state !== 'closed';
          expect(then).toBeGreaterThan(now);
          expect(isOpen(hours, zone, then)).toBe(!open);
          expect(isOpen(hours, zone, then - 1)).toBe(open);
          expect(isOpen(hours, zone, Math.floor(now + (then - 1 - now) * share))).toBe(open);
        },
      ),
      { numRuns: 500 },
    );
  });
});
