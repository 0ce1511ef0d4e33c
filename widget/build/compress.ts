/** Leaves each file compressed beside itself (`.br`, `.gz`), so that the relay compresses nothing while it serves. */
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { folder } from './output.ts';

const brotli = (text: string): Promise<Buffer> =>
  promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });

/** Returns how many bytes each has. */
export async function compress(file: string, text: string): Promise<{ brotli: number; gzip: number }> {
  const [br, gz] = await Promise.all([brotli(text), promisify(gzip)(text, { level: 9 })]);
  writeFileSync(`${folder}/${file}.br`, br);
  writeFileSync(`${folder}/${file}.gz`, gz);
  return { brotli: br.length, gzip: gz.length };
}
