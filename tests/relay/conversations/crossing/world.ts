/**
 * Parents and counselors around the shipped conversations and memory engine, with sockets that are lists: who holds
 * what, and what must be true of everything the relay says. `acts.ts` moves them.
 */
import { expect } from 'vitest';
import { exempelkommun } from '../../../../demo/settings/exempelkommun.ts';
import type { Connection } from '../../../../relay/conversations/connection.ts';
import { Conversations } from '../../../../relay/conversations/conversations.ts';
import { CounselorSide } from '../../../../relay/conversations/counselor-side.ts';
import { ParentSide } from '../../../../relay/conversations/parent-side.ts';
import { memoryEngine } from '../../../../relay/engine/memory/memory.ts';
import { Networks } from '../../../../relay/networks/networks.ts';
import type { CloseName } from '../../../../relay/protocol/codes.ts';
import type { ToCounselor, ToParent } from '../../../../relay/protocol/control.ts';
import { FRAME_OFFER, slotOf } from '../../../../relay/protocol/sealed-frame.ts';
import { Sites } from '../../../../relay/sites/sites.ts';
import type { RelayKey, StaffMember } from '../../../../relay/storage/storage.ts';
import { EndedConversations } from '../../../../relay/tokens/ended.ts';
import { RelayTime } from '../../../../relay/relay-time.ts';
import { Keyring } from '../../../../relay/tokens/keyring.ts';
import { Tokens } from '../../../../relay/tokens/tokens.ts';
import { TopicRecords } from '../../../../relay/topics/records.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const site = exempelkommun(['http://127.0.0.1:8788']);
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
export const STAFF: StaffMember[] = ['Maria', 'Bo', 'Eva'].map((name, n) => ({
  id: `0b7c7d6e-3a37-4d0e-8a2e-2c1f3f3f9d1${n}`,
  site: site.id,
  name,
  role: 'counselor',
}));
export const PARENTS = 4;
/** Where the mark of a test frame stands: whose it is. */
export const MARK = 20;
export const FROM_COUNSELOR = 100;

class ListedSocket<Message> implements Connection<Message> {
  readonly undelivered = 0;
  readonly told: Message[] = [];
  readonly frames: Buffer[] = [];
  closed: CloseName | null = null;
  get open(): boolean {
    return this.closed === null;
  }
  send(message: Message): void {
    if (this.open) this.told.push(structuredClone(message));
  }
  pass(frame: Buffer): void {
    if (this.open) this.frames.push(Buffer.from(frame));
  }
  close(why: CloseName): void {
    this.closed ??= why;
  }
  async answers(): Promise<boolean> {
    return this.open;
  }
}

interface Parent {
  number: number;
  socket: ListedSocket<ToParent> | null;
  side: ParentSide | null;
  conversation: string | null;
  token: string | null;
  claim: string | null;
  slots: Map<string, number>;
}
interface Counselor {
  staff: StaffMember;
  socket: ListedSocket<ToCounselor> | null;
  side: CounselorSide | null;
  /** Claim → slot and conversation, as the console knows them. */
  seats: Map<string, { slot: number; conversation: string; ticket: string }>;
}

export class World {
  readonly clock = new ManualClock();
  readonly #sites = new Sites({ list: async () => [site], unreadable: async () => [] }, this.clock, quiet);
  readonly #time = new RelayTime(this.clock);
  #keys: RelayKey[] = [];
  #keyring = new Keyring(
    {
      list: async () => this.#keys,
      add: async key => void (this.#keys = [key, ...this.#keys].slice(0, 2)),
    },
    this.#time,
  );
  all!: Conversations;
  #records!: TopicRecords;
  readonly parents: Parent[] = Array.from({ length: PARENTS }, (_, number) => ({
    number,
    socket: null,
    side: null,
    conversation: null,
    token: null,
    claim: null,
    slots: new Map<string, number>(),
  }));
  readonly counselors: Counselor[] = STAFF.map(staff => ({
    staff,
    socket: null,
    side: null,
    seats: new Map(),
  }));

