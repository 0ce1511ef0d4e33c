/** What frames mean on a counselor's socket; the sign-in was checked before it opened. */
import type { Conversations } from '../conversations/conversations.ts';
import { CounselorSide } from '../conversations/counselor-side.ts';
import type { CloseName } from '../protocol/codes.ts';
import { CounselorFirstFrame, CounselorFrame } from '../protocol/control.ts';
import type { ToCounselor } from '../protocol/control.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { TopicRecords } from '../topics/records.ts';
import { COUNSELOR, COUNSELOR_FIRST, readFrame } from './read-frame.ts';
import type { Socket, SocketSide } from './socket.ts';

export class CounselorSocket implements SocketSide {
  readonly #counselor: CounselorSide;
  readonly #staff: StaffMember;

  constructor(all: Conversations, records: TopicRecords, socket: Socket<ToCounselor>, staff: StaffMember) {
    this.#counselor = new CounselorSide(all, records, socket);
    this.#staff = staff;
  }

  get side(): 'counselor' {
    return 'counselor';
  }

  async first(json: unknown): Promise<CloseName | null> {
    const read = readFrame(CounselorFirstFrame, COUNSELOR_FIRST, json);
    return 'refused' in read ? read.refused : this.#counselor.attach(this.#staff, read.frame);
  }

  async control(json: unknown): Promise<CloseName | null> {
    const read = readFrame(CounselorFrame, COUNSELOR, json);
    if ('refused' in read) return read.refused;
    await this.#counselor.control(read.frame);
    return null;
  }

  binary(frame: Buffer): CloseName | null {
    return this.#counselor.binary(frame);
  }

  lost(): void {
    this.#counselor.lost();
  }
}
