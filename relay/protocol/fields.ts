/**
 * Fields that frames, HTTP requests and settings share, each with its bound. Taken by `control.ts`, `http/` and
 * `sites/settings.ts`; a test walks every schema and fails where something has no bound.
 */
import { z } from 'zod';
import { ID_MAX_CHARACTERS, LANGUAGE_MAX_CHARACTERS } from './bounds.ts';

/** Of a site, channel or topic. */
export const Id = z
  .string()
  .max(ID_MAX_CHARACTERS)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'use a-z, 0-9 and -');

/** BCP 47, well-formed by RFC 5646 section 2.2.9. */
export const Language = z
  .string()
  .max(LANGUAGE_MAX_CHARACTERS)
  .refine(isWellFormed, 'a language as in BCP 47, such as sv or zh-Hans');

/** 16 random bytes, base64url. */
export const Claim = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** A SHA-256, base64url. */
export const Hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** `Intl` also takes a script in the language's place (RFC 5646 does not), and is not asked about long texts. */
function isWellFormed(tag: string): boolean {
  if (tag.length > LANGUAGE_MAX_CHARACTERS || !/^[A-Za-z]{2,3}(-|$)/.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
