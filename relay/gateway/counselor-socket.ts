/** What frames mean on a counselor's socket; the sign-in was checked before it opened. */
import type { Conversations } from '../conversations/conversations.ts';
import { CounselorSide } from '../conversations/counselor-side.ts';
import { CounselorFirstFrame, CounselorFrame } from '../protocol/control.ts';
import type { ToCounselor } from '../protocol/control.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { TopicRecords } from '../topics/records.ts';
import { COUNSELOR, COUNSELOR_FIRST, readFrame } from './read-frame.ts';
import type { Socket, SocketSide } from './socket.ts';

export function counselorSocket(
  all: Conversations,
  records: TopicRecords,
  socket: Socket<ToCounselor>,
  staff: StaffMember,
): SocketSide {
  const counselor = new CounselorSide(all, records, socket);
  return {
    side: 'counselor',
    async first(json) {
      const read = readFrame(CounselorFirstFrame, COUNSELOR_FIRST, json);
      return 'refused' in read ? read.refused : counselor.attach(staff, read.frame);
    },
    async control(json) {
      const read = readFrame(CounselorFrame, COUNSELOR, json);
      if ('refused' in read) return read.refused;
      await counselor.control(read.frame);
      return null;
    },
    binary: frame => counselor.binary(frame),
    lost: () => counselor.lost(),
  };
}
