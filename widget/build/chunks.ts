/** How a page is cut into pieces that are fetched later, and what the pieces are called. */
import type { PreRenderedChunk } from 'rollup';

const OF_CONVERSATION_PART =
  /node_modules\/lucide|widget\/(writing\/shown|links\/web-address|browser\/(drawn-lines|outline)|frame\/(status|log\/|waiting\/|sound\/|guard\/remove|room\/(conversation-part|icons|talking|counselor-name|guarded-send|fetch-ahead|seen)))/;

/**
 * What shows the conversation is one piece of the room. Left alone, rollup makes a third piece of what two of them
 * share, and a browser asks for that one only once one of the two is here.
 */
export const chunkOf = (page: string, id: string): string | null =>
  page === 'room' && OF_CONVERSATION_PART.test(id) ? 'conversation-part' : null;

/** A language of the guard is called as the language of the texts is. */
export const chunkName = (page: string, { facadeModuleId }: PreRenderedChunk): string =>
  `${page}.${facadeModuleId?.includes('guard/languages') ? 'guard-' : ''}[name].js`;
