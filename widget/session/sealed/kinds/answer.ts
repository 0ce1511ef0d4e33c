/** The parent's answer to a question, or the withdrawal of a consent. */
import { TEXT_MAX_CHARACTERS } from '../../../../relay/protocol/bounds.ts';
import { NAME_MAX_CHARACTERS, oneOf, some } from './fields.ts';
import { AS_JSON } from './kind.ts';
import type { Kind } from './kind.ts';
import { changeQuestion } from './question.ts';
import type { Questions } from './question.ts';
import type { Lines } from './text.ts';

export interface Answer {
  kind: 'answer';
  id: string;
  answer: 'yes' | 'no' | 'withdrawn';
  /** The consented text as the parent left it. */
  text?: string;
}

export const answer: Kind<Answer, Questions & Lines> = {
  ...AS_JSON,
  code: 0x05,
  from: 'parent',
  read: ({ id, answer, text }) =>
    some(id, NAME_MAX_CHARACTERS) && oneOf(answer, ['yes', 'no', 'withdrawn'] as const)
      ? { kind: 'answer', id, answer, ...(some(text, TEXT_MAX_CHARACTERS) && { text }) }
      : null,
  show(view, { id, answer, text = null }) {
    const given = answer !== 'withdrawn' && { answerText: text, after: view.lines.length };
    changeQuestion(view, id, { answer, ...given });
  },
};
