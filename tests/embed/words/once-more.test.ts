import { expect, test } from 'vitest';
import { ONCE_MORE } from '../../../widget/embed/words/once-more.ts';
import { languages, loadLanguage } from '../../../widget/locales/catalogues.ts';

test.each(languages)(
  'page, room and notice say the same of the third press of Shift, in %s',
  async language => {
    const [, { onceMore }] = await loadLanguage(language, false);
    expect(ONCE_MORE[language]).toBe(onceMore);
    expect(onceMore).not.toMatch(/\.$/);
  },
);
