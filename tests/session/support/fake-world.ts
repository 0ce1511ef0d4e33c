/** Tabs of one browser, each with its page and socket, around the shipped ParentConversation; the sealed layer is faked. */
import { connectedTabs } from './fake-tabs.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { FakeNetwork, FakePage } from '../../browser/support/fakes.ts';
import type { SessionStore } from '../../../widget/session/machine/store.ts';
import { memoryStore } from '../../../widget/browser/string-store.ts';
import { ConversationStorage } from '../../../widget/session/conversation-storage.ts';
import type { StringStore } from '../../../widget/browser/string-store.ts';
import { ParentConversation } from '../../../widget/session/parent-conversation.ts';
import type { ParentPorts } from '../../../widget/session/ports.ts';
import type { ParentOptions, ParentSealed, ParentState } from '../../../widget/session/sealed/api.ts';
import type { Line } from '../../../widget/session/view.ts';

export const CLAIM = 'claim-of-karin-00000000';
export const SEAT = { claim: CLAIM, slot: 7, here: true, current: true };
export const WELCOME = {
  type: 'welcome',
  conversation: '5c9b6f6e-1f0e-4d3e-9a5e-0c2f8f2f6c11',
  state: 'waiting',
  token: 'token-1',
  stash: 'stash-1',
  seats: [] as object[],
  place: 2,
  onDuty: 1,
};
export const CHOICE = { channel: 'smabarn', lang: 'sv', answers: ['sv'] };

type Mutable<T> = { -readonly [key in keyof T]: T[key] };
type FakeState = Mutable<Omit<ParentState, 'lines'>> & { lines: Line[] };

export class FakeSession implements ParentSealed {
  readonly options: ParentOptions;
  readonly calls: string[] = [];
  readonly stored: string | null;
  wiped = false;
  /** As if storing took a while. */
  drawsLater = false;
  readonly #stored: Line[] = [];
  acknowledge: () => void = () => undefined;
  state: FakeState = {
    live: false,
    restoring: false,
    lines: [],
    typing: false,
    check: null,
    historyLost: false,
    ended: false,
    peerEnded: false,
    erased: false,
    drained: true,
    unreadable: 0,
    problem: null,
    receipt: null,
    closing: false,
    agreeing: false,
    counselor: null,
    cards: [],
    returnedText: '',
    claim: null,
  };

