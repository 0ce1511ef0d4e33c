import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchFolder, searchMemory } from '../support/memory.ts';
import { missing } from '../support/optional-programs.ts';

describe('the search that anonymity is proven by', () => {
  test.skipIf(missing('processMemory'))(
    'finds what is kept in a process, in each encoding, and nothing else',
    async () => {
      const child = spawn(
        process.execPath,
        [
          '--import',
          './tests/support/control-phrase.ts',
          '-e',
          'setInterval(() => {}, 1e6); console.log("up")',
        ],
        {
          env: { ...process.env, TEST_CONTROL_PHRASE: 'kontrollfras sjuttiosju' },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      try {
        await once(child.stdout, 'data');
        const search = (phrase: string): string[] =>
          searchMemory(child.pid ?? 0, [phrase])
            .hits.map(hit => hit.encoding)
            .sort();
        expect(search('kontrollfras sjuttiosju åäö')).toEqual(expect.arrayContaining(['Latin-1', 'UTF-8']));
        expect(search('kontrollfras sjuttiosju ✓')).toEqual(['UTF-16LE']);
        expect(search('en fras som ingen har sagt')).toEqual([]);
      } finally {
        child.kill('SIGKILL');
      }
    },
  );

  test('finds a phrase in a file of a folder, and in a file’s name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'viska-search-'));
    try {
      writeFileSync(join(folder, 'läcka.bin'), Buffer.from('xx viskat här', 'utf16le'));
      expect(searchFolder(folder, ['viskat här']).map(hit => hit.encoding)).toEqual(['UTF-16LE']);
      expect(searchFolder(folder, ['läcka'])).toHaveLength(1);
      expect(searchFolder(folder, ['annat'])).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
