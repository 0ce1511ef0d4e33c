import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { callAddress, targetOf } from '../../widget/links/link-attributes.ts';
import { fallback } from '../../relay/http/fallback.ts';
import { notBuiltPage, unknownSitePage } from '../../relay/http/pages.ts';

/** Not links that a parent sees in the room or beside it. */
const OTHERS = [
  // A file to keep, made in the browser, leads nowhere.
  'widget/frame/copy/copy.ts',
  // Takes an address apart, and is never on a page.
  'widget/embed/frame-address.ts',
  // In the launcher's place, on the municipality's own page, where nothing else of Viska can be had.
  'widget/embed/viska.ts',
];
/** Where links are made: for the room, the panel and the relay's pages; each asks `link-attributes.ts`. */
const MAKERS = ['relay/http/link.ts', 'widget/embed/panel-elements.ts', 'widget/frame/link.ts'];

test('links in what a parent sees are made in three places, which ask one how they open', () => {
  const made = globSync('{widget,relay/http}/**/*.ts')
    .filter(file => /<a\s|'a',|createElement\('a'\)/.test(readFileSync(file, 'utf8')))
    .filter(file => !OTHERS.includes(file))
    .sort();
  expect(made).toEqual(MAKERS);
  for (const file of MAKERS) expect(readFileSync(file, 'utf8'), file).toContain('targetOf(');
});

test('a call or a letter is the outermost page’s to begin, anything else opens apart', () => {
  expect(['tel:112', 'mailto:a@b.example', 'https://www.1177.se/'].map(targetOf)).toEqual([
    '_top',
    '_top',
    '_blank',
  ]);
  expect(callAddress('+46 8-465 004 10')).toBe('tel:+46846500410');
});

test('the relay’s pages that may stand in the room’s frame open every link outside it', () => {
  const site = exempelkommun(['http://127.0.0.1:8788']);
  const help = [{ id: 'far', name: { sv: 'Bara på nätet' }, url: 'https://www.1177.se/' }, ...site.help];
  for (const page of [fallback({ ...site, help }, 'sv'), unknownSitePage(), notBuiltPage()]) {
    const links = page.match(/<a .*?>/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [, href = ''] = /href="([^"]*)"/.exec(link) ?? [];
      expect(link).toContain(/^(tel|mailto):/.test(href) ? 'target="_top"' : 'target="_blank" rel="noopener');
    }
  }
});
