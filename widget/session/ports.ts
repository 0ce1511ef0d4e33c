/**
 * What a parent's conversation needs of the world around it, so that it runs without a browser's document.
 * `browser-conversation.ts` binds the real one; tests bring clocks, sockets and stores of their own.
 */
import type { Clock } from '../browser/clock.ts';
import type { Socket } from '../browser/connection-options.ts';
import type { ConversationStorage } from './conversation-storage.ts';
import type { PageLife } from '../browser/page-life.ts';
import type { ParentOptions, ParentSealed } from './sealed/api.ts';
import type { Tabs } from './tabs.ts';

export interface ParentPorts {
  clock: Clock;
  page: PageLife;
  storage: ConversationStorage;
  tabs: Tabs;
  /** A solved challenge of this site, as `start` wants it. Rejects when the relay cannot be reached. */
  work(): Promise<string>;
  /** Tells the relay the end in a way that outlives this page (`end-by-beacon.ts`). */
  endByBeacon?(token: string, reason: 'parent' | 'exit'): void;
  /** `ws:` or `wss:` address of the parent's socket. */
  address: string;
  open(address: string): Socket;
  random(bytes: number): Uint8Array<ArrayBuffer>;
  session(options: ParentOptions): ParentSealed;
  /** The browser brought this page back by history or session restore. */
  restored: boolean;
}
