/** The doorway in Ukrainian. */
import type { Words } from './words.ts';

export const uk: Words = {
  label: 'Анонімний чат',
  panel: 'Анонімний чат',
  exit: 'Швидко покинути сторінку',
  minimise: 'Згорнути чат',
  unread: 'Є щось нове для читання',
  unreachable:
    'Чат зараз не може відкритися тут. Якщо хтось у небезпеці, телефонуйте 112. За медичною порадою телефонуйте 1177.',
  alone: 'Спробувати в окремій вкладці',
};
