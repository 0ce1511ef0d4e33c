/**
 * Whether this tab has the desk: its socket, the other tabs of this browser, and what is stored for a reload.
 * `Desk` gives what is to be stored and takes what was; frames pass through.
 */
import { DESK_PING_INTERVAL_MS } from '../../protocol/bounds.ts';
import type { AfterClose, CloseName } from '../../protocol/codes.ts';
import type { CounselorFirstFrame } from '../../protocol/control.ts';
import { between, moment } from '../../../widget/browser/moment.ts';
import type { Clock } from '../../../widget/browser/clock.ts';
import type { Moment } from '../../../widget/browser/moment.ts';
import type { LinkState } from '../../../widget/browser/connection-options.ts';
import type { Link, OpenLink } from './link.ts';
import { isEmpty } from './desk-storage.ts';
import type { DeskStorage, StoredDesk } from './desk-storage.ts';
import type { DeskTabs } from './tabs.ts';
import type { DeskConnection, DeskView } from './view.ts';

/** The relay closes a desk that has not answered for so long; a shorter loss is nobody's absence. */
export const AWAY_MS = DESK_PING_INTERVAL_MS;

export interface PresencePorts {
  /** Staff id of whoever this desk is for. */
  staff: string;
  /** Staff id of whoever is signed in in this browser now, or null. Rejects when the relay does not answer. */
  signedIn(): Promise<string | null>;
  clock: Pick<Clock, 'date' | 'elapsed'>;
  openLink: OpenLink;
  storage: DeskStorage;
  tabs: DeskTabs;
  attach(takeover: boolean): CounselorFirstFrame;
  text(text: string): void;
  binary(frame: Uint8Array<ArrayBuffer>): void;
  /** The relay has answered on this socket. */
  online(): void;
  /** Nothing was heard from the relay for so long (ms): this desk was not on duty meanwhile. */
  away(ms: number): void;
  /** The socket is gone. */
  disconnected(): void;
  /** Start from what was stored. */
  begin(stored: StoredDesk): void;
  /** Nothing may be held in memory or shown any more. */
  forget(): void;
  stored(): StoredDesk;
  changed(): void;
}

