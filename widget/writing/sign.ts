/**
 * Whether a text has anything to see in it. Asked wherever a person writes, in room and desk, before it is sent, and
 * by the sealed layer of what has come: an empty bubble tells nobody anything.
 */

/**
 * What leaves a mark: by Unicode's properties, so that new letters and pictures count without a list. Not blank space,
 * not what is ignored when drawn (joiners, fillers, selectors, tags: Default_Ignorable_Code_Point, UAX #44), not
 * controls, nor a combining mark with nothing to stand on. By name only those that are signs to Unicode and blank to the
 * eye: Braille blank, the place of an object (left by dictation), the musical null notehead, two blanks of hieroglyphs.
 */
const SIGN =
  /[^\s\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Noncharacter_Code_Point}\u2800\uFFFC\u{1D159}\u{13441}\u{13442}]/u;

export const hasSign = (text: string): boolean => SIGN.test(text);
