/**
 * What tells less than a number: given names, schools and number plates. Fetched at leisure after Start, with the
 * list of names; until then the guard knows the strong kinds only. Rules follow the script of the text, not the
 * language of the room: all languages are here.
 */
import { rules as arabic } from '../languages/ar.ts';
import { rules as persian } from '../languages/fa.ts';
import { rules as finnish } from '../languages/fi.ts';
import { rules as somali } from '../languages/so.ts';
import { rules as ukrainian } from '../languages/uk.ts';
import type { Rule } from '../rule.ts';
import { listed } from './listed.ts';
import { people } from './people.ts';
import { schools } from './schools.ts';

export const names: readonly Rule[] = [
  ...schools,
  ...people,
  ...finnish,
  ...somali,
  ...arabic,
  ...persian,
  ...ukrainian,
  listed,
];
