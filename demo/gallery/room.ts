/** Every state of the room, from fixtures: what the gallery page shows, and what tests and pictures walk through. */
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PublicSettings } from '../../relay/protocol/http/public-settings.ts';
import type { Asked, ParentView } from '../../widget/session/view.ts';
import { conversation, line, settings, view } from './room-fixtures.ts';
import '../../widget/frame/found/found.ts';
import { find } from '../../widget/frame/guard/find.ts';
import { loadDeferred } from '../../widget/locales/localize.ts';
import { need } from '../../widget/frame/lazy-elements.ts';
import * as conversationPart from '../../widget/frame/room/conversation-part.ts';
import type { Overlay } from '../../widget/frame/lazy-elements.ts';
import type { ViskaLog } from '../../widget/frame/log/log.ts';
import type { ViskaRoom } from '../../widget/frame/room/room.ts';
import type { OverlayValues } from '../../widget/frame/room/values.ts';
import type { State } from './parts.ts';

interface Setting {
  site?: Partial<PublicSettings>;
  /** Over the room, as after a press. */
  over?: Overlay;
  /** Of what lies over it, what has been pressed there. */
  unfolded?: boolean;
  warned?: boolean;
  draft?: string;
  /** What the line under the draft names. */
  named?: readonly string[];
  channel?: string;
  standalone?: boolean;
  concern?: boolean;
  /** The receipt number has been asked for. */
  asked?: boolean;
  /** The settings have not come, or never will. */
  without?: 'yet' | 'ever';
  /** What stands above where one writes has not come. */
  alone?: boolean;
  /** Scrolled up from where the newest line came. */
  behind?: boolean;
}

/** Drawn by hand, since nobody presses. */
function over(setting: Setting): HTMLElement | undefined {
  const { over, site, draft = '', concern = false, warned, unfolded, asked } = setting;
  if (!over) return;
  const values: OverlayValues = {
    relay: location.origin,
    site: settings.id,
    settings: { ...settings, ...site },
    view: { ...view, ...open, check: '4711 0042 1234 9876', lines: said, receipt: RECEIPT },
    actions: undefined,
    switches: { sound: false, times: false, enterSends: true },
    draft: { text: draft, found: find(draft, { pass: [] }) },
    concern,
    renew: async () => undefined,
    setLocale: async () => undefined,
  };
  const element = Object.assign(document.createElement(over), values);
  void need(over).then(async () => {
    await (element as unknown as LitElement).updateComplete;
    if (unfolded)
      element.shadowRoot
        ?.querySelector('viska-feedback')
        ?.shadowRoot?.querySelector('details')
        ?.setAttribute('open', '');
    if (asked) Object.assign(element.shadowRoot?.querySelector('viska-receipt') ?? {}, { asked });
    if (warned) Object.assign(element.shadowRoot?.querySelector('viska-copy') ?? {}, { warned });
  });
  return element;
}

/** What only the network or a person's scrolling would bring about. */
const brought = (setting: Setting) =>
  ref(async element => {
    const room = element as ViskaRoom;
    const { without, alone, behind, asked, draft = '' } = setting;
    void loadDeferred();
    room.draft.set(draft);
    room.overlay.element = over(setting);
    if (alone) Object.defineProperty(room, 'chat', { get: () => undefined, set: () => undefined });
    if (without === 'yet') Object.assign(room, { open: () => undefined, ready: true });
    if (asked) {
      await Promise.all([need('viska-ended'), room.updateComplete]);
      const ended = room.renderRoot.querySelector<LitElement>('viska-ended');
      await ended?.updateComplete;
      Object.assign(ended?.renderRoot.querySelector('viska-receipt') ?? {}, { asked });
    }
    if (!behind) return;
    await room.updateComplete;
    const log = room.renderRoot.querySelector<ViskaLog>('viska-log');
    if (log) log.behind = true;
  });

const named = (details: unknown): TemplateResult => html`<viska-found .details=${details}></viska-found>`;

const state = (name: string, snapshot: Partial<ParentView>, setting: Setting = {}): State => ({
  name,
  render: () =>
    html`<viska-room
      ${brought(setting)}
      .settings=${setting.without ? undefined : { ...settings, ...setting.site }}
      .relay=${setting.without ? 'https://relay.invalid' : location.origin}
      .site=${settings.id}
      .channel=${setting.channel ?? 'smabarn'}
      .standalone=${setting.standalone ?? false}
      .chat=${setting.named ? { ...conversationPart, found: () => named(setting.named) } : conversationPart}
      .conversation=${conversation({ ...view, ...snapshot })}
    ></viska-room>`,
});

