/** Reads a control frame by its schema, and says by name why one is refused. */
import type { z } from 'zod';
import type { CloseName } from '../protocol/codes.ts';
import { CounselorFirstFrame, CounselorFrame, ParentFirstFrame, ParentFrame } from '../protocol/control.ts';
import { PROTOCOL_VERSION } from '../protocol/bounds.ts';

const typesOf = (schemas: readonly { shape: { type: { value: string } } }[]) =>
  schemas.map(({ shape }) => shape.type.value);

/** Every type of the protocol that a client may send somewhere. */
const KNOWN: ReadonlySet<string> = new Set([
  ...typesOf(ParentFirstFrame.options),
  ...typesOf(ParentFrame.options),
  ...typesOf([CounselorFirstFrame]),
  ...typesOf(CounselorFrame.options),
]);

/** The frame, or why it is refused: a known type in the wrong place is `not-allowed`, anything else `bad-frame`. */
export function readFrame<T>(
  schema: z.ZodType<T>,
  allowed: ReadonlySet<string>,
  frame: unknown,
): { frame: T } | { refused: CloseName } {
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return { refused: 'bad-frame' };
  const { type } = frame;
  if (typeof type !== 'string' || !KNOWN.has(type)) return { refused: 'bad-frame' };
  if (!allowed.has(type)) return { refused: 'not-allowed' };
  const read = schema.safeParse(frame);
  if (read.success) return { frame: read.data };
  const version = 'version' in frame && Number.isInteger(frame.version) && frame.version !== PROTOCOL_VERSION;
  return { refused: version ? 'version' : 'bad-frame' };
}

export const PARENT_FIRST: ReadonlySet<string> = new Set(typesOf(ParentFirstFrame.options));
export const PARENT: ReadonlySet<string> = new Set(typesOf(ParentFrame.options));
export const COUNSELOR_FIRST: ReadonlySet<string> = new Set(typesOf([CounselorFirstFrame]));
export const COUNSELOR: ReadonlySet<string> = new Set(typesOf(CounselorFrame.options));
