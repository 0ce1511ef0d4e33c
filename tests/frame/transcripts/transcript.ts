/**
 * A story in words, compared with the text file beside it. `VISKA_RECORD=1 npm test -- components` writes the
 * files anew (the test server takes them, see web-test-runner.config.mjs); then they are to be read by a person.
 */
import { expect } from '@open-wc/testing';
import type { ViskaRoom } from '../../../widget/frame/room/room.ts';
import { focus, hear, read } from './read-aloud.ts';

const wrap = (heading: string, said: readonly string[]): string =>
  `${heading}\n${(said.length ? said : ['(nothing)']).map(line => `    ${line}\n`).join('')}`;

export class Transcript {
  readonly #name: string;
  readonly #parts: string[] = [];

  /** The file's name without its ending. */
  constructor(name: string) {
    this.#name = name;
  }

  async reads(what: string, element: Element): Promise<void> {
    this.#parts.push(wrap(`${what}, read from top to end`, await read(element)));
  }

  async hears(what: string, room: ViskaRoom, happens: () => Promise<void>): Promise<void> {
    this.#parts.push(wrap(`${what}, heard by itself`, await hear(room, happens)));
  }

  isAt(what: string): void {
    this.#parts.push(wrap(`${what}, where one is`, [focus()]));
  }

  async agrees(): Promise<void> {
    const file = `/tests/frame/transcripts/${this.#name}.txt`;
    const text = this.#parts.join('\n');
    await fetch(file, { method: 'PUT', body: text });
    const recorded = await fetch(file);
    expect(text).to.equal(recorded.ok ? await recorded.text() : '(no such file)');
  }
}
