/** The doorway in Swedish. */
import type { Words } from './words.ts';

export const sv: Words = {
  label: 'Chatta anonymt',
  panel: 'Anonym chatt',
  exit: 'Lämna sidan snabbt',
  minimise: 'Minimera chatten',
  unread: 'Något nytt att läsa',
  unreachable: 'Chatten går inte att visa här just nu. Är någon i fara, ring 112. Råd om vård: 1177.',
  alone: 'Försök i en egen flik',
};
