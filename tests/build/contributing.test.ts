/** What the contributors' pages name is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGES = ['.github/CONTRIBUTING.md', 'relay/protocol/GLOSSARY.md', 'README.md'];
/** A path with a folder of the source, or a file named after one in the same line. */
const PATH = /`((?:widget|relay|tests|demo)\/[\w./-]+)`/g;

test.each(PAGES)('every path that %s names exists', page => {
  const missing: string[] = [];
  for (const line of readFileSync(page, 'utf8').split('\n')) {
    const folders: string[] = [];
    for (const [, path = ''] of line.matchAll(PATH)) {
      // What a run leaves is made by it.
      if (!path.startsWith('tests/output/') && !existsSync(path)) missing.push(path);
      folders.push(path.replace(/[^/]*$/, ''));
    }
    // `delivery.ts` stands beside, or in the folder of, what was named before it.
    for (const [, name = ''] of page.includes('CONTRIBUTING') ? line.matchAll(/`([a-z-]+\.ts)`/g) : [])
      if (folders.length > 0 && !folders.some(folder => existsSync(folder + name))) missing.push(name);
  }
  expect(missing).toEqual([]);
});
