/** Whether concern mode stands open: asked for, and not turned down or taken back by the parent. */
import type { ConversationView } from '../desk/view.ts';

export const concernOpen = ({ questions }: ConversationView): boolean =>
  questions.some(
    ({ question, answer }) => question.about === 'concern' && (answer === null || answer === 'yes'),
  );
