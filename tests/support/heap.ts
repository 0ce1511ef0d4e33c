/**
 * What a JavaScript heap still reaches after a collection: the strings of a heap snapshot, of a browser's page
 * or frame over the DevTools protocol, and of the relay's process by a signal. Journeys search them for what must be gone.
 */
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { expectSoon } from './expect-soon.ts';

/** A frame of another site has a process of its own; else it lies in its page's heap. */
async function sessionOf(page: Page, frame: Frame | undefined): Promise<CDPSession> {
  const context = page.context();
  const own = frame && (await context.newCDPSession(frame).catch(() => undefined));
  return own ?? context.newCDPSession(page);
}

export async function browserHeap(page: Page, frame?: Frame): Promise<string[]> {
  const session = await sessionOf(page, frame);
  try {
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return stringsOf(chunks.join(''));
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** `nodeArguments` go to the relay's process; `take` asks that process for a snapshot. */
export class RelayHeap {
  readonly #folder = mkdtempSync(join(tmpdir(), 'viska-heap-'));
  readonly nodeArguments = ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${this.#folder}`];

  async take(pid: number): Promise<string[]> {
    process.kill(pid, 'SIGUSR2');
    let file = '';
    const written = (): boolean => {
      const [name] = readdirSync(this.#folder);
      if (!name) return false;
      file = join(this.#folder, name);
      return lastOf(file).trimEnd().endsWith(']}');
    };
    await expectSoon(written, 'a heap snapshot of the relay');
    const text = readFileSync(file, 'utf8');
    for (const name of readdirSync(this.#folder)) rmSync(join(this.#folder, name));
    return stringsOf(text);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The last few characters of a file that may still be growing to many megabytes. */
function lastOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const last = Buffer.alloc(8);
    const read = readSync(
      descriptor,
      last,
      0,
      last.length,
      Math.max(0, fstatSync(descriptor).size - last.length),
    );
    return last.toString('latin1', 0, read);
  } finally {
    closeSync(descriptor);
  }
}

const STRINGS = '"strings":[';

/** They come last, after millions of numbers that nobody wants; within a string a quotation mark is never so plain. */
function stringsOf(snapshot: string): string[] {
  const at = snapshot.lastIndexOf(STRINGS);
  if (at < 0) throw new Error('a heap snapshot without strings');
  return (JSON.parse(`{${snapshot.slice(at)}`) as { strings: string[] }).strings;
}

/** Which of the wanted phrases stand in any of these strings. */
export const reached = (strings: readonly string[], wanted: readonly string[]): string[] =>
  wanted.filter(phrase => strings.some(string => string.includes(phrase)));
