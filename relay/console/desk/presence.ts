/**
 * Whether this tab has the desk: its socket, the other tabs of this browser, and what is stored for a reload.
 * `Desk` gives what is to be stored and takes what was; frames pass through.
 */
import type { AfterClose, CloseName } from '../../protocol/codes.ts';
import type { CounselorFirstFrame } from '../../protocol/control.ts';
import type { ConnectionState } from '../../../widget/session/view.ts';
import type { Link, OpenLink } from './link.ts';
import { isEmpty } from './stored.ts';
import type { DeskStorage, StoredDesk } from './stored.ts';
import type { DeskTabs } from './tabs.ts';
import type { DeskConnection, DeskView } from './view.ts';

export interface PresencePorts {
  openLink: OpenLink;
  storage: DeskStorage;
  tabs: DeskTabs;
  attach(takeover: boolean): CounselorFirstFrame;
  text(text: string): void;
  binary(frame: Uint8Array<ArrayBuffer>): void;
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
  readonly #ports: PresencePorts;
  readonly #link: Link;
  #takeover = false;
  #holds = false;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
    this.#link = ports.openLink({
      firstFrame: () => JSON.stringify(ports.attach(this.#takeover)),
      onText: text => {
        // Once answered, a later socket of this tab replaces what is left of its own dead one.
        this.#takeover = true;
        ports.text(text);
      },
      onBinary: frame => ports.binary(frame),
      onState: state => this.#state(state),
      onClose: (name, after) => this.#closed(name, after),
    });
    ports.tabs.serve({ holds: () => this.#holds, letGo: () => this.#letGo() });
  }

  /** Asks first whether another tab of this browser has the desk; if so nothing is opened. */
  async start(): Promise<void> {
    if (await this.#ports.tabs.heldElsewhere()) return this.#elsewhere();
    const stored = this.#ports.storage.read();
    // Whoever has something stored had the desk: another socket can only be this tab's own dead one.
    this.#open(stored, !isEmpty(stored));
  }

  /** After the person's yes: what another tab stored comes along, or what this one had. */
  async takeOver(): Promise<void> {
    this.connection = 'connecting';
    this.#ports.changed();
    const handed = await this.#ports.tabs.take();
    this.#open(handed ?? this.#ports.storage.read(), true);
  }

  /** Signed out: nothing of it stays in this browser. */
  stop(): void {
    this.#holds = false;
    this.#link.close();
    this.#ports.forget();
    this.#ports.storage.wipe();
    this.#ports.tabs.close();
  }

  /** False: nothing was sent. */
  send(data: string | Uint8Array<ArrayBuffer>): boolean {
    return this.#link.send(data);
  }

  store(): void {
    if (this.#holds) this.#ports.storage.write(this.#ports.stored());
  }

  #open(stored: StoredDesk, takeover: boolean): void {
    this.#ports.forget();
    this.#ports.begin(stored);
    this.#takeover = takeover;
    this.problem = null;
    this.#holds = true;
    this.store();
    this.#link.open();
    this.#ports.changed();
  }

  #state(state: ConnectionState): void {
    if (state !== 'online') this.#ports.disconnected();
    if (state !== 'idle') this.connection = state;
    this.#ports.changed();
  }

  #closed(name: CloseName | 'lost', after: AfterClose): void {
    if (name === 'elsewhere' || name === 'replaced') {
      // What is stored stays stored; the text does not stay on this screen.
      this.#elsewhere();
      return this.#ports.forget();
    }
    if (after === 'retry') return;
    this.#holds = false;
    this.connection = 'stopped';
    this.problem = name === 'lost' ? 'unreachable' : name;
    // Whoever looks at the screen now need not be the one who signed in.
    if (name === 'signed-out') this.#ports.forget();
    this.#ports.changed();
  }

  #elsewhere(): void {
    this.#holds = false;
    this.connection = 'elsewhere';
    this.#ports.changed();
  }

  /** Another tab takes the desk: everything stored goes to it, nothing stays here. */
  #letGo(): StoredDesk {
    const handed = structuredClone(this.#ports.stored());
    this.#elsewhere();
    this.#link.close();
    this.#ports.forget();
    this.#ports.storage.wipe();
    return handed;
  }
}
