import { describe, expect, it } from 'vitest';
import { at, officeWeek, week } from './support/weeks.ts';

describe('holidays', () => {
  it('closes on Christmas Eve and finds the Monday after the holidays', () => {
    expect(at(officeWeek(), '2026-12-23T17:00+01:00')).toEqual({
      state: 'closed',
      opensAt: '2026-12-28T08:00:00+01:00',
    });
    expect(at(officeWeek(), '2026-12-24T10:00+01:00')).toEqual({
      state: 'closed',
      opensAt: '2026-12-28T08:00:00+01:00',
      reason: { sv: 'Julafton', en: 'Christmas Eve' },
    });
  });

  it.each([
    ['2027-01-01', 'Nyårsdagen'],
    ['2027-01-06', 'Trettondedag jul'],
    ['2027-03-26', 'Långfredagen'],
    ['2027-03-29', 'Annandag påsk'],
    ['2027-05-06', 'Kristi himmelsfärdsdag'],
    ['2027-06-25', 'Midsommarafton'],
    ['2028-06-06', 'Nationaldagen'],
    ['2027-12-31', 'Nyårsafton'],
  ])('is closed on %s, %s', (date, name) => {
    const state = at(officeWeek(), `${date}T12:00Z`);
    expect(state).toMatchObject({ state: 'closed', reason: { sv: name } });
  });

  it.each(['2027-01-05', '2027-03-25', '2027-04-30', '2027-12-13'])(
    'is open on %s, which is no holiday',
    date => {
      expect(at(officeWeek(), `${date}T12:00Z`).state).toBe('open');
    },
  );

  it('is open on a holiday where the site says that holidays are ordinary days', () => {
    expect(at(officeWeek({ holidays: 'open' }), '2026-12-24T10:00+01:00').state).toBe('open');
  });

  it('takes an exception before a holiday and before the week', () => {
    const reason = { sv: 'Personalen är på utbildning.' };
    const hours = officeWeek({
      exceptions: [
        { date: '2026-11-23', spans: [], reason },
        { date: '2026-12-24', spans: [['10:00', '12:00']] },
      ],
    });
    expect(at(hours, '2026-11-23T10:00+01:00')).toEqual({
      state: 'closed',
      opensAt: '2026-11-24T08:00:00+01:00',
      reason,
    });
    expect(at(hours, '2026-12-24T10:15+01:00')).toEqual({
      state: 'open',
      closesAt: '2026-12-24T12:00:00+01:00',
    });
  });

  it('finds an opening that lies half a year ahead', () => {
    const hours = week({ exceptions: [{ date: '2027-06-01', spans: [['10:00', '12:00']] }] });
    expect(at(hours, '2026-11-23T10:00+01:00')).toEqual({
      state: 'closed',
      opensAt: '2027-06-01T10:00:00+02:00',
    });
  });
});
