/** A parent's answer to a card, on its way into the sealed session. Called by `ParentConversation`. */
import type { ParentSealed } from './sealed/api.ts';

/** `text`: a consent as the parent left it; `without-history`: the new counselor reads nothing of what was said. */
export function answerCard(
  session: ParentSealed,
  cardId: string,
  answer: 'yes' | 'no' | 'withdrawn',
  text?: string,
): void {
  const card = session.state.cards.find(({ id }) => id === cardId);
  if (!card) return;
  if (card.kind !== 'new-counselor') session.answer(cardId, answer, text);
  else if (answer === 'yes') session.admit(cardId, text !== 'without-history');
  else session.decline(cardId);
}
