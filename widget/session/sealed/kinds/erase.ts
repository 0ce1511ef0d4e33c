/** The parent takes the conversation from both screens, and ends it. */
import type { Ended } from './end.ts';
import type { KindWithView } from './kind.ts';

export interface Erase {
  kind: 'erase';
}

interface Erased {
  erased: boolean;
}

export const erase: KindWithView<Erase, Erased, Erased & Ended> = {
  code: 0x06,
  from: 'parent',
  stays: 'erase',
  read: () => ({ kind: 'erase' }),
  nothing: { erased: false },
  show(view, _, { entry }) {
    view.erased = true;
    view.ended = { ...view.ended, [entry.from]: true };
  },
};
