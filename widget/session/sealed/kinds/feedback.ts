/** Did it help? The parent's answer in the end, with a tip if there is one. */
import { TEXT_MAX_CHARACTERS } from '../../../../relay/protocol/bounds.ts';
import { oneOf, within } from './fields.ts';
import { AS_JSON } from './kind.ts';
import type { KindWithView } from './kind.ts';

export interface Feedback {
  kind: 'feedback';
  helped: 'yes' | 'partly' | 'no' | null;
  tip: string;
}

export const feedback: KindWithView<Feedback, { feedback: Omit<Feedback, 'kind'> | null }> = {
  ...AS_JSON,
  code: 0x09,
  from: 'parent',
  read: ({ helped, tip }) =>
    oneOf(helped, ['yes', 'partly', 'no', null] as const) && within(tip, TEXT_MAX_CHARACTERS)
      ? { kind: 'feedback', helped, tip }
      : null,
  nothing: { feedback: null },
  show(view, { helped, tip }) {
    view.feedback = { helped, tip };
  },
};
