/**
 * Which part of a person's words is a web address that may become a link: asked by the room (`links.ts`) and by the
 * desk (`linked-text.ts`). The attack list is tests/attacks/web-addresses.ts.
 *
 * - http and https only; closing punctuation belongs to the sentence.
 * - The whole host must be of Latin letters without `xn--`: letters of other scripts look like them. Nothing but a
 *   port, a path or the end may follow it: `https://www.1177.se@evil.example` leads to evil.example.
 * - A path ends where something unseen stands (\p{Cf}): turned or hidden letters would show another address.
 *
 * Source of a regular expression for the flags `iu`, without groups that capture.
 */
export const WEB_ADDRESS =
  '\\bhttps?://(?!\\S*xn--)[a-z\\d.\\xC0-\\xFF-]*[a-z\\d\\xC0-\\xFF](?::\\d+)?' +
  '(?:[/?#](?:[^\\s<>"\\p{Cf}]*[^\\s<>"\\p{Cf}.,;:!?)\\]}\'’»”])?|(?=[.,;:!?)\\]}\'’»”\\p{Cf}]*(?:[\\s<>"]|$)))';
