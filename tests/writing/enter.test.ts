import { expect, test } from 'vitest';
import { composes, sends } from '../../widget/writing/enter.ts';

const key = (what: Partial<KeyboardEvent>): KeyboardEvent =>
  ({ key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13, ...what }) as KeyboardEvent;

test('Enter sends, with Shift it breaks the line, another key does neither', () => {
  expect(sends(key({}))).toBe(true);
  expect(sends(key({ shiftKey: true }))).toBe(false);
  expect(sends(key({ key: 'a', keyCode: 65 }))).toBe(false);
});

test.each([
  ['while a word is composed', { isComposing: true, keyCode: 229 }],
  ['after `compositionend`, as Safari says it', { isComposing: false, keyCode: 229 }],
  ['while a word is composed, as older browsers say it', { isComposing: true, keyCode: 13 }],
])('%s, Enter belongs to the input method', (_, what) => {
  expect(composes(key(what))).toBe(true);
  expect(sends(key(what))).toBe(false);
});
