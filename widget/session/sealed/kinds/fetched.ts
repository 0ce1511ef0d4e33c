/** The consented text was taken over: the answer can no longer be withdrawn. */
import { NAME_MAX_CHARACTERS, some } from './fields.ts';
import { AS_JSON } from './kind.ts';
import type { Kind } from './kind.ts';
import { changeQuestion } from './question.ts';
import type { Questions } from './question.ts';

export interface Fetched {
  kind: 'fetched';
  id: string;
}

export const fetched: Kind<Fetched, Questions> = {
  ...AS_JSON,
  code: 0x0a,
  from: 'counselor',
  read: ({ id }) => (some(id, NAME_MAX_CHARACTERS) ? { kind: 'fetched', id } : null),
  show: (view, { id }) => changeQuestion(view, id, { fetched: true }),
};
