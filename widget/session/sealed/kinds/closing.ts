/** The counselor is about to end the conversation, or goes on with it after all. Both may still write. */
import type { KindWithView } from './kind.ts';

export interface Closing {
  kind: 'closing';
  /** False: taken back. */
  on: boolean;
}

export const closing: KindWithView<Closing, { closing: boolean }> = {
  code: 0x0c,
  from: 'counselor',
  read: ({ on }) => (typeof on === 'boolean' ? { kind: 'closing', on } : null),
  write: ({ on }) => Uint8Array.of(Number(on)),
  parse: ([on, ...more]) => ({ on: more.length === 0 && (on === 0 || on === 1) ? on === 1 : null }),
  nothing: { closing: false },
  show(view, { on }, { present }) {
    if (present) view.closing = on;
  },
};
