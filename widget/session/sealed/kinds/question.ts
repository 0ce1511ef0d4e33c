/** A question of the counselor: the concern card, or the consent card with the exact text to hand over. */
import { TEXT_MAX_CHARACTERS } from '../../../../relay/protocol/bounds.ts';
import { hasSign } from '../../../writing/sign.ts';
import type { Question as Asked, QuestionState } from '../api.ts';
import { NAME_MAX_CHARACTERS, isFields, some } from './fields.ts';
import type { Fields } from './fields.ts';
import { parseJson, writeJson } from './kind.ts';
import type { KindWithView } from './kind.ts';

export interface Question {
  kind: 'question';
  id: string;
  question: Asked;
}

export interface Questions {
  questions: readonly QuestionState[];
}

export function changeQuestion(view: Questions, id: string, what: Partial<QuestionState>): void {
  view.questions = view.questions.map(known => (known.id === id ? { ...known, ...what } : known));
}

function readAsked({ about, recipient, text, purpose }: Fields): Asked | null {
  if (about === 'concern') return { about, ...(some(text, TEXT_MAX_CHARACTERS) && { text }) };
  if (about !== 'consent' || !some(recipient, NAME_MAX_CHARACTERS) || !some(text, TEXT_MAX_CHARACTERS))
    return null;
  if (!hasSign(recipient) || !hasSign(text)) return null;
  return { about, recipient, text, ...(some(purpose, TEXT_MAX_CHARACTERS) && { purpose }) };
}

export const question: KindWithView<Question, Questions> = {
  code: 0x04,
  from: 'counselor',
  read({ id, question }) {
    const asked = isFields(question) && readAsked(question);
    return some(id, NAME_MAX_CHARACTERS) && asked ? { kind: 'question', id, question: asked } : null;
  },
  write: ({ id, question }) => writeJson({ id, ...question }),
  parse(body) {
    const fields = parseJson(body);
    return { id: fields['id'], question: fields };
  },
  nothing: { questions: [] },
  show(view, { id, question }, { present }) {
    if (!present) return;
    const asked = { id, question, answer: null, answerText: null, fetched: false };
    view.questions = [...view.questions, asked];
  },
};
