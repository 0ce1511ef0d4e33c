/** A response alone, as a server would send it at its best. Used by all that weighs. */
import { brotliCompressSync, constants } from 'node:zlib';

export const brotliBytes = (body: string | Uint8Array): number =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(body),
    },
  }).length;
