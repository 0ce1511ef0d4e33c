/** The doorway in English. */
import type { Words } from './words.ts';

export const en: Words = {
  label: 'Chat anonymously',
  panel: 'Anonymous chat',
  exit: 'Leave this page quickly',
  minimise: 'Minimise the chat',
  unread: 'Something new to read',
  unreachable:
    'The chat cannot be shown here right now. If someone is in danger, call 112. For medical advice, call 1177.',
  alone: 'Try in a tab of its own',
};
