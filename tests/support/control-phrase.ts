/**
 * Loaded into the relay's process by the anonymity search only (`node --import`): keeps one phrase alive in each
 * form a leak could have, so that a search which finds nothing else is shown to be able to find.
 */
const phrase = process.env.TEST_CONTROL_PHRASE ?? '';

/** A string put together from parts is a rope of pointers, found by no search: writing it out and back flattens it. */
const flat = (text: string, encoding: BufferEncoding): string =>
  Buffer.from(text, encoding).toString(encoding);

Object.assign(globalThis, {
  controlPhrases: [
    // One byte a character in V8's heap.
    flat(`${phrase} åäö`, 'latin1'),
    // Two bytes a character, since ✓ does not fit in one.
    flat(`${phrase} ✓`, 'utf16le'),
    // Outside the heap, as bytes from a socket are.
    Buffer.from(`${phrase} åäö ✓`, 'utf8'),
  ],
});
