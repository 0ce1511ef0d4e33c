/** Which of rollup's warnings count: one ends the build, one is passed over. */
import type { RollupOptions } from 'rollup';

export const onwarn: NonNullable<RollupOptions['onwarn']> = (warning, hand) => {
  // A page that asks the network for a package would fail in the browser only.
  if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
  // A circle in our own code is worth a word; in a package it is not ours to mend.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.message.includes('node_modules')) return;
  hand(warning);
};
