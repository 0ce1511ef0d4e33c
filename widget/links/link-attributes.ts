/**
 * How a link that leads out of the chat is opened: the one place that decides it, for the room, the panel on the
 * municipality's page, and the relay's own pages, which may all stand in a frame.
 */

/**
 * A navigation of the frame itself is judged by the `frame-src` of the page around it: Chromium replaces the room by
 * an error page, and the conversation with it. So a call or a letter is the outermost page's to begin, which the
 * browser hands on without leaving that page; anything else opens in a tab of its own. `href`: an absolute address.
 */
export const targetOf = (href: string): '_top' | '_blank' =>
  /^(tel|mailto):/.test(href) ? '_top' : '_blank';

/** A page elsewhere cannot reach the one it was opened from, nor learns which it was. */
export const REL = 'noopener noreferrer';

/** As a telephone dials it (RFC 3966): without spaces and dashes. */
export const callAddress = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
