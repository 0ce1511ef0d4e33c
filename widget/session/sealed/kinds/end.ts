/** A person ends the conversation. */
import type { Side } from '../entry.ts';
import type { KindWithView } from './kind.ts';

export interface End {
  kind: 'end';
}

export interface Ended {
  ended: Readonly<Record<Side, boolean>>;
}

export const end: KindWithView<End, Ended> = {
  code: 0x07,
  from: 'both',
  stays: 'erase',
  read: () => ({ kind: 'end' }),
  nothing: { ended: { parent: false, counselor: false } },
  show(view, _, { entry, present }) {
    if (present) view.ended = { ...view.ended, [entry.from]: true };
  },
};
