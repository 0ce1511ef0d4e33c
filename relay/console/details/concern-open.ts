/** Whether concern for a child is being talked about: the counselor has asked, and the parent has not said no. */
import type { ConversationView } from '../desk/view.ts';

export const concernOpen = ({ questions }: ConversationView): boolean =>
  questions.some(
    ({ question, answer }) => question.about === 'concern' && (answer === null || answer === 'yes'),
  );