const open = { phase: 'active', connection: 'online', counselorHere: true } satisfies Partial<ParentView>;
const said = [
  line('p1', 'Hej, min son vill inte gå till skolan längre. Jag vet inte vad jag ska göra.', 'read'),
  line('c1', 'Hej. Vad bra att du skriver. Det är jobbigt när det blir så. Hur länge har det pågått?'),
  line('p2', 'Sedan höstlovet.\nHan säger att han har ont i magen.', 'delivered'),
  line(
    'c2',
    'Här finns mer att läsa: https://www.1177.se/barn--gravid/ Det är vanligt, och det går att få hjälp.',
  ),
];
const talk = (more: Partial<ParentView> = {}): Partial<ParentView> => ({
  ...open,
  lines: said,
  receipt: RECEIPT,
  ...more,
});
/** What was said stays to be read. */
const ended = (reason: 'parent' | 'counselor'): Partial<ParentView> => ({
  ...talk(),
  phase: 'ended',
  end: { reason },
});
const concern: Asked = { kind: 'concern', id: 'k1', text: '', answer: null };
const consent: Asked & { kind: 'consent' } = {
  kind: 'consent',
  id: 'q1',
  recipient: 'Familjecentralen',
  text: 'Föräldern vill ha ett samtal om skolfrånvaro och nås på telefon efter klockan 17.',
  purpose: 'så att de kan ringa dig',
  answer: null,
  fetched: false,
};
const RECEIPT = 'K7QM-2D4X-9PTA-61RW';
const channelsWith = (state: PublicSettings['channels'][number]['open']): Partial<PublicSettings> => ({
  channels: settings.channels.map(channel => ({ ...channel, open: state })),
});
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00:00+01:00`;

const manyNumbers: PublicSettings['help'] = [
  ...settings.help.slice(1),
  ...settings.help.slice(0, 1),
  {
    id: 'vard',
    name: { sv: 'Sjukvårdsrådgivning', en: 'Health care advice' },
    phone: '1177',
    url: 'https://www.1177.se/',
    note: {
      sv: 'Råd om sjukdom och psykisk ohälsa. Dygnet runt.',
      en: 'Advice on illness and mental health. Day and night.',
    },
  },
  {
    id: 'frid',
    name: { sv: 'Kvinnofridslinjen', en: 'Kvinnofridslinjen (violence against women)' },
    phone: '020-50 50 50',
    note: { sv: 'Hot och våld. Gratis, dygnet runt.', en: 'Threats and violence. Free, day and night.' },
  },
];

export const states: State[] = [
  state('notice', {}),
  state('notice, choice of channel', {}, { channel: '' }),
  state('notice, a page of its own', {}, { standalone: true }),
  state('closing soon', {}, { site: channelsWith({ state: 'closing', closesAt: inDays(0) }) }),
  state('closed, opens tomorrow', {}, { site: channelsWith({ state: 'closed', opensAt: inDays(1) }) }),
  state(
    'closed, opens after a holiday',
    {},
    {
      site: channelsWith({
        state: 'closed',
        opensAt: inDays(9),
        reason: { sv: 'Vi har stängt över helgen.', en: 'We are closed over the holiday.' },
      }),
    },
  ),
  state('closed for good', {}, { site: channelsWith({ state: 'closed' }) }),
  state('the start failed', { problem: 'version' }),
  state('loading', {}, { without: 'yet' }),
  state('unreachable', {}, { without: 'ever' }),
  state('connecting', { phase: 'starting', connection: 'connecting' }),
  ...(['full', 'too-many', 'unreachable'] as const).map(problem =>
    state(`connecting, ${problem}`, { phase: 'starting', connection: 'connecting', problem }),
  ),
  state('connecting, the conversation’s part on its way', { phase: 'starting' }, { alone: true }),
  state(
    'connecting, nothing can be had',
    { phase: 'starting', connection: 'reconnecting', problem: 'unreachable' },
    { alone: true, draft: 'Hej, jag undrar' },
  ),
  state('waiting, first', { phase: 'waiting', connection: 'online', place: 1, onDuty: 1 }),
  state('waiting, third, with a message written', {
    phase: 'waiting',
    connection: 'online',
    place: 3,
    onDuty: 2,
    lines: [line('p1', 'Hej, jag behöver råd om min dotter.', 'held')],
  }),
  state('waiting, nobody on duty', { phase: 'waiting', connection: 'online', place: 1, onDuty: 0 }),
  state(
    'waiting, the chat closes soon',
    { phase: 'waiting', connection: 'online', place: 2, onDuty: 1 },
    {
      site: channelsWith({ state: 'closing', closesAt: inDays(0) }),
    },
  ),
  state(
    'waiting, the chat has closed',
    { phase: 'waiting', connection: 'online', place: 2, onDuty: 1 },
    { site: channelsWith({ state: 'closed', opensAt: inDays(1) }) },
  ),
  state('waiting, storage blocked', {
    phase: 'waiting',
    connection: 'online',
    place: 1,
    onDuty: 1,
    storage: false,
  }),
  state('a counselor is coming in', { phase: 'agreeing', connection: 'online', onDuty: 1 }),
  state('talking, nothing said yet', open),
  state('talking', talk({ check: '4711 0042 1234 9876' })),
  state('talking, a page of its own', talk(), { standalone: true }),
  state('talking, the counselor writes', talk({ typing: true })),
  state('talking, a long draft', talk(), { draft: 'Det började i höstas. '.repeat(20) }),
  state('talking, almost too long', talk(), { draft: 'a'.repeat(3950) }),
  state('talking, something new further down', talk({ unread: true, lines: [...said, ...said] }), {
    behind: true,
  }),
  state('connection lost', talk({ connection: 'reconnecting' })),
  state('no network', talk({ connection: 'offline' })),
  state('the counselor lost the connection', talk({ counselorHere: false })),
  state('the counselor did not come back', talk({ counselorHere: false, counselorGone: true })),
  state('quiet for long', talk({ idleSeconds: 170 })),
  state('someone in between answered', talk({ problem: 'key-mismatch' })),
  state('history lost', { ...open, historyLost: true }),
  state('storage blocked', talk({ storage: false })),
  state(
    'card: new counselor, introduced',
    talk({
      newcomers: [{ kind: 'new-counselor', id: 'n1', introducedBy: 'Karin', name: 'Leila' }],
    }),
  ),
  state(
    'card: new counselor, not introduced',
    talk({
      newcomers: [{ kind: 'new-counselor', id: 'n2', introducedBy: null, name: null }],
    }),
  ),
  state('card: concern', talk({ cards: [concern] })),
  state('card: concern, answered', talk({ cards: [{ ...concern, answer: 'no', after: 2 }] })),
  state(
    'card: concern beside a new counselor',
    talk({
      cards: [{ ...consent, answer: 'yes', after: 1 }, concern],
      newcomers: [{ kind: 'new-counselor', id: 'n1', introducedBy: 'Karin', name: 'Leila' }],
    }),
  ),
  state('card: consent', talk({ cards: [consent] })),
  state('card: consent given', talk({ cards: [{ ...consent, answer: 'yes', after: 2 }] })),
  state('card: consent fetched', talk({ cards: [{ ...consent, answer: 'yes', fetched: true, after: 2 }] })),
  state('card: consent declined', talk({ cards: [{ ...consent, answer: 'no', after: 2 }] })),
  state('the counselor is about to end', talk({ closing: true })),
  state('ending', talk(), { over: 'viska-ending' }),
  state('ending, with a word on how it went', talk(), { over: 'viska-ending', unfolded: true }),
  state('erasing', talk(), { over: 'viska-erasing' }),
  state('erasing after concern', talk(), { over: 'viska-erasing', concern: true }),
  state('warning about personal details', talk(), {
    over: 'viska-warning',
    draft: 'Jag heter Eva och bor på Storgatan 5, ring 070-174 06 05.',
  }),
  state('a name in the draft', talk(), {
    draft: 'Min dotter Elsa går på Ekbackens skola.',
    named: ['Elsa', 'Ekbackens skola'],
  }),
  state('a name in the draft, a page of its own', talk(), {
    draft: 'Elsa, Nils och Ahmad sover inte.',
    named: ['Elsa', 'Nils', 'Ahmad', 'Solrosens förskola', 'ABC 123'],
    standalone: true,
  }),
  state('urgent help', {}, { over: 'viska-help' }),
  state('urgent help, many numbers', {}, { over: 'viska-help', site: { help: manyNumbers } }),
  state('privacy notice', {}, { over: 'viska-privacy' }),
  state('more', talk({ check: '4711 0042 1234 9876' }), { over: 'viska-options' }),
  state('more, with a word on how it goes', talk(), {
    over: 'viska-options',
    unfolded: true,
  }),
  state('more, with the receipt number', talk(), { over: 'viska-options', asked: true }),
  state('more, before a copy', talk(), { over: 'viska-options', warned: true }),
  state('ended by the parent', ended('parent')),
  state('ended, with the receipt number', ended('parent'), { asked: true }),
  state('ended by the counselor', ended('counselor')),
  state('ended and away for two minutes', { phase: 'ended', end: { reason: 'counselor' } }),
  state('ended, the counselor disappeared', { phase: 'ended', end: { reason: 'counselor-gone' } }),
  state('ended, nobody wrote', { phase: 'ended', end: { reason: 'idle' } }),
  state('ended, the chat closed', { phase: 'ended', end: { reason: 'closed' } }),
  state('ended, erased', { phase: 'ended', end: { reason: 'erased' } }),
  state('ended, nobody had come', { phase: 'ended', end: { reason: 'parent' }, unmet: true }),
  state(
    'ended, with words that nobody has read',
    { phase: 'ended', end: { reason: 'closed' }, unmet: true },
    { draft: 'Min son sover inte. Han är fem år.\nKan någon ringa?' },
  ),
  state('ended, the keys did not match', { phase: 'ended', problem: 'unknown-pairing' }),
  state('ended, it is gone', { phase: 'ended', problem: 'gone' }),
  state('open in another tab', { phase: 'elsewhere' }),
  state('returned', { phase: 'returned' }),
];
