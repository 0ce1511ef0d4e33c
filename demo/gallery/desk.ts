/**
 * Every state of the console without a relay: elements with made-up views, for the gallery page and for pictures.
 */
import '../../relay/console/elements.ts';
import '../../relay/console/sign-in/elements.ts';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { setLocale } from '../../relay/console/locales/localize.ts';
import type { ConversationView, DeskView } from '../../relay/console/desk/view.ts';
import { keys } from '../../relay/console/parts/keys.ts';
import type { KeyName } from '../../relay/console/parts/keys.ts';
import * as made from './desk-views.ts';
import type { TopicStatistics } from '../../relay/protocol/http/staff.ts';
import type { DeskShell } from '../../relay/console/shell/desk-shell.ts';
import type { Page } from '../../relay/console/shell/nav.ts';
import type { State } from './parts.ts';

const shell = (view: Partial<DeskView>, page: Page = 'desk', statistics = made.statistics) =>
  html`<viska-desk-shell
    .me=${made.me}
    .desk=${made.stillDesk(view)}
    .page=${page}
    .statistics=${(): Promise<TopicStatistics> => Promise.resolve(statistics)}
  ></viska-desk-shell>`;

const one = (conversation: ConversationView, more: Partial<DeskView> = {}) =>
  shell({ conversations: [conversation], inView: conversation.conversationId, waiting: [], ...more });

/** After its key has been pressed: what lies over the desk. */
const after = (key: KeyName) =>
  html`<viska-desk-shell
    ${ref(async element => {
      await (element as DeskShell).updateComplete;
      // The reply box takes the focus when a conversation comes into view.
      await new Promise(requestAnimationFrame);
      const { code } = keys[key];
      dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true }));
    })}
    .me=${made.me}
    .desk=${made.stillDesk({ conversations: [made.talking], inView: made.talking.conversationId })}
  ></viska-desk-shell>`;

/** The shell fills a window; the gallery shows it in one. */
export const states: State[] = [
  { name: 'Console: empty desk', render: () => shell({ conversations: [], waiting: [], available: false }) },
  { name: 'Console: some wait', render: () => shell({ conversations: [] }) },
  { name: 'Console: several conversations', render: () => shell({ inView: made.talking.conversationId }) },
  { name: 'Console: phone sleeps', render: () => one(made.asleep) },
  { name: 'Console: keys are agreed', render: () => one(made.agreeing) },
  { name: 'Console: parent away, idle', render: () => one(made.away) },
  { name: 'Console: restored after a reload', render: () => one(made.restored) },
  { name: 'Console: topics while live', render: () => one(made.closing) },
  { name: 'Console: parent ended, topics', render: () => one(made.ended) },
  { name: 'Console: saving topics', render: () => one(made.saving) },
  { name: 'Console: parent said goodbye', render: () => one(made.goodbye) },
  { name: 'Console: erased', render: () => one(made.erased) },
  { name: 'Console: being handed over', render: () => one(made.handingOver) },
  { name: 'Console: received from a colleague', render: () => one(made.received) },
  { name: 'Console: questions answered', render: () => one(made.asked) },
  { name: 'Console: wants to stay anonymous', render: () => one(made.anonymous) },
  { name: 'Console: long words and Arabic', render: () => one(made.hard) },
  {
    name: 'Console: connection lost',
    render: () => one(made.talking, { connection: 'reconnecting' }),
  },
  {
    name: 'Console: refused',
    render: () => shell({ notices: [{ kind: 'refused', code: 'already-claimed' }] }),
  },
  {
    name: 'Console: a colleague was first',
    render: () => shell({ notices: [made.first], instead: made.first }),
  },
  {
    name: 'Console: gone while one wrote',
    render: () => shell({ notices: [made.handedOver], instead: made.handedOver }),
  },
  { name: 'Console: being accepted', render: () => shell({ instead: { kind: 'accepting' } }) },
  { name: 'Console: several gone at once', render: () => shell({ notices: made.gone }) },
  {
    name: 'Console: auditor',
    render: () =>
      html`<viska-reader-page
        .me=${made.me}
        .statistics=${(): Promise<TopicStatistics> => Promise.resolve(made.statistics)}
      ></viska-reader-page>`,
  },
  { name: 'Console: statistics', render: () => shell({}, 'statistics') },
  { name: 'Console: statistics, all few', render: () => shell({}, 'statistics', made.fewStatistics) },
  {
    name: 'Console: not signed out yet',
    render: () =>
      html`<viska-plain-page
        heading="Du är inte utloggad än"
        .words=${['Samtalen är borta från skärmen, men servern svarar inte. Försök igen innan du lämnar datorn.']}
        press="Försök igen"
      ></viska-plain-page>`,
  },
  {
    name: 'Console: statistics, not to be had',
    render: () =>
      html`<viska-desk-shell
        page="statistics"
        .me=${made.me}
        .desk=${made.stillDesk({})}
        .statistics=${(): Promise<TopicStatistics> => Promise.reject(new Error('not to be had'))}
      ></viska-desk-shell>`,
  },
  { name: 'Console: handing over', render: () => after('handOver') },
  { name: 'Console: asking for consent', render: () => after('consent') },
  { name: 'Console: opening concern', render: () => after('concern') },
  { name: 'Console: the keys', render: () => after('help') },
  { name: 'Console: details', render: () => after('details') },
  {
    name: 'Console: open elsewhere',
    render: () =>
      html`<viska-plain-page
        heading="Skrivbordet är öppet i en annan flik"
        .words=${['Samtalen kan bara vara öppna på ett ställe. Vill du fortsätta här i stället?']}
        press="Fortsätt här"
      ></viska-plain-page>`,
  },
  {
    name: 'Console: used link',
    render: () =>
      html`<viska-enter-page
        token="used"
        .enter=${(): Promise<boolean> => Promise.resolve(false)}
      ></viska-enter-page>`,
  },
];

/** The console speaks Swedish and English; any other language is shown in English. */
export const setLanguage = (lang: string): void => setLocale(lang === 'sv' ? 'sv' : 'en', false);
