/** Gives `t` the words of the whole console; the sign-in page does without. */
import { en } from './en.ts';
import { addWords } from './localize.ts';
import { sv } from './sv.ts';

addWords({ sv, en });