  async boot(): Promise<void> {
    await this.#keyring.refresh();
    const tokens = new Tokens(this.#keyring, this.#time);
    const ended = new EndedConversations(this.clock);
    this.all = new Conversations({
      clock: this.clock,
      time: this.#time,
      engine: memoryEngine(),
      tokens,
      ended,
      sites: this.#sites,
      waitingPerNetwork: PARENTS,
      log: quiet,
    });
    const records = {
      save: async () => {},
      list: async () => [],
      erase: async () => 'erased' as const,
      purge: async () => 0,
      countBefore: async () => 0,
      forgetErased: async () => {},
    };
    this.#records = new TopicRecords(records, this.#sites, tokens, this.clock, quiet);
  }

  /** Everything in memory is gone, every socket with it. */
  async crash(): Promise<void> {
    for (const parent of this.parents) parent.socket = parent.side = null;
    for (const counselor of this.counselors) counselor.socket = counselor.side = null;
    await this.boot();
  }

  async parentComes(parent: Parent, takeover: boolean): Promise<void> {
    const socket = new ListedSocket<ToParent>();
    const side = new ParentSide(this.all, socket, new Networks().of('192.0.2.1'));
    const refused = parent.token
      ? await side.resume({
          type: 'resume',
          version: 1,
          token: parent.token,
          takeover,
          ...(parent.claim ? { claim: parent.claim } : {}),
        })
      : side.start(site, {
          type: 'start',
          version: 1,
          site: site.id,
          channel: 'smabarn',
          lang: 'sv',
          answers: [],
          work: 'x',
        });
    if (refused) {
      socket.close(refused);
      if (refused === 'gone' || refused === 'token-refused') this.#forget(parent);
      return;
    }
    Object.assign(parent, { socket, side });
  }

  #forget(parent: Parent): void {
    Object.assign(parent, { socket: null, side: null, conversation: null, token: null, claim: null });
    parent.slots.clear();
  }

  async counselorComes(counselor: Counselor, takeover: boolean): Promise<void> {
    const socket = new ListedSocket<ToCounselor>();
    const side = new CounselorSide(this.all, this.#records, socket);
    const tickets = [...counselor.seats.values()].map(({ ticket }) => ticket).slice(0, 20);
    const refused = await side.attach(counselor.staff, {
      type: 'attach',
      version: 1,
      tickets,
      takeover,
      available: true,
    });
    if (refused) return socket.close(refused);
    counselor.seats.clear();
    Object.assign(counselor, { socket, side });
  }

  /** What the relay has told since, as browsers take it in; and what must be true of it. */
  hear(): void {
    for (const parent of this.parents) {
      const { socket } = parent;
      if (!socket) continue;
      for (const message of socket.told.splice(0)) {
        if (message.type === 'welcome') {
          if (parent.conversation) expect(message.conversation).toBe(parent.conversation);
          Object.assign(parent, { conversation: message.conversation, token: message.token });
        }
        if (message.type === 'token') parent.token = message.token;
        if (message.type === 'welcome' || message.type === 'seats') {
          expect(message.seats.filter(seat => seat.current).length).toBe(message.state === 'active' ? 1 : 0);
          expect(message.seats.length).toBeLessThanOrEqual(2);
          parent.slots = new Map(message.seats.map(seat => [seat.claim, seat.slot]));
        }
      }
      for (const frame of socket.frames.splice(0)) {
        expect(frame[MARK], 'a parent hears only its own counselors').toBe(FROM_COUNSELOR + parent.number);
        expect([...parent.slots.values()]).toContain(slotOf(frame));
      }
      if (socket.closed === 'ended') this.#forget(parent);
      else if (socket.closed) Object.assign(parent, { socket: null, side: null });
    }
    for (const counselor of this.counselors) {
      const { socket, seats } = counselor;
      if (!socket) continue;
      for (const message of socket.told.splice(0)) {
        const given = message.type === 'desk' ? message.seats : message.type === 'seat' ? [message.seat] : [];
        for (const { claim, slot, conversation, ticket } of given)
          seats.set(claim, { slot, conversation, ticket });
        if (message.type === 'closed')
          for (const [claim, seat] of seats) if (seat.slot === message.slot) seats.delete(claim);
      }
      for (const frame of socket.frames.splice(0)) {
        const seat = [...seats.values()].find(({ slot }) => slot === slotOf(frame));
        expect(seat, 'a frame comes on a slot the desk holds').toBeDefined();
        const whose = frame[0] === FRAME_OFFER ? (frame[MARK] ?? 0) - FROM_COUNSELOR : frame[MARK];
        expect(this.parents[whose ?? -1]?.conversation, 'a desk hears only the parent of that seat').toBe(
          seat?.conversation,
        );
      }
      if (socket.closed) Object.assign(counselor, { socket: null, side: null });
    }
    this.#holdTogether();
  }

  /** Never two parents in one conversation, never two current counselors of one parent. */
  #holdTogether(): void {
    const conversations = this.parents.flatMap(({ conversation }) => (conversation ? [conversation] : []));
    expect(new Set(conversations).size).toBe(conversations.length);
    const sockets = [...this.all.all()].flatMap(({ parent }) => (parent ? [parent] : []));
    expect(new Set(sockets).size).toBe(sockets.length);
  }
}
