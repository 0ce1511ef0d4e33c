/** Bytes and numbers as PROTOCOL.md writes them: big-endian, joined with ‖, base64url without padding. */
export const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);
export const ascii = (text: string): Buffer => Buffer.from(text, 'ascii');

export function integer(value: number, bytes: 1 | 2 | 4): Buffer {
  const out = Buffer.alloc(bytes);
  out.writeUIntBE(value, 0, bytes);
  return out;
}

/** The 16 bytes of a UUID's hexadecimal digits, in the order they are written. */
export const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