  constructor(options: ParentOptions) {
    this.options = options;
    this.stored = options.ports.store.load();
    options.ports.store.save('sealed');
  }
  becomes(change: Partial<ParentState>): void {
    Object.assign(this.state, change);
    this.options.ports.changed();
  }
  line(from: Line['from'], text: string, before = 0): Line {
    const number = before + this.state.lines.filter(line => line.from === from).length + 1;
    return { id: `${from[0]}${number}`, from, number, at: 0, text, delivery: 'delivered' };
  }
  counselorWrites(text: string): void {
    this.becomes({ lines: [...this.state.lines, this.line('counselor', text)] });
  }
  send(text: string): Line | null {
    const line = this.line('parent', text, this.#stored.length);
    if (this.drawsLater) this.#stored.push(line);
    else this.state.lines = [...this.state.lines, line];
    return line;
  }
  /** What was said has been stored, and is drawn. */
  drawsNow(): void {
    this.becomes({ lines: [...this.state.lines, ...this.#stored.splice(0)] });
  }
  drained(): Promise<void> {
    return new Promise(resolve => (this.acknowledge = resolve));
  }
  wipe(): void {
    this.wiped = true;
    this.state.lines = [];
    this.options.ports.store.save(null);
  }
  answer(id: string, answer: string, text?: string): boolean {
    this.calls.push(['answer', id, answer, text].filter(Boolean).join(' '));
    return true;
  }
  async restash(stash: string): Promise<void> {
    this.calls.push(`restash ${stash}`);
  }
  seats = (seats: readonly { claim: string }[]) => void this.calls.push(`seats ${seats.length}`);
  connected = () => void this.calls.push('connected');
  disconnected = () => void this.calls.push('disconnected');
  peer = (claim: string, here: boolean) => void this.calls.push(`peer ${claim} ${here}`);
  admit = (claim: string, history: boolean) => void this.calls.push(`admit ${claim} ${history}`);
  decline = (claim: string) => void this.calls.push(`decline ${claim}`);
  frame = () => void this.calls.push('frame');
  typing = () => void this.calls.push('typing');
  read = () => void this.calls.push('read');
  end = () => void this.calls.push('end');
  erase = () => void this.calls.push('erase');
  feedback = (helped: string | null, tip: string) => void this.calls.push(`feedback ${helped} ${tip}`);
  receipt = (number: string) => {
    this.state.receipt = number;
    this.calls.push(`receipt ${number}`);
  };
  takeReturned = () => void this.calls.push('takeReturned');
  settled = () => Promise.resolve();
}

/** One browser: what its tabs share. */
export class FakeBrowser {
  readonly clock = new ManualClock();
  readonly tabs = connectedTabs();
  worksSolved = 0;

  /** A page in a tab. The same `storage` again: the next page of that tab; a copy of it: a duplicated tab. */
  page(
    storage: StringStore | null = memoryStore(),
    more: Partial<ParentPorts> = {},
    store?: SessionStore,
  ): FakeTab {
    return new FakeTab(this, storage, more, store);
  }
}

export class FakeTab {
  readonly page = new FakePage();
  readonly network = new FakeNetwork();
  readonly sessions: FakeSession[] = [];
  sessionsDrawLater = false;
  readonly storage: StringStore | null;
  readonly conversation: ParentConversation;
  readonly begun: Promise<void>;
  readonly #browser: FakeBrowser;

  constructor(
    browser: FakeBrowser,
    storage: StringStore | null,
    more: Partial<ParentPorts>,
    store?: SessionStore,
  ) {
    this.#browser = browser;
    this.storage = storage;
    this.conversation = new ParentConversation(
      'exempelkommun',
      {
        clock: browser.clock,
        page: this.page,
        storage: new ConversationStorage('exempelkommun', () => storage),
        tabs: browser.tabs(),
        work: async () => `work-${++browser.worksSolved}`,
        address: 'wss://relay/socket/parent',
        open: this.network.open,
        random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
        session: options => {
          const session = new FakeSession(options);
          session.drawsLater = this.sessionsDrawLater;
          this.sessions.push(session);
          return session;
        },
        restored: false,
        ...more,
      },
      store,
    );
    this.begun = this.conversation.begin();
  }

  get view() {
    return this.conversation.view;
  }
  get socket() {
    return this.network.last;
  }
  get session(): FakeSession {
    const session = this.sessions.at(-1);
    if (!session) throw new Error('no session was opened');
    return session;
  }
  /** The last control frame this tab sent. */
  get said() {
    return this.socket.said.at(-1);
  }
  pass(ms = 0): Promise<void> {
    return this.#browser.clock.advanceAsync(ms);
  }
  async welcomed(change: object = {}): Promise<void> {
    await this.pass();
    this.socket.opens();
    this.socket.says({ ...WELCOME, ...change });
    await this.pass();
  }
  async start(): Promise<void> {
    await this.begun;
    void this.conversation.start(CHOICE);
    await this.welcomed();
  }
  /** A counselor has accepted and keys stand. */
  async talk(): Promise<void> {
    await this.start();
    this.socket.says({ type: 'seats', state: 'active', seats: [SEAT], place: 0, onDuty: 1, why: 'claimed' });
    this.session.becomes({ live: true, claim: CLAIM });
    this.session.options.ports.confirmed?.(CLAIM);
    await this.pass();
  }
  /** Walks away; the storage stays for the next page. */
  leave(): StringStore | null {
    this.page.does('leaving');
    return this.storage;
  }
}

/** As a duplicated tab gets it. */
export function copyOf(storage: StringStore | null): StringStore {
  const copy = memoryStore();
  for (let at = 0; at < (storage?.length ?? 0); at++) {
    const key = storage?.key(at) ?? '';
    const value = storage?.getItem(key);
    if (value) copy.setItem(key, value);
  }
  return copy;
}

export const nothingIn = (storage: StringStore | null): boolean =>
  !Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at)).some(key =>
    key?.startsWith('viska:exempelkommun'),
  );
