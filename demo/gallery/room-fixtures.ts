/** A made-up site and conversation, for the room's states in the gallery and for the component tests. */
import type { PublicSettings } from '../../relay/protocol/http/public-settings.ts';
import type { Conversation, Delivery, Line, ParentView } from '../../widget/session/view.ts';

export const settings: PublicSettings = {
  id: 'exempelkommun',
  name: 'Exempelkommun',
  origins: ['http://127.0.0.1:8788'],
  languages: ['sv', 'en', 'fi', 'ar', 'so', 'fa', 'uk'],
  answers: ['sv', 'en'],
  channels: [
    { id: 'smabarn', name: { sv: 'Yngre barn', en: 'Younger children' }, open: { state: 'open' } },
    { id: 'tonar', name: { sv: 'Tonåringar', en: 'Teenagers' }, open: { state: 'open' } },
  ],
  who: {
    sv: 'Du skriver med en socionom på Familjecentralen i Exempelkommun.',
    en: 'You are writing with a social worker at the family centre of Exempelkommun.',
  },
  alone: { sv: 'Är du ensam? Kan du skriva fritt?', en: 'Are you alone? Can you write freely?' },
  expectation: {
    sv: 'Vi är få som svarar, så det kan dröja. De flesta får svar inom en kvart på vardagar.',
    en: 'We are few, so it may take a while. Most people get an answer within fifteen minutes on weekdays.',
  },
  help: [
    {
      id: 'sos',
      name: { sv: 'Nödnumret 112', en: 'Emergency number 112' },
      phone: '112',
      note: { sv: 'Fara för liv eller hälsa. Alltid öppet.', en: 'Danger to life or health. Always open.' },
    },
    {
      id: 'jour',
      name: { sv: 'Socialjouren', en: 'Social emergency service' },
      phone: '08-465 004 10',
      note: { sv: 'Kvällar, nätter och helger.', en: 'Evenings, nights and weekends.' },
    },
    {
      id: 'bris',
      name: { sv: 'Bris för barn', en: 'Bris for children' },
      phone: '116 111',
      url: 'https://www.bris.se/',
    },
  ],
  privacy: {
    controller: { sv: 'Socialnämnden i Exempelkommun', en: 'The Social Welfare Board of Exempelkommun' },
    dataProtectionOfficer: { name: 'Dataskyddsombudet', email: 'dataskyddsombud@exempelkommun.example' },
    legalBasis: {
      sv: 'Uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen).',
      en: 'A task in the public interest (Article 6(1)(e) of the GDPR).',
    },
    retention: { sv: 'Det ni skriver sparas inte.', en: 'What is written is not stored.' },
  },
  exitAddress: 'https://www.smhi.se/',
  counselorRole: { sv: 'Rådgivare', en: 'Counselor' },
  retentionMonths: 24,
  grace: {
    parentTalkingMinutes: 5,
    parentWaitingMinutes: 15,
    counselorMinutes: 2,
    idleMinutes: 45,
    idleWarningMinutes: 3,
  },
};

/** Nothing started. */
export const view: ParentView = {
  phase: 'idle',
  connection: 'idle',
  place: 0,
  onDuty: 0,
  lines: [],
  counselor: { name: 'Karin', role: null, answers: ['sv'] },
  counselorHere: false,
  counselorGone: false,
  typing: false,
  cards: [],
  newcomers: [],
  concern: false,
  idleSeconds: null,
  unread: false,
  check: null,
  storage: true,
  historyLost: false,
  returnedText: '',
  receipt: null,
  closing: false,
  draft: null,
  switches: null,
  end: null,
  problem: null,
};

const NOON = Date.UTC(2026, 10, 2, 11);

export const line = (id: string, text: string, delivery: Delivery = 'delivered'): Line => ({
  id,
  from: id.startsWith('p') ? 'parent' : 'counselor',
  number: Number(id.slice(1)),
  at: NOON + Number(id.slice(1)) * 60_000,
  text,
  delivery,
});

/** Called with the name of an action and what it was given. */
export type Heard = (action: string, ...given: unknown[]) => void;

export interface FixtureConversation extends Conversation {
  /** Becomes another snapshot, as if the relay or the counselor had done something. */
  become(next: Partial<ParentView>): void;
}

/** A conversation that goes nowhere: shows one snapshot until told to become another. */
export function conversation(first: ParentView, heard: Heard = () => undefined): FixtureConversation {
  let current = first;
  const listeners = new Set<() => void>();
  const hear =
    (action: string) =>
    (...given: unknown[]): void =>
      heard(action, ...given);
  return {
    get view() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next) {
      current = { ...current, ...next };
      for (const listener of listeners) listener();
    },
    start: async choice => heard('start', choice),
    resume: hear('resume'),
    takeOver: hear('takeOver'),
    send(text) {
      heard('send', text);
      return true;
    },
    typing: hear('typing'),
    saveDraft: () => undefined,
    read: hear('read'),
    answer: hear('answer'),
    stay: hear('stay'),
    waitForAnother: hear('waitForAnother'),
    end: hear('end'),
    erase: hear('erase'),
    anew: hear('anew'),
    feedback: hear('feedback'),
  };
}
