/**
 * One life of the relay's process: the shipped conversations, engine, tokens and sockets, put together as `main.ts` does,
 * on simulated time and sockets. Made by `relay.ts`; when it is killed, everything in it is gone. Salts of its hashes are
 * real chance: nothing that is said on a socket comes of them.
 */
import { guarded } from '../../relay/clock.ts';
import { Conversations } from '../../relay/conversations/conversations.ts';
import { SWEEP_INTERVAL_MS } from '../../relay/conversations/parts.ts';
import { memoryEngine } from '../../relay/engine/memory/memory.ts';
import { CounselorSocket } from '../../relay/gateway/counselor-socket.ts';
import { ParentSocket } from '../../relay/gateway/parent-socket.ts';
import type { Admission } from '../../relay/gateway/parent-socket.ts';
import { Socket } from '../../relay/gateway/socket.ts';
import type { SocketKind, SocketSide } from '../../relay/gateway/socket.ts';
import type { Log } from '../../relay/log.ts';
import { Networks } from '../../relay/networks/networks.ts';
import { NetworkRate } from '../../relay/networks/rate.ts';
import {
  COUNSELOR_FRAMES_BURST,
  COUNSELOR_FRAMES_PER_SECOND,
  DESK_PING_INTERVAL_MS,
  HEARTBEAT_INTERVAL_MS,
  PARENT_FRAMES_BURST,
  PARENT_FRAMES_PER_SECOND,
  STARTS_PER_HOUR,
  WAITING_PER_NETWORK,
} from '../../relay/protocol/bounds.ts';
import type { ToCounselor, ToParent } from '../../relay/protocol/control.ts';
import { RelayTime, SET_FORWARD_MS } from '../../relay/relay-time.ts';
import { Sites } from '../../relay/sites/sites.ts';
import type { SiteSettings } from '../../relay/sites/settings.ts';
import type { StaffMember, Storage } from '../../relay/storage/storage.ts';
import { EndedConversations } from '../../relay/tokens/ended.ts';
import { Keyring } from '../../relay/tokens/keyring.ts';
import { Tokens } from '../../relay/tokens/tokens.ts';
import { TopicRecords } from '../../relay/topics/records.ts';
import type { Clock } from './clock.ts';
import { hardOfHearing, hostileEngine } from './hostile-relay.ts';
import type { Meddler } from './hostile-relay.ts';
import type { Link } from './network.ts';
import { ProcessClock } from './process-clock.ts';
import type { Random } from './random.ts';
import { SimulatedWebSocket } from './web-socket.ts';

const HOUR_MS = 3_600_000;

/** What is there before and after the process, and what is around it. */
export interface Machine {
  readonly clock: Clock;
  readonly random: Random;
  readonly site: SiteSettings;
  readonly storage: Pick<Storage, 'keys' | 'records'>;
  /** Its wall clock. */
  readonly wall: { aheadMs: number };
  readonly log: Log;
  readonly meddler: Meddler | null;
}

export class RelayProcess {
  readonly conversations: Conversations;
  readonly #machine: Machine;
  readonly #clock: ProcessClock;
  readonly #keyring: Keyring;
  readonly #records: TopicRecords;
  readonly #admission: Admission;
  readonly #parents: SocketKind;
  readonly #desks: SocketKind;
  readonly #network = new Networks().of('192.0.2.1');
  readonly #open = new Map<object, { socket: Socket<never>; isDesk: boolean }>();
  readonly #links = new Set<Link>();

  static async start(machine: Machine): Promise<RelayProcess> {
    const clock = new ProcessClock(machine.clock, machine.wall);
    const time = new RelayTime(clock);
    const keyring = new Keyring(machine.storage.keys, time);
    await keyring.refresh();
    return new RelayProcess(machine, clock, time, keyring);
  }

  private constructor(machine: Machine, process: ProcessClock, time: RelayTime, keyring: Keyring) {
    const { random, site, storage, log, meddler } = machine;
    const clock = guarded(process, error =>
      log.error('part-failed', { part: 'timer', error: String(error) }),
    );
    const sites = new Sites({ list: async () => [site], unreadable: async () => [] }, clock, log);
    const tokens = new Tokens(keyring, time);
    const engine = meddler
      ? hostileEngine(meddler, address => this.conversations.get(address)?.seats)
      : memoryEngine();
    const ended = new EndedConversations(clock);
    const parts = { clock, time, engine, tokens, ended, sites, waitingPerNetwork: WAITING_PER_NETWORK, log };
    this.conversations = new Conversations(parts, {
      randomBytes: count => Buffer.from(random.bytes(count)),
      pace: clock,
    });
    this.#machine = machine;
    this.#clock = process;
    this.#keyring = keyring;
    this.#records = new TopicRecords(storage.records, sites, tokens, clock, log);
    this.#admission = {
      sites,
      // Solved; what that takes is no matter of delivery.
      work: { accept: async () => ({ asked: null }) },
      starts: new NetworkRate(STARTS_PER_HOUR, HOUR_MS, clock),
      stopping: () => false,
    };
    const kind = (perSecond: number, burst: number) => ({
      clock,
      log,
      bucket: { everyMs: 1_000 / perSecond, burst },
    });
    this.#parents = kind(PARENT_FRAMES_PER_SECOND, PARENT_FRAMES_BURST);
    this.#desks = kind(COUNSELOR_FRAMES_PER_SECOND, COUNSELOR_FRAMES_BURST);
    clock.every(SWEEP_INTERVAL_MS, () => this.conversations.sweep());
    clock.every(HEARTBEAT_INTERVAL_MS, () => {
      for (const { socket } of this.#open.values()) socket.beat();
    });
    clock.every(DESK_PING_INTERVAL_MS, () => {
      for (const { socket, isDesk } of this.#open.values()) if (isDesk) socket.askPage();
    });
  }

  openParent(link: Link): void {
    const socket = new Socket<ToParent>(new SimulatedWebSocket(link, this.#machine.clock), this.#parents);
    const about = { network: this.#network, allowedAt: () => true };
    this.#enter(link, socket, new ParentSocket(this.conversations, this.#admission, socket, about));
  }

  openDesk(link: Link, staff: StaffMember): void {
    const socket = new Socket<ToCounselor>(new SimulatedWebSocket(link, this.#machine.clock), this.#desks);
    this.#enter(link, socket, new CounselorSocket(this.conversations, this.#records, socket, staff));
  }

  #enter<Message>(link: Link, socket: Socket<Message>, side: SocketSide): void {
    const { meddler } = this.#machine;
    this.#links.add(link);
    this.#open.set(socket, { socket, isDesk: side.side === 'counselor' });
    socket.listen(meddler ? hardOfHearing(side, meddler) : side, () => {
      this.#links.delete(link);
      this.#open.delete(socket);
    });
  }

  /** What happens once a day: a new key; and as when the wall clock is set, everyone has a token of it within a second. */
  async renewKeys(): Promise<void> {
    await this.#keyring.refresh();
    this.#machine.wall.aheadMs += SET_FORWARD_MS;
  }

  kill(): void {
    this.#clock.stop();
    for (const link of this.#links) link.closedByRelay();
  }
}
