import { expect, test } from 'vitest';
import { shownAs } from '../../../relay/console/desk/shown-as.ts';
import type { SignedIn } from '../../../relay/protocol/http/staff.ts';

const me = (counselorShownAs: 'role' | 'alias'): SignedIn => ({
  staff: { id: 'a', name: 'Karin Ek', role: 'counselor' },
  site: {
    id: 'exempelkommun',
    name: 'Exempelkommun',
    channels: [],
    topics: [],
    topicGroups: [],
    threshold: 5,
    answers: ['sv', 'en'],
    counselorShownAs,
    counselorRole: { sv: 'Rådgivare', en: 'Counselor' },
  },
});

test('where a site shows the role alone, a parent never learns a name: not of who answers, not at a hand-over', () => {
  const { profile, shownName } = shownAs(me('role'));
  expect(profile('en')).toEqual({ role: 'Counselor', answers: ['sv', 'en'] });
  expect(shownName('Johan Lind', 'sv')).toBe('Rådgivare');
});

test('where a site shows who it is, the name goes along', () => {
  const { profile, shownName } = shownAs(me('alias'));
  expect(profile('sv')).toMatchObject({ name: 'Karin Ek', role: 'Rådgivare' });
  expect(shownName('Johan Lind', 'sv')).toBe('Johan Lind');
  expect(shownName(null, 'sv')).toBe('Rådgivare');
});

test('the role is said in the parent’s language, else in Swedish', () => {
  expect(shownAs(me('role')).profile('so').role).toBe('Rådgivare');
});
