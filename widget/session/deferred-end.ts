/**
 * The end of a conversation that the relay has not heard, since there was no network: said when it is back, for as
 * long as the page lives. Of the conversation it holds the token and the claim, in memory. Made by `RelayLink`.
 */
import { PROTOCOL_VERSION } from '../../relay/protocol/bounds.ts';
import type { ParentFirstFrame, ParentFrame } from '../../relay/protocol/control.ts';
import { Connection } from '../browser/connection.ts';
import type { StoredConversation } from './conversation-storage.ts';
import type { ParentPorts } from './ports.ts';
import { readFrame } from './relay-frames.ts';

export const resumeFrame = (
  { token, claim }: Pick<StoredConversation, 'token' | 'claim'>,
  takeover: boolean,
): ParentFirstFrame => ({
  type: 'resume',
  version: PROTOCOL_VERSION,
  token,
  ...(claim && { claim }),
  takeover,
});

const nothing = (): void => undefined;

/** The function that says it. Ends by itself when the relay has heard, or knows the conversation no more. */
export function deferredEnd(
  { token, claim }: StoredConversation,
  reason: 'parent' | 'exit',
  { address, clock, open, page }: ParentPorts,
): () => void {
  // Whoever ends it has pressed for it: no older socket is asked.
  const first = JSON.stringify(resumeFrame({ token, claim }, true));
  const connection: Connection = new Connection({
    address,
    clock,
    open,
    page,
    firstFrame: () => first,
    onText(text) {
      if (readFrame(text)?.type === 'welcome')
        connection.send(JSON.stringify({ type: 'end', reason } satisfies ParentFrame));
    },
    onBinary: nothing,
    onState: nothing,
  });
  return () => connection.open();
}
