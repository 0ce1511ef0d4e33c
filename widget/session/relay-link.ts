/**
 * The parent's socket: says the first frame, reads control frames, and decides what a close means for the
 * conversation. Between `Connection`, which knows only sockets, and `ParentConversation`.
 */
import { PROTOCOL_VERSION } from '../../relay/protocol/bounds.ts';
import type { AfterClose, CloseName } from '../../relay/protocol/codes.ts';
import type { ParentFirstFrame, ParentFrame, ToParent } from '../../relay/protocol/control.ts';
import { Connection } from '../browser/connection.ts';
import type { LinkState } from '../browser/connection-options.ts';
import type { ConversationRecord } from './conversation-record.ts';
import { deferredEnd, resumeFrame } from './deferred-end.ts';
import type { Problem } from './machine/state.ts';
import type { SessionStore } from './machine/store.ts';
import type { ParentPorts } from './ports.ts';
import { readFrame } from './relay-frames.ts';

/** So many attempts without an answer, and the room says that the relay cannot be reached. */
export const UNREACHABLE_ATTEMPTS = 3;
/** A frame of ours that met a changed state is no reason to lose a conversation; a loop would be. */
export const REFUSALS_MAX = 3;

export interface Choice {
  channel: string;
  lang: string;
  answers: string[];
}

export interface LinkHears {
  frame(frame: ToParent): void;
  binary(frame: Uint8Array<ArrayBuffer>): void;
  /** Was online, is no more; it is coming back by itself. */
  lost(): void;
  /** The conversation lives in another tab. */
  elsewhere(): void;
  /** It will not come back. */
  over(name: CloseName): void;
}

export class RelayLink {
  readonly #site: string;
  readonly #ports: ParentPorts;
  readonly #store: SessionStore;
  readonly #record: ConversationRecord;
  readonly #hears: LinkHears;
  readonly #connection: Connection;
  #choice: Choice | null = null;
  #work = '';
  #takeover = false;
  #refusals = 0;
  /** Says the end again if its close goes unanswered. */
  #unheard: (() => void) | undefined;

  constructor(
    site: string,
    ports: ParentPorts,
    store: SessionStore,
    record: ConversationRecord,
    hears: LinkHears,
  ) {
    this.#site = site;
    this.#ports = ports;
    this.#store = store;
    this.#record = record;
    this.#hears = hears;
    this.#connection = new Connection({
      ...ports,
      prepare: () => this.#prepare(),
      firstFrame: () => this.#firstFrame(),
      onText: text => this.#hear(text),
      onBinary: frame => hears.binary(frame),
      onState: (state, attempt) => this.#is(state, attempt),
      onClose: (name, after) => this.#closed(name, after),
    });
  }

  get choice(): Choice | null {
    return this.#choice;
  }
  get idle(): boolean {
    return this.#connection.state === 'idle';
  }

  start(choice: Choice): void {
    this.#choice = choice;
    this.#connection.open();
  }
  /** `takeover`: the parent said so in this tab; the other tab's socket is closed. */
  resume(takeover = false): void {
    this.#takeover = takeover;
    this.#connection.open();
  }
  tell(frame: ParentFrame, early?: boolean): boolean {
    return this.#connection.send(JSON.stringify(frame), early);
  }
  send(frame: Uint8Array<ArrayBuffer>): boolean {
    return this.#connection.send(frame);
  }
  /**
   * Before `close()`: it is over, and the relay hears it, now or when the network is back, also where no socket is
   * open since the person has not said *Fortsätt* yet. `leaving`: this page goes away, perhaps before a frame does.
   */
  end(reason: 'parent' | 'exit', leaving = reason === 'exit'): void {
    const record = this.#record.now;
    // Nothing was asked for.
    if (!record && this.idle) return;
    // What was asked for a moment ago may not have been answered: the relay takes back what it is about to give.
    const said = this.tell({ type: 'end', reason }, !record);
    if (!record) return;
    if (leaving) this.#ports.endByBeacon?.(record.token, reason);
    const end = deferredEnd(record, reason, this.#ports);
    // A browser that is offline takes a frame all the same.
    if (said && this.#ports.page.online()) this.#unheard = end;
    else end();
  }
  /** What was sent before goes out first. */
  close(): void {
    this.#choice = null;
    this.#refusals = 0;
    this.#connection.close(this.#unheard);
    this.#unheard = undefined;
  }

  async #prepare(): Promise<void> {
    if (this.#record.now) return;
    try {
      this.#work = await this.#ports.work();
      this.#asked(null);
    } catch (error) {
      this.#asked((error as Error).cause ? 'too-many' : null);
      throw error;
    }
  }

  /** Whether the relay gives this network no challenge just now. */
  #asked(problem: 'too-many' | null): void {
    if (problem || this.#problem === 'too-many') this.#store.dispatch({ type: 'delayed', problem });
  }

  /** Why nothing has come of a start so far. */
  get #problem(): Problem | null {
    const { state } = this.#store;
    return state.phase === 'starting' ? state.problem : null;
  }

  #firstFrame(): string | null {
    const record = this.#record.now;
    let frame: ParentFirstFrame;
    if (record) frame = resumeFrame(record, this.#takeover);
    else if (this.#choice) {
      frame = {
        type: 'start',
        version: PROTOCOL_VERSION,
        site: this.#site,
        ...this.#choice,
        work: this.#work,
      };
    } else return null;
    return JSON.stringify(frame);
  }

  #hear(text: string): void {
    const frame = readFrame(text);
    if (frame?.type === 'welcome') this.#takeover = false;
    if (frame) this.#hears.frame(frame);
  }

  #is(connection: LinkState, attempt: number): void {
    const before = this.#store.context.connection;
    if (connection === 'silent') return this.#store.set({ connection: 'reconnecting' });
    // Offline is what the browser says: the socket may live through it, and then nothing new is welcomed.
    if (connection !== 'online' && connection !== 'offline' && before === 'online') this.#hears.lost();
    if (attempt > UNREACHABLE_ATTEMPTS && this.#problem !== 'too-many')
      this.#store.dispatch({ type: 'delayed', problem: 'unreachable' });
    this.#store.set({ connection });
  }

  #closed(name: CloseName | 'lost', after: AfterClose): void {
    if (name === 'elsewhere' || name === 'replaced') return this.#hears.elsewhere();
    this.#hears.lost();
    if (name === 'lost') return;
    if (after === 'retry') {
      this.#store.dispatch({ type: 'delayed', problem: name });
      return;
    }
    const passing = name === 'not-allowed' || name === 'bad-frame' || name === 'too-large';
    if (passing && this.#record.now && ++this.#refusals <= REFUSALS_MAX) this.#connection.open();
    else this.#hears.over(name);
  }
}
