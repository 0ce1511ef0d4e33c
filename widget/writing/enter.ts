/** Whether a key is the person's own or belongs to an input method: asked by every field in room and desk. */

/**
 * The key picks or drops a word that is being composed. Safari says so only by 229, after `compositionend` (UI Events,
 * "keyCode"); elsewhere `isComposing` is enough.
 */
export const composes = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

/** Enter that means "send". */
export const sends = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !composes(event);
