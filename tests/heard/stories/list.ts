/** In the order of a conversation: the parent's, then the counselor's. */
import type { Story } from '../story.ts';
import { desk } from './desk.ts';
import { ending } from './ending.ts';
import { guard } from './guard.ts';
import { named } from './named.ts';
import { network } from './network.ts';
import { returning } from './returning.ts';
import { shift } from './shift.ts';
import { starting } from './starting.ts';
import { talking } from './talking.ts';
import { urgentHelp } from './urgent-help.ts';

export const STORIES: readonly Story[] = [
  starting,
  urgentHelp,
  talking,
  guard,
  named,
  shift,
  network,
  ending,
  returning,
  desk,
];
