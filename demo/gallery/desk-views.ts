/** Made-up people and conversations, for the desk's states in the gallery and for the component tests. */
import { DEFAULT_TOPICS } from '../../relay/topics/catalogue.ts';
import { elapsed } from '../../widget/browser/moment.ts';
import type { Line } from '../../widget/session/view.ts';
import type {
  ConversationView,
  DeskActions,
  DeskView,
  Notice,
  WaitingView,
} from '../../relay/console/desk/view.ts';
import type { SignedIn } from '../../relay/protocol/http/staff.ts';
import type { LiveDesk } from '../../relay/console/shell/desk-controller.ts';
import type { TopicStatistics } from '../../relay/protocol/http/staff.ts';

const now = Date.now();
const minutes = (n: number) => now - n * 60_000;
const lasting = elapsed();
const since = (n: number) => lasting - n * 60_000;

export const me: SignedIn = {
  staff: { id: 'd3b5a0f2-0000-4000-8000-000000000001', name: 'Karin Ek', role: 'counselor' },
  site: {
    id: 'exempelkommun',
    name: 'Exempelkommun',
    channels: [
      { id: 'smabarn', name: { sv: 'Små barn', en: 'Younger children' } },
      { id: 'tonar', name: { sv: 'Tonåringar', en: 'Teenagers' } },
    ],
    topics: DEFAULT_TOPICS.map(({ id, name, group }) => ({ id, name, ...(group ? { group } : {}) })),
    topicGroups: [],
    answers: ['sv', 'en'],
    threshold: 5,
    counselorShownAs: 'role',
    counselorRole: { sv: 'Rådgivare', en: 'Counselor' },
  },
};

const id = (n: number) => `c0ffee00-0000-4000-8000-${String(n).padStart(12, '0')}`;

const row = (n: number, more: Partial<WaitingView>): WaitingView => ({
  conversationId: id(100 + n),
  channel: 'smabarn',
  lang: 'sv',
  answers: ['sv'],
  since: since(n),
  here: true,
  from: null,
  toMe: false,
  ...more,
});

export const waiting: WaitingView[] = [
  row(12, { channel: 'tonar' }),
  row(7, { here: false }),
  row(3, { from: 'Johan Lind', toMe: true }),
  row(0.4, { answers: ['ar'], lang: 'ar', channel: 'tonar' }),
];

let number = 0;
const line = (from: Line['from'], ago: number, text: string, more: Partial<Line> = {}): Line => {
  number += 1;
  return { id: `${from[0]}${number}`, from, number, at: minutes(ago), text, delivery: 'read', ...more };
};

const said: Line[] = [
  line('parent', 14, 'Hej. Min son är femton och vill inte gå till skolan längre.'),
  line('parent', 13, 'Han låser in sig på rummet. Jag vet inte vad jag ska göra.'),
  line('counselor', 12, 'Hej, vad bra att du skriver. Hur länge har det varit så?'),
  line('parent', 10, 'Sedan höstlovet ungefär. Det började med magont på morgnarna.'),
  line('counselor', 9, 'Det låter tungt för er båda. Har någon på skolan hört av sig?'),
  line('counselor', 8, 'Här finns lite om rätten till stöd: https://www.skolverket.se/', {
    delivery: 'delivered',
  }),
  line('parent', 1, 'Nej, ingen. Vem ska jag ringa?'),
];

const base: ConversationView = {
  conversationId: id(1),
  order: 1,
  channel: 'tonar',
  lang: 'sv',
  answers: ['sv'],
  phase: 'talking',
  here: true,
  keptUntil: null,
  lines: said,
  restoring: false,
  typing: false,
  unread: 0,
  check: '4821 0937 5510 6642',
  idleUntil: null,
  unansweredSince: since(1),
  closing: false,
  parentEnded: false,
  incoming: false,
  receivedFrom: null,
  questions: [],
  feedback: null,
  erased: false,
  historyLost: false,
  problem: null,
  ended: null,
  topicsProblem: null,
};

