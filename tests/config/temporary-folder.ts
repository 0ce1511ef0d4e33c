/**
 * A folder for all that a run of journeys leaves behind: a browser that ends with its worker has no time to clear up
 * its profile. Removed when the run is over.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viska-journeys-'));
  process.env['TMPDIR'] = folder;
  // rmSync would give up without a word where a browser removes its own at the same moment.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
