/** What a counselor can do in a conversation now. Buttons, keys and dialogs all ask here. */
import type { ConversationView } from '../desk/view.ts';

/** Consent and concern: keys stand, and the parent has not ended it. */
export const mayBeAsked = ({ phase, parentEnded }: ConversationView): boolean =>
  phase === 'talking' && !parentEnded;

export const mayBeHandedOver = ({ phase, closing, incoming, handingOverTo }: ConversationView): boolean =>
  phase === 'talking' && !closing && !incoming && handingOverTo === undefined;
