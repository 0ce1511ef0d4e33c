/** What the golden files are made of: fixed values, and messages of them. */
import type { Contents, Message } from '../../independent-client/message.ts';

export const CONVERSATION = '3f2b1c9e-8d47-4a06-9b5e-6c1d2e3f4a5b';
/** The time of whoever speaks, in seconds. */
export const AT = 1_800_000_000;
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const message = (kind: number, number: number, body: Uint8Array): Message => ({
  kind,
  number,
  body: Buffer.from(body),
});
export const contents = (acknowledgement: number, read: number, ...messages: Message[]): Contents => ({
  acknowledgement,
  read,
  messages,
});
export const NOTHING = Buffer.alloc(0);
