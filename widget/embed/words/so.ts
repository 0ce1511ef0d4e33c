/** The doorway in Somali. */
import type { Words } from './words.ts';

export const so: Words = {
  label: 'Magac la’aan u sheekayso',
  panel: 'Chat aan magac lagu sheegin',
  exit: 'Si degdeg ah uga bax bogga',
  minimise: 'Yaree chat-ka',
  unread: 'Wax cusub oo la akhriyo',
  unreachable:
    'Chat-ka halkan laguma muujin karo hadda. Haddii qof khatar ku jiro, wac 112. Talo caafimaad, wac 1177.',
  alone: 'Ku tijaabi tab gaar ah',
};
