/**
 * The relay of the simulation: the shipped one (`relay-process.ts`) on a machine that can crash. Then its process forgets
 * everything, and the next one knows conversations from tokens and tickets.
 */
import type { State } from '../../relay/conversations/machine/state.ts';
import type { Log } from '../../relay/log.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { SiteSettings } from '../../relay/sites/settings.ts';
import type { RelayKey, StaffMember, Storage } from '../../relay/storage/storage.ts';
import { KEY_LIFE_MS } from '../../relay/tokens/keyring.ts';
import type { Clock } from './clock.ts';
import type { Meddler } from './hostile-relay.ts';
import { Link } from './network.ts';
import type { PageEnd } from './network.ts';
import type { Random } from './random.ts';
import { RelayProcess } from './relay-process.ts';
import type { Machine } from './relay-process.ts';

/** For anything else a page or the relay has done something wrong. */
const EXPECTED: ReadonlySet<string> = new Set<CloseName>([
  'ended',
  'gone',
  'replaced',
  'elsewhere',
  'first-frame-late',
  'heartbeat-lost',
]);

interface Around {
  readonly clock: Clock;
  readonly random: Random;
  readonly meddler: Meddler | null;
  /** Something that must never happen did. */
  wrong(what: string): void;
}

export class Relay {
  readonly #machine: Machine;
  #process: RelayProcess | null = null;
  #keys: RelayKey[];

  constructor(around: Around, site: SiteSettings) {
    const { clock, random, meddler } = around;
    this.#keys = [{ id: 1, secret: random.bytes(32), madeAt: clock.now }];
    const storage = { keys: this.#keyStorage(random), records: noRecords };
    this.#machine = { clock, random, meddler, site, storage, wall: { aheadMs: 0 }, log: judged(around) };
    this.#start();
  }

  /** The relay's own keys outlive a crash. Chance is the run's, also here. */
  #keyStorage(random: Random): Storage['keys'] {
    return {
      list: async () => this.#keys,
      add: async key => void (this.#keys = [{ ...key, secret: random.bytes(32) }, ...this.#keys].slice(0, 2)),
    };
  }

  #start(): void {
    void RelayProcess.start(this.#machine).then(process => (this.#process = process));
  }

  /** Null: it is down. */
  openParent(page: PageEnd): Link | null {
    if (!this.#process) return null;
    const link = new Link(this.#machine.clock, this.#machine.random, page);
    this.#process.openParent(link);
    return link;
  }

  openDesk(page: PageEnd, staff: StaffMember): Link | null {
    if (!this.#process) return null;
    const link = new Link(this.#machine.clock, this.#machine.random, page);
    this.#process.openDesk(link, staff);
    return link;
  }

  /** Keys are a day old: from now on outboxes are stored under what is made of a new one. */
  renewKeys(): void {
    this.#keys = this.#keys.map(key => ({ ...key, madeAt: key.madeAt - KEY_LIFE_MS }));
    void this.#process?.renewKeys();
  }

  crash(): void {
    if (!this.#process) return;
    this.#process.kill();
    this.#process = null;
    const { clock, random } = this.#machine;
    clock.after(random.between(100, 4000), () => this.#start());
  }

  /** As the relay has it in memory; null: it knows no such conversation. */
  stateOf(conversation: string | null): State | null {
    return (conversation !== null && this.#process?.conversations.get(conversation)?.state) || null;
  }
}

/** Nobody saves topics here. */
const noRecords: Storage['records'] = {
  save: async () => {},
  list: async () => [],
  erase: async () => 'erased',
  purge: async () => 0,
  countBefore: async () => 0,
  forgetErased: async () => {},
};

/** What the shipped relay calls a failure is one. */
function judged({ wrong }: Around): Log {
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: (_event, { code = '', side = '' } = {}) => {
      if (code !== '' && !EXPECTED.has(code)) wrong(`the relay closed a ${side}’s socket: ${code}`);
    },
    warn: event => wrong(`the relay warns: ${event}`),
    error: (event, { part = '', error = '', where = '' } = {}) =>
      wrong(`the relay failed: ${event} ${part} ${error} ${where}`),
  };
}
