import { describe, expect, it } from 'vitest';
import { hoursInWords } from '../../../relay/sites/hours-in-words.ts';
import type { Hours } from '../../../relay/sites/settings.ts';

const words = { always: 'alltid öppet', never: 'stängt', holidays: 'Stängt på helgdagar.' };
const week = (office: [string, string][], more: Partial<Exclude<Hours, string>> = {}): Hours => ({
  mon: office,
  tue: office,
  wed: office,
  thu: office,
  fri: office,
  sat: [],
  sun: [],
  holidays: 'closed',
  exceptions: [],
  ...more,
});

describe('opening hours in words', () => {
  it('say days that are alike together, and that holidays are closed', () => {
    expect(hoursInWords(week([['08:00', '16:00']]), 'sv', words)).toBe(
      'måndag–fredag 08:00–16:00. Stängt på helgdagar.',
    );
  });

  it('say a day of its own alone, and a pause as two spans', () => {
    const hours = week(
      [
        ['08:00', '12:00'],
        ['13:00', '16:00'],
      ],
      { wed: [['13:00', '20:00']], holidays: 'open' },
    );
    expect(hoursInWords(hours, 'en', words)).toBe(
      'Monday–Tuesday 08:00–12:00, 13:00–16:00, Wednesday 13:00–20:00, ' +
        'Thursday–Friday 08:00–12:00, 13:00–16:00.',
    );
  });

  it('say always and never as such, and a week without hours as closed', () => {
    expect(hoursInWords('always', 'sv', words)).toBe('alltid öppet');
    expect(hoursInWords('never', 'sv', words)).toBe('stängt');
    expect(hoursInWords(week([]), 'sv', words)).toBe('stängt');
  });
});
