/** What frames mean on a parent's socket: who may begin a conversation, and where the rest goes. */
import type { z } from 'zod';
import type { Conversations } from '../conversations/conversations.ts';
import { ParentSide } from '../conversations/parent-side.ts';
import type { CloseName } from '../protocol/codes.ts';
import { ParentFirstFrame, ParentFrame } from '../protocol/control.ts';
import type { Start, ToParent } from '../protocol/control.ts';
import type { Sites } from '../sites/sites.ts';
import { PARENT, PARENT_FIRST, readFrame } from './read-frame.ts';
import type { Socket, SocketSide } from './socket.ts';
import type { StartLimit } from './start-limit.ts';
import type { Work } from './work.ts';

export interface Admission {
  readonly sites: Sites;
  readonly work: Work;
  readonly limit: StartLimit;
  /** True while the relay stops: nobody new. */
  readonly stopping: () => boolean;
}

export function parentSocket(
  all: Conversations,
  admission: Admission,
  socket: Socket<ToParent>,
  about: { limitKey: string; allowedAt: (site: { origins: readonly string[] }) => boolean },
): SocketSide {
  const parent = new ParentSide(all, socket);
  return {
    side: 'parent',
    async first(json) {
      const read = readFrame(ParentFirstFrame, PARENT_FIRST, json);
      if ('refused' in read) return read.refused;
      const { frame } = read;
      return frame.type === 'start' ? start(frame) : parent.resume(frame);
    },
    control(json) {
      const read = readFrame(ParentFrame, PARENT, json);
      if ('refused' in read) return read.refused;
      parent.control(read.frame);
      return null;
    },
    binary: frame => parent.binary(frame),
    lost: () => parent.lost(),
  };

  async function start(frame: z.infer<typeof Start>): Promise<CloseName | null> {
    if (admission.stopping()) return 'stopping';
    const site = await admission.sites.get(frame.site);
    if (!site) return 'unknown-site';
    if (!about.allowedAt(site)) return 'not-allowed';
    const open = await admission.sites.open(site, frame.channel);
    if (!open) return 'unknown-channel';
    if (open.state === 'closed') return 'closed-hours';
    if (!(await admission.work.accept(frame.work))) return 'work-refused';
    if (!admission.limit.take(about.limitKey)) return 'full';
    return parent.start(site, frame);
  }
}
