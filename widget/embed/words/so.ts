/** The doorway in Somali. */
import type { Words } from './words.ts';

export const so: Words = {
  label: 'Si qarsoodi ah u sheekayso',
  panel: 'Sheeko qarsoodi ah',
  exit: 'Si degdeg ah uga bax bogga',
  minimise: 'Yaree sheekada',
  unread: 'Wax cusub oo la akhriyo',
  unreachable: 'Sheekadu hadda ma jawaabayso. Haddii qof khatar ku jiro, wac 112.',
  alone: 'Ku tijaabi tab gaar ah',
};