export class Presence {
  connection: DeskConnection = 'connecting';
  problem: DeskView['problem'] = null;
  wiped = false;
  readonly #ports: PresencePorts;
  readonly #link: Link;
  #takeover = false;
  #holds = false;
  /** Who is signed in has just been asked, by the page that made the desk. */
  #known = true;
  /** When the relay was last heard, since this tab has the desk. */
  #heardAt: Moment | null = null;
  /** The socket it was heard by is gone. */
  #lost = false;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
    this.#link = ports.openLink({
      prepare: () => this.#stillMine(),
      firstFrame: () => JSON.stringify(ports.attach(this.#takeover)),
      onText: text => {
        // Once answered, a later socket of this tab replaces what is left of its own dead one.
        this.#takeover = true;
        this.#hear();
        ports.text(text);
      },
      onBinary: frame => {
        this.#hear();
        ports.binary(frame);
      },
      onState: state => this.#state(state),
      onClose: (name, after) => this.#closed(name, after),
    });
    ports.tabs.serve({
      has: () => this.#has(),
      letGo: () => this.#letGo(),
      signedOut: () => this.#signedOut(),
    });
  }

  /** Asks first whether another tab of this browser has the desk; if so nothing is opened. */
  async start(): Promise<void> {
    const { storage, tabs } = this.#ports;
    // Read before anything else: what somebody else left in this tab goes now.
    const own = storage.read();
    const other = await tabs.other();
    if (other?.has === 'holds') {
      // A copy, as "Duplicate tab" makes it: its counters stand still, and nobody would wipe it at the end.
      storage.wipe();
      return this.#elsewhere();
    }
    const stored = other && isEmpty(own) ? ((await tabs.take(other.tab)) ?? own) : own;
    // Whoever has something stored had the desk: another socket can only be this tab's own dead one.
    this.#open(stored, !isEmpty(stored));
  }

  /** After the person's yes: what another tab stored comes along, or what this one had. */
  async takeOver(): Promise<void> {
    this.connection = 'connecting';
    this.#ports.changed();
    const { tabs } = this.#ports;
    const other = await tabs.other();
    const handed = other && (await tabs.take(other.tab));
    this.#open(handed ?? this.#ports.storage.read(), true);
  }

  /** Signed out: nothing of it stays in this browser. */
  stop(): void {
    this.#wipe();
    this.#ports.tabs.signOut();
  }

  /** False: nothing was sent. */
  send(data: string | Uint8Array<ArrayBuffer>): boolean {
    return this.#link.send(data);
  }

  store(): void {
    if (this.#holds) this.#ports.storage.write(this.#ports.stored());
  }

  storeBox(claim: string, name: string, box: string | null): void {
    if (this.#holds) this.#ports.storage.writeBox(claim, name, box);
  }

  #open(stored: StoredDesk, takeover: boolean): void {
    this.#ports.forget();
    this.#ports.begin(stored);
    this.#takeover = takeover;
    this.problem = null;
    this.wiped = false;
    this.#holds = true;
    this.store();
    this.#link.open();
    this.#ports.changed();
  }

  /**
   * Before every socket but the first. The cookie says who one is, and it is the whole browser's: it may have run
   * out while the network was away, or be someone else's by now. A refused upgrade does not tell a browser why.
   */
  async #stillMine(): Promise<void> {
    const known = this.#known;
    this.#known = false;
    const who = known ? this.#ports.staff : await this.#ports.signedIn();
    if (who === this.#ports.staff) return;
    if (who === null) {
      this.#link.close();
      this.#closed('signed-out', 'stop');
    } else this.#signedOut();
    throw new Error('signed-out');
  }

  /** The relay speaks every few seconds; whoever lost the socket in a longer silence was off duty meanwhile. */
  #hear(): void {
    const now = moment(this.#ports.clock);
    // The longer one: a laptop that was closed may count only the time that it was open.
    const silence = Math.max(...between(this.#heardAt ?? now, now));
    this.#heardAt = now;
    if (this.#lost && silence >= AWAY_MS) this.#ports.away(silence);
    this.#lost = false;
  }

  #has(): 'holds' | 'keeps' | null {
    if (this.#holds) return 'holds';
    const settled = this.connection === 'stopped' || this.connection === 'elsewhere';
    return settled && !isEmpty(this.#ports.storage.read()) ? 'keeps' : null;
  }

  #state(state: LinkState): void {
    if (state === 'silent') this.connection = 'reconnecting';
    else if (state === 'online') this.#ports.online();
    // Offline is what the browser says: the socket may live through it, and then no new `desk` frame comes.
    else if (state !== 'offline') this.#ports.disconnected();
    if (state !== 'idle' && state !== 'silent') this.connection = state;
    this.#ports.changed();
  }

  #closed(name: CloseName | 'lost', after: AfterClose): void {
    this.#lost = true;
    this.#ports.disconnected();
    if (name === 'elsewhere' || name === 'replaced') {
      // What is stored stays stored; the text does not stay on this screen.
      this.#elsewhere();
      return this.#forget();
    }
    if (after === 'retry') return;
    this.#holds = false;
    this.connection = 'stopped';
    this.problem = name === 'lost' ? 'unreachable' : name;
    // Somebody else may be at the screen now. What is stored stays for the person who had signed in.
    if (name === 'signed-out') {
      this.#forget();
      void this.#wipeIfAnother();
    }
    this.#ports.changed();
  }

  /** Off the screen and out of memory. */
  #forget(): void {
    this.#ports.forget();
    this.#ports.storage.forget();
  }

  async #wipeIfAnother(): Promise<void> {
    const who = await this.#ports.signedIn().catch(() => null);
    if (who === null || who === this.#ports.staff) return;
    this.#wipe();
    this.#ports.changed();
  }

  #elsewhere(): void {
    this.#holds = false;
    this.#heardAt = null;
    this.#known = false;
    this.connection = 'elsewhere';
    this.#ports.changed();
  }

  /** By the person's own wish in another tab, or because somebody else has signed in. */
  #signedOut(): void {
    this.#wipe();
    this.connection = 'stopped';
    this.problem = 'signed-out';
    this.#ports.changed();
  }

  #wipe(): void {
    this.#holds = false;
    this.wiped = true;
    this.#heardAt = null;
    this.#link.close();
    this.#ports.forget();
    this.#ports.storage.wipe();
  }

  /** Another tab takes the desk: everything stored goes to it, nothing stays here. */
  #letGo(): StoredDesk {
    const handed = this.#holds ? structuredClone(this.#ports.stored()) : this.#ports.storage.read();
    this.#elsewhere();
    this.#link.close();
    this.#ports.forget();
    this.#ports.storage.wipe();
    return handed;
  }
}