export const talking: ConversationView = { ...base, typing: true };
const second: ConversationView = {
  ...base,
  conversationId: id(2),
  order: 2,
  channel: 'smabarn',
  unread: 2,
  lines: said.slice(0, 2),
};
export const asleep: ConversationView = {
  ...base,
  conversationId: id(3),
  order: 3,
  phase: 'asleep',
  here: false,
  lines: [],
  check: null,
};
export const agreeing: ConversationView = {
  ...asleep,
  phase: 'agreeing',
  here: true,
  incoming: true,
  receivedFrom: 'Johan Lind',
};
export const away: ConversationView = {
  ...base,
  here: false,
  keptUntil: now + 4 * 60_000,
  idleUntil: lasting + 150_000,
};
export const restored: ConversationView = {
  ...base,
  lines: said.map((one, index) => (index < 6 ? { ...one, restored: true } : one)),
};
export const received: ConversationView = {
  ...base,
  receivedFrom: 'Johan Lind',
  lines: said.map((one, index) => (index < 6 ? { ...one, earlier: true } : one)),
};
export const closing: ConversationView = { ...base, closing: true };
export const ended: ConversationView = {
  ...base,
  phase: 'ended',
  here: false,
  ended: 'parent',
  feedback: { helped: 'partly', tip: 'Det var skönt att få svar så fort. Gärna öppet även på söndagar.' },
};
export const goodbye: ConversationView = { ...base, parentEnded: true, closing: true };
export const saving: ConversationView = { ...ended, phase: 'saving', feedback: null };
export const erased: ConversationView = { ...ended, feedback: null, check: null, erased: true };
export const handingOver: ConversationView = { ...base, handingOverTo: 'Johan Lind' };
export const asked: ConversationView = {
  ...base,
  questions: [
    { id: 'q1', question: { about: 'concern' }, answer: 'yes', answerText: null, fetched: false },
    {
      id: 'q2',
      question: {
        about: 'consent',
        recipient: 'Elevhälsan, Vikaskolan',
        text: 'Jag vill att elevhälsan ringer mig på 070-000 00 00 om min sons frånvaro.',
      },
      answer: 'yes',
      answerText: 'Jag vill att elevhälsan ringer mig på 070-000 00 00 efter klockan 16.',
      fetched: false,
    },
  ],
};
export const anonymous: ConversationView = {
  ...base,
  lang: 'ar',
  questions: [{ id: 'q1', question: { about: 'concern' }, answer: 'no', answerText: null, fetched: false }],
};
export const hard: ConversationView = {
  ...base,
  lang: 'ar',
  answers: ['ar', 'sv'],
  lines: [
    line('parent', 5, 'مرحبا، ابنتي لا تنام منذ أسبوع وأنا قلقة جدا.'),
    line('counselor', 4, 'Hej. Jag förstår inte arabiska, men det går att få en tolk.'),
    line('parent', 3, `Se ${'https://www.exempelkommun.se/'}${'mycket-lang-adress/'.repeat(8)}`),
    line('parent', 2, 'x'.repeat(180)),
    line('counselor', 1, 'Första raden.\n\nAndra raden efter en tom.', { delivery: 'sending' }),
  ],
};

export const first: Notice = { kind: 'refused', code: 'already-claimed' };
export const handedOver: Notice = { kind: 'left', reason: 'handed-over', channel: 'tonar', order: 2 };
export const gone: Notice[] = [
  { kind: 'left', reason: 'lost', channel: 'smabarn', order: 4 },
  { kind: 'stays', channel: 'tonar', order: 1 },
];

export const colleagues = [
  { staff: 'd3b5a0f2-0000-4000-8000-000000000002', name: 'Johan Lind', available: true },
  { staff: 'd3b5a0f2-0000-4000-8000-000000000003', name: 'Amina Warsame', available: false },
];

const usual: DeskView = {
  connection: 'online',
  problem: null,
  wiped: false,
  available: true,
  waiting,
  conversations: [talking, second, asleep],
  colleagues,
  inView: null,
  chosen: true,
  instead: null,
  notices: [],
};

/** Shows one view; of all actions only moving between conversations and closing the topics do anything. */
export function stillDesk(
  more: Partial<DeskView>,
  told: (action: string, ...args: unknown[]) => void = () => undefined,
): LiveDesk & { change(next: Partial<DeskView>): void } {
  let view: DeskView = { ...usual, ...more };
  const listeners = new Set<() => void>();
  const change = (next: Partial<DeskView>) => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const mark = (conversationId: string, closing: boolean) =>
    change({
      conversations: view.conversations.map(one =>
        one.conversationId === conversationId ? { ...one, closing } : one,
      ),
    });
  const tell =
    (action: keyof DeskActions) =>
    (...args: unknown[]) =>
      told(action, ...args);
  return {
    change,
    get view() {
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => undefined,
    setAvailable: on => (told('setAvailable', on), change({ available: on })),
    show: conversationId => (told('show', conversationId), change({ inView: conversationId, instead: null })),
    startEnding: conversationId => (told('startEnding', conversationId), mark(conversationId, true)),
    continueTalking: conversationId => (told('continueTalking', conversationId), mark(conversationId, false)),
    tell: notice => (told('tell', notice), change({ notices: [...view.notices, notice] })),
    dismissNotices: () => change({ notices: [] }),
    send: (conversationId, text) => (told('send', conversationId, text), true),
    accept: tell('accept'),
    typing: tell('typing'),
    read: tell('read'),
    stay: tell('stay'),
    putBack: tell('putBack'),
    handOver: tell('handOver'),
    cancelHandOver: tell('cancelHandOver'),
    askConsent: (...args) => (told('askConsent', ...args), true),
    openConcern: (...args) => (told('openConcern', ...args), true),
    fetched: tell('fetched'),
    saveTopics: tell('saveTopics'),
    dropTopics: tell('dropTopics'),
    takeOver: tell('takeOver'),
  };
}

const counts: Record<string, number | null> = {
  parenting: 31,
  infant: 14,
  school: 22,
  conflict: null,
  'child-mental-health': 17,
  separation: 9,
  other: null,
  unknown: 6,
};
export const statistics: TopicStatistics = {
  period: { from: '2025-12', to: '2026-11' },
  threshold: 5,
  total: 87,
  topics: DEFAULT_TOPICS.filter(topic => topic.id in counts).map(topic => ({
    id: topic.id,
    name: topic.name,
    count: counts[topic.id] ?? null,
  })),
};
export const fewStatistics: TopicStatistics = {
  ...statistics,
  total: null,
  topics: statistics.topics.map(topic => ({ ...topic, count: null })),
};
