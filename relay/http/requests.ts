/** What a request to the relay may carry, checked before anything is done with it. Taken by the files of this folder. */
import { z } from 'zod';
import {
  INVITATION_MAX_CHARACTERS,
  INVITATION_MIN_CHARACTERS,
  RECEIPT_MAX_CHARACTERS,
  RECEIPT_MIN_CHARACTERS,
} from '../protocol/bounds.ts';
import { End, Resume } from '../protocol/control.ts';
import { Language } from '../protocol/fields.ts';

export const Enter = z.strictObject({
  token: z.string().min(INVITATION_MIN_CHARACTERS).max(INVITATION_MAX_CHARACTERS),
});

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const Period = z.object({ from: Month, to: Month });

export const Receipt = z.strictObject({
  receipt: z.string().min(RECEIPT_MIN_CHARACTERS).max(RECEIPT_MAX_CHARACTERS),
});

/** The end of a conversation, by a page that holds its token. */
export const Ending = z.strictObject({ token: Resume.shape.token, reason: End.shape.reason });

/**
 * The language that an address asks for. Null where it is none: the request is then answered as one without a
 * language.
 */
export const asked = (lang: string | undefined): string | null => Language.safeParse(lang).data ?? null;
