/** A parent without a browser: the shipped conversation and its keys, on a socket of Node's. */
import { memoryStore } from '../../../widget/browser/string-store.ts';
import { ConversationStorage } from '../../../widget/session/conversation-storage.ts';
import { ParentConversation } from '../../../widget/session/parent-conversation.ts';
import { ParentSession } from '../../../widget/session/sealed/parent-session.ts';
import { onlyTab } from '../../../widget/session/tabs.ts';
import type { ParentView } from '../../../widget/session/view.ts';
import { expectSoon } from '../expect-soon.ts';
import { solvedWork } from '../wire/wire-people.ts';
import { handOn, hastyClock, openSocket, randomBytes, stagePage } from './world.ts';
import type { StageLife } from './world.ts';

export interface HeadlessWishes {
  /** Origin that browsers use. */
  readonly relay: string;
  /** Share of every wait; 1 is real time. */
  readonly haste: number;
}

export class HeadlessParent {
  readonly #wishes: HeadlessWishes;
  /** The tab's sessionStorage: outlives a reload. */
  readonly storage = memoryStore();
  #page: StageLife = stagePage();
  #hand = handOn(this.storage);
  #session: ParentSession | undefined;
  #conversation: ParentConversation;

  constructor(wishes: HeadlessWishes) {
    this.#wishes = wishes;
    this.#conversation = this.#open();
  }

  #open(): ParentConversation {
    const { relay, haste } = this.#wishes;
    return new ParentConversation('exempelkommun', {
      clock: hastyClock(haste),
      page: this.#page,
      storage: new ConversationStorage('exempelkommun', () => this.#hand),
      tabs: onlyTab,
      work: () => solvedWork(relay, 'exempelkommun'),
      address: `${relay.replace(/^http/, 'ws')}/socket/parent`,
      open: openSocket({ Origin: relay }),
      random: randomBytes,
      session: options => (this.#session = new ParentSession(options)),
      restored: false,
    });
  }

  get conversation(): ParentConversation {
    return this.#conversation;
  }
  get view(): ParentView {
    return this.#conversation.view;
  }

  async start(): Promise<void> {
    await this.#conversation.start({ channel: 'smabarn', lang: 'sv', answers: ['sv'] });
  }

  /** Everything said until now is stored. */
  async settled(): Promise<void> {
    await this.#session?.settled();
  }

  /** The page goes away and comes again, as on the next page of the website. */
  async reload(): Promise<void> {
    this.#page.say('leaving');
    this.#hand.letGo();
    this.#hand = handOn(this.storage);
    this.#page = stagePage();
    this.#conversation = this.#open();
    await this.#conversation.begin();
  }

  async until(holds: (view: ParentView) => boolean, what: string, timeoutMs = 30_000): Promise<void> {
    await expectSoon(
      () => holds(this.view),
      `${what} (parent is ${this.view.phase}, ${this.view.connection})`,
      timeoutMs,
    );
  }

  /** The tab is closed without a word. */
  leave(): void {
    this.#page.say('leaving');
  }
}
