/**
 * The topics a site starts with and the groups they are published under. Taken by the settings of a new
 * site and of the demo municipality; from then on the site's own list counts. Ids are never reused.
 */
import type { SiteSettings } from '../sites/settings.ts';

type Topic = SiteSettings['topics'][number];
type Group = SiteSettings['topicGroups'][number];

/** So rare and so grave that they are only ever counted together. */
export const VIOLENCE_OR_SELF_HARM = 'violence-or-self-harm';

export const DEFAULT_TOPIC_GROUPS: readonly Group[] = [
  {
    id: VIOLENCE_OR_SELF_HARM,
    name: { sv: 'Våld, förtryck eller självskada', en: 'Violence, oppression or self-harm' },
  },
];

const topic = (id: string, sv: string, en: string, group?: string): Topic =>
  group ? { id, name: { sv, en }, group } : { id, name: { sv, en } };

export const DEFAULT_TOPICS: readonly Topic[] = [
  topic('parenting', 'Föräldraroll och gränser', 'Parenting and limits'),
  topic('infant', 'Spädbarn, sömn, mat', 'Infants, sleep, food'),
  topic('conflict', 'Konflikter hemma', 'Conflicts at home'),
  topic('separation', 'Separation, vårdnad, umgänge', 'Separation, custody, contact'),
  topic('child-mental-health', 'Barnets psykiska mående', "The child's mental health"),
  topic('self-harm', 'Självskada, suicidtankar', 'Self-harm, thoughts of suicide', VIOLENCE_OR_SELF_HARM),
  topic('parent-wellbeing', 'Förälderns mående', "The parent's wellbeing"),
  topic('grief', 'Sorg, sjukdom, kris', 'Grief, illness, crisis'),
  topic('disability', 'Funktionsnedsättning, adhd, autism', 'Disability, ADHD, autism'),
  topic('school', 'Skola, frånvaro', 'School, absence'),
  topic('peers', 'Vänner, mobbning', 'Friends, bullying'),
  topic('screens', 'Skärmtid, spel, nät', 'Screen time, gaming, online'),
  topic('substances', 'Alkohol, droger, tobak, spel om pengar', 'Alcohol, drugs, tobacco, gambling'),
  topic('crime', 'Oro för kriminalitet', 'Worry about crime'),
  topic('violence', 'Våld, hot, övergrepp', 'Violence, threats, abuse', VIOLENCE_OR_SELF_HARM),
  topic('neglect', 'Omsorgsbrist', 'Neglect', VIOLENCE_OR_SELF_HARM),
  topic(
    'honour',
    'Hedersrelaterat våld och förtryck',
    'Honour-based violence and oppression',
    VIOLENCE_OR_SELF_HARM,
  ),
  topic('body', 'Kropp, sexualitet, identitet', 'Body, sexuality, identity'),
  topic('leisure', 'Fritid', 'Leisure'),
  topic('economy', 'Ekonomi, boende', 'Money, housing'),
  topic('services', 'Hitta rätt stöd', 'Finding the right support'),
  topic('other', 'Annat', 'Other'),
  topic('unknown', 'Okänt', 'Unknown'),
];
