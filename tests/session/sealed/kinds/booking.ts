/** A kind that Viska does not have: all that another one takes, beside its line in the list. `added-kind.test.ts` adds it. */
import { NAME_MAX_CHARACTERS, some } from '../../../../widget/session/sealed/kinds/fields.ts';
import { AS_JSON } from '../../../../widget/session/sealed/kinds/kind.ts';
import type { KindWithView } from '../../../../widget/session/sealed/kinds/kind.ts';

export interface Booking {
  kind: 'booking';
  id: string;
  /** As the counselor wrote it. */
  time: string;
}

interface Bookings {
  bookings: readonly Omit<Booking, 'kind'>[];
}

export const booking: KindWithView<Booking, Bookings> = {
  ...AS_JSON,
  code: 0x0d,
  from: 'counselor',
  read: ({ id, time }) =>
    some(id, NAME_MAX_CHARACTERS) && some(time, NAME_MAX_CHARACTERS) ? { kind: 'booking', id, time } : null,
  nothing: { bookings: [] },
  show(view, { id, time }, { present }) {
    if (present) view.bookings = [...view.bookings, { id, time }];
  },
};
