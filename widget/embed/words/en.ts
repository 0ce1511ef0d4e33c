/** The doorway in English. */
import type { Words } from './words.ts';

export const en: Words = {
  label: 'Chat anonymously',
  panel: 'Anonymous chat',
  exit: 'Leave this page quickly',
  minimise: 'Minimise the chat',
  unread: 'Something new to read',
  unreachable: 'The chat does not answer right now. If someone is in danger, call 112.',
  alone: 'Try in a tab of its own',
};
