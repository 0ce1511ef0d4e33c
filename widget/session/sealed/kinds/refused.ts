/** It came from the other side and could not be read: it takes its number and shows nothing. Nobody says it. */
import type { KindWithView } from './kind.ts';

export interface Refused {
  kind: 'refused';
}

interface Unreadable {
  /** So many came and could not be read. */
  unreadable: number;
}

export const refused: KindWithView<Refused, Unreadable> = {
  code: 0x1f,
  from: 'nobody',
  read: () => ({ kind: 'refused' }),
  nothing: { unreadable: 0 },
  show(view) {
    view.unreadable++;
  },
};
