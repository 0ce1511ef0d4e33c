/**
 * The demo municipality's settings, with everything filled in that a real site must fill in first.
 * Taken by demo/start.ts, and by tests that want a whole site; handed to the relay's site store.
 * Exempelkommun does not exist: its telephone numbers are of the series that PTS, the Swedish telephone
 * authority, keeps for books and films (08-465 004 00 to 99, 070-174 06 05 to 99), its addresses under
 * example domains.
 */
import {
  BRIS_ADULTS,
  BRIS_CHILDREN,
  EMERGENCY,
  HEALTH_ADVICE,
  SUICIDE_LINE,
  WOMENS_LINE,
  socialEmergency,
} from '../../relay/sites/help-lines.ts';
import { SiteSettings } from '../../relay/sites/settings.ts';
import { DEFAULT_TOPICS, DEFAULT_TOPIC_GROUPS } from '../../relay/topics/catalogue.ts';
import { privacy } from './privacy.ts';
import * as words from './words.ts';

export const EXEMPELKOMMUN = 'exempelkommun';

/** `origins`: where the demo website is served, such as `http://127.0.0.1:8788`. */
export const exempelkommun = (origins: string[]): SiteSettings =>
  SiteSettings.parse({
    id: EXEMPELKOMMUN,
    name: 'Exempelkommun',
    origins,
    languages: ['sv', 'en', 'fi', 'ar', 'so', 'fa', 'uk'],
    answers: ['sv', 'en'],
    channels: [
      { id: 'smabarn', name: words.youngerChildren, hours: 'always' },
      { id: 'tonar', name: words.teenagers, hours: 'always' },
      { id: 'stangd', name: words.alwaysClosed, hours: 'never' },
    ],
    topics: DEFAULT_TOPICS,
    topicGroups: DEFAULT_TOPIC_GROUPS,
    who: words.who,
    alone: words.alone,
    expectation: words.expectation,
    help: [
      EMERGENCY,
      socialEmergency('08-465 004 10', words.dutyLineHours),
      HEALTH_ADVICE,
      WOMENS_LINE,
      SUICIDE_LINE,
      BRIS_ADULTS,
      BRIS_CHILDREN,
    ],
    privacy,
    exitAddress: 'https://www.smhi.se/',
    counselorShownAs: 'alias',
    counselorRole: words.counselor,
    color: '#1f5c4a',
    retentionMonths: 24,
    secrecyDecided: '2026-09-01',
  });
