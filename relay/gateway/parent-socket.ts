/** What frames mean on a parent's socket: who may begin a conversation, and where the rest goes. */
import type { z } from 'zod';
import type { Conversations } from '../conversations/conversations.ts';
import { ParentSide } from '../conversations/parent-side.ts';
import type { CloseName } from '../protocol/codes.ts';
import { ParentFirstFrame, ParentFrame } from '../protocol/control.ts';
import type { Start, ToParent } from '../protocol/control.ts';
import type { Network } from '../networks/networks.ts';
import type { NetworkRate } from '../networks/rate.ts';
import type { Sites } from '../sites/sites.ts';
import { PARENT, PARENT_FIRST, readFrame } from './read-frame.ts';
import type { Socket, SocketSide } from './socket.ts';
import type { Work } from './work.ts';

export interface Admission {
  readonly sites: Sites;
  readonly work: Pick<Work, 'accept'>;
  readonly starts: NetworkRate;
  /** True while the relay stops: nobody new. */
  readonly stopping: () => boolean;
}

/** Where it came from: needed until the first frame. */
interface About {
  readonly network: Network;
  readonly allowedAt: (site: { origins: readonly string[] }) => boolean;
}

export class ParentSocket implements SocketSide {
  readonly #parent: ParentSide;
  readonly #admission: Admission;
  #about: About | null;

  constructor(all: Conversations, admission: Admission, socket: Socket<ToParent>, about: About) {
    this.#parent = new ParentSide(all, socket, about.network);
    this.#admission = admission;
    this.#about = about;
  }

  get side(): 'parent' {
    return 'parent';
  }

  async first(json: unknown): Promise<CloseName | null> {
    const about = this.#about;
    this.#about = null;
    const read = readFrame(ParentFirstFrame, PARENT_FIRST, json);
    if ('refused' in read) return read.refused;
    const { frame } = read;
    if (frame.type === 'resume') return this.#parent.resume(frame);
    return about ? this.#start(frame, about) : 'not-allowed';
  }

  control(json: unknown): CloseName | null {
    const read = readFrame(ParentFrame, PARENT, json);
    if ('refused' in read) return read.refused;
    return this.#parent.control(read.frame);
  }

  binary(frame: Buffer): CloseName | null {
    return this.#parent.binary(frame);
  }

  lost(): void {
    this.#parent.lost();
  }

  async #start(frame: z.infer<typeof Start>, about: About): Promise<CloseName | null> {
    const { stopping, sites, work, starts } = this.#admission;
    if (stopping()) return 'stopping';
    const site = await sites.get(frame.site);
    if (!site) return 'unknown-site';
    if (!about.allowedAt(site)) return 'not-allowed';
    const open = await sites.open(site, frame.channel);
    if (!open) return 'unknown-channel';
    if (open.state === 'closed') return 'closed-hours';
    const done = await work.accept(frame.work, site.id);
    if (!done) return 'work-refused';
    if (!starts.take(about.network)) return 'network-full';
    return this.#parent.start(site, frame, done.asked);
  }
}
