/** Every field where a person writes, found in the sources: each is kept away from assistants, in one place. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEPT_AWAY } from '../../widget/writing/keep-away.ts';

/** What is ticked, chosen or a month is not written. */
const WRITTEN = /<textarea|<input(?![^>]*?type="?(?:checkbox|radio|month))/;
const sources = globSync(['widget/**/*.ts', 'relay/**/*.ts', 'demo/pages/*.ts']).map(path => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const written = sources.filter(({ path, text }) => !path.includes('keep-away') && WRITTEN.test(text));

test('there are such fields in the room, at the desk and where a receipt is typed', () => {
  expect(written.map(({ path }) => path).sort()).toEqual([
    'relay/console/conversation/reply-box.ts',
    'relay/console/details/question-dialog.ts',
    'relay/http/receipt-page.ts',
    'widget/frame/card/card.ts',
    'widget/frame/composer/composer.ts',
    'widget/frame/feedback/feedback.ts',
  ]);
});

test.each(written)('$path keeps assistants away', ({ text }) => {
  expect(text).toMatch(/\bkeepAway\(this\)|\bKEPT_AWAY\b/);
  expect(text, 'said in one place').not.toMatch(/spellcheck=|data-gramm|data-lpignore/);
});

test('nothing is written where no field is: no part of a page is made editable', () => {
  for (const { path, text } of sources)
    expect(/contenteditable["']?\s*[=,]|designMode\s*=/i.test(text), path).toBe(false);
});

test('the browser, four writing assistants and five password managers are told in their own words', () => {
  for (const name of [
    ...['autocomplete', 'spellcheck', 'translate', 'writingsuggestions'],
    ...['data-gramm', 'data-gramm_editor', 'data-enable-grammarly', 'data-lt-active', 'data-ms-editor'],
    ...['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-protonpass-ignore', 'data-form-type'],
  ])
    expect(KEPT_AWAY).toHaveProperty([name]);
});
