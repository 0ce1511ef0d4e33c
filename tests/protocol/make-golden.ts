/**
 * The golden files of relay/protocol/golden, made from fixed inputs by the independent client's primitives.
 * `node tests/protocol/make-golden.ts` writes them; make-golden.test.ts makes them again and compares, and the tests in
 * golden/ have the product's own sealed layer read them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { frames } from './golden/frames.ts';
import { handshakes } from './golden/handshakes.ts';

export const GOLDEN = new URL('../../relay/protocol/golden/', import.meta.url);

/** Every golden file, by name. */
export function goldenFiles(): Record<string, string> {
  const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return { 'handshakes.json': print(handshakes()), 'frames.json': print(frames()) };
}

if (import.meta.main) {
  mkdirSync(GOLDEN, { recursive: true });
  for (const [name, content] of Object.entries(goldenFiles())) writeFileSync(new URL(name, GOLDEN), content);
}
