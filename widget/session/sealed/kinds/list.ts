/**
 * Every kind of numbered message, by its name: one line and one file each. `payload.ts` and `view-of-log.ts` know no
 * other list; their types follow from this one.
 */
export { answer } from './answer.ts';
export { closing } from './closing.ts';
export { earlier } from './earlier.ts';
export { end } from './end.ts';
export { erase } from './erase.ts';
export { feedback } from './feedback.ts';
export { fetched } from './fetched.ts';
export { introduce } from './introduce.ts';
export { profile } from './profile.ts';
export { question } from './question.ts';
export { receipt } from './receipt.ts';
export { refused } from './refused.ts';
export { text } from './text.ts';
