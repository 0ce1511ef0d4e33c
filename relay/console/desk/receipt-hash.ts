/** What the relay keeps of a receipt number: base64url of the SHA-256 of its UTF-8 (PROTOCOL.md, section 2). */
import { toBase64Url, utf8 } from '../../../widget/session/sealed/bytes.ts';

export const receiptHash = async (number: string): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(number))));
