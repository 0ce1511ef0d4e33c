/** A counselor without a browser: the shipped desk and its keys, on a socket of Node's. */
import { v4 } from 'uuid';
import { Desk } from '../../../relay/console/desk/desk.ts';
import { DeskStorage } from '../../../relay/console/desk/desk-storage.ts';
import { DeskTabs } from '../../../relay/console/desk/tabs.ts';
import type { ConversationView, DeskView } from '../../../relay/console/desk/view.ts';
import { Connection } from '../../../widget/browser/connection.ts';
import { memoryStore } from '../../../widget/browser/string-store.ts';
import { CounselorSession } from '../../../widget/session/sealed/counselor-session.ts';
import { handOn, hastyClock, openSocket, randomBytes, stagePage } from './world.ts';
import type { StageLife } from './world.ts';

export interface DeskWishes {
  readonly relay: string;
  readonly cookie: string;
  readonly haste: number;
}

export class HeadlessDesk {
  readonly #wishes: DeskWishes;
  readonly #storage = memoryStore();
  readonly #staff = v4();
  #page: StageLife = stagePage();
  #hand = handOn(this.#storage);
  #sessions: CounselorSession[] = [];
  #desk: Desk;

  constructor(wishes: DeskWishes) {
    this.#wishes = wishes;
    this.#desk = this.#open();
  }

  #open(): Desk {
    const { relay, cookie, haste } = this.#wishes;
    const clock = hastyClock(haste);
    const page = this.#page;
    const silent = { postMessage: () => undefined, onmessage: null, close: () => undefined };
    return new Desk({
      staff: this.#staff,
      signedIn: () => Promise.resolve(this.#staff),
      openLink: events =>
        new Connection({
          address: `${relay.replace(/^http/, 'ws')}/socket/counselor`,
          page,
          clock,
          open: openSocket({ Origin: relay, Cookie: cookie }),
          ...events,
        }),
      storage: new DeskStorage(this.#hand, this.#staff),
      tabs: new DeskTabs(silent, v4(), clock.after),
      make: options => {
        const session = new CounselorSession(options);
        this.#sessions.push(session);
        return session;
      },
      clock,
      random: randomBytes,
      uuid: v4,
      profile: () => ({ role: 'Rådgivare', answers: ['sv'] }),
      shownName: name => name ?? 'Rådgivare',
      fault: error => {
        console.error(error);
      },
    });
  }

  get desk(): Desk {
    return this.#desk;
  }
  get view(): DeskView {
    return this.#desk.view;
  }

  async start(): Promise<void> {
    await this.#desk.start();
  }

  /** Everything said until now is stored. */
  async settled(): Promise<void> {
    await Promise.all(this.#sessions.map(session => session.settled()));
  }

  /** The page goes away and comes again: what is in sessionStorage stays. */
  async reload(): Promise<void> {
    this.#page.say('leaving');
    this.#hand.letGo();
    this.#hand = handOn(this.#storage);
    this.#page = stagePage();
    this.#sessions = [];
    this.#desk = this.#open();
    await this.#desk.start();
  }

  /** The conversation in which this text stands. */
  withText(text: string): ConversationView | undefined {
    return this.view.conversations.find(one => one.lines.some(line => line.text === text));
  }
}
