/**
 * The last word to the relay of a page that goes away: the browser sends it even when the page is gone, and no socket
 * has to be opened first. Called by `RelayLink`, and by a room that has nothing yet to go on with a conversation.
 */

/** `relay`: its origin. PROTOCOL.md section 6. */
export const endByBeacon = (relay: string, token: string, reason: 'parent' | 'exit' = 'exit'): boolean =>
  navigator.sendBeacon(`${relay}/api/end`, JSON.stringify({ token, reason }));
