/**
 * A person with a screen reader: presses real keys on the desktop and listens until it is quiet. Each press is a step
 * of the transcript. Where a kept transcript says what will be spoken, it waits for that, however busy the machine.
 */
import { spawn } from 'node:child_process';
import { STEP_MS } from '../support/patience.ts';
import { expectedOf, normalised } from './transcript.ts';
import type { Step } from './transcript.ts';
import type { Desktop } from './desktop.ts';

/** Tenths of a second in which the reader had nothing to do and nothing was spoken: it is quiet. */
const QUIET = 7;
/** While recording, and where nothing is said to come: what is slow would be missed. */
const LONG_QUIET = process.env['VISKA_RECORD'] === '1' ? 30 : 15;
/** Of what is in the kept transcript and does not come. */
const PATIENCE_MS = 20_000;
/** A page is there. */
const LOADED = /^Inläsning av .* färdig/;
const KEY_MS = 30;
/** Of a quick hand, between a key and the same again. */
const HAND_MS = 200;
const PRESSES_MAX = 60;
const VISITS_MAX = 3;

export class Reader {
  readonly #desktop: Desktop;
  /** Of the story that is told; the kept one, and what happens now. */
  #kept: readonly Step[] = [];
  #steps: Step[] = [];
  #spoken: string[] = [];
  #quiet = 0;
  #loaded = false;
  #wake: () => void = () => undefined;

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
    desktop.hear(({ says }) => {
      if (says === undefined) this.#quiet++;
      else {
        this.#quiet = 0;
        this.#loaded ||= LOADED.test(says);
        const words = normalised(says);
        if (words) this.#spoken.push(words);
        this.#aloud(`      ${says}`);
      }
      this.#wake();
    });
  }

  /** A new story; the one before it is forgotten. */
  begin(kept: readonly Step[]): void {
    this.#kept = kept;
    this.#steps = [];
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Keys in xdotool's words, one after the other, as one step. */
  async press(...keys: string[]): Promise<readonly string[]> {
    return this.#step(keys.join(' '), () => this.#keys(...keys));
  }

  /** So quickly that what is spoken falls into one another: a step of which only that it was done is kept. */
  async rush(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#keys(key);
      await new Promise(resolve => setTimeout(resolve, HAND_MS));
    }
    await this.#silence(LONG_QUIET);
    this.#steps.push({ does: `${keys.join(' ')} (quickly)`, says: [] });
  }

  /** Letters of a keyboard without accents. */
  async type(text: string): Promise<readonly string[]> {
    return this.#step(`“${text}”`, () => this.#xdotool('type', '--delay', String(KEY_MS), text));
  }

  /** Something that the other person, or the network, does. */
  async meanwhile(does: string, act: () => Promise<unknown>): Promise<readonly string[]> {
    return this.#step(`(${does})`, act);
  }

  /** Presses a key until this is spoken. Each press is a step. */
  async go(key: string, until: string | RegExp): Promise<void> {
    for (let presses = 0; presses < PRESSES_MAX; presses++)
      if ((await this.press(key)).some(words => has(words, until))) return;
    throw new Error(`${key}: never came to ${String(until)}`);
  }

  /** Reads line by line until this is spoken; one step, since where lines break depends on the fonts. */
  async read(key: string, until: string | RegExp): Promise<void> {
    const lines: string[] = [];
    for (let presses = 0; presses < PRESSES_MAX; presses++) {
      this.#spoken = [];
      await this.#keys(key);
      await this.#until(() => this.#spoken.length > 0, PATIENCE_MS);
      await this.#silence(QUIET / 2);
      lines.push(...this.#spoken);
      if (lines.some(words => has(words, until))) {
        this.#steps.push({ does: `${key} …`, says: [lines.join(' ')] });
        return;
      }
    }
    throw new Error(`${key}: never read ${String(until)}; read ${lines.join(' ')}`);
  }

  /** The browser that was just started. */
  async arrives(): Promise<void> {
    await this.hears('Mozilla Firefox', () => Promise.resolve());
  }

  /** Whatever a person does with the browser itself, in a tab of its own: no step. */
  async visit(address: string): Promise<void> {
    // The one before is closed, with whatever was open in it.
    for (const keys of [['ctrl+t'], ['alt+1', 'ctrl+w']]) {
      await this.#keys(...keys);
      await this.#silence(QUIET);
    }
    // A browser that is still busy with itself may take no address.
    for (let tries = 0; tries < VISITS_MAX; tries++) {
      await this.#keys('ctrl+l');
      await this.#silence(QUIET);
      await this.#xdotool('type', '--delay', String(KEY_MS), address);
      this.#loaded = false;
      await this.#keys('Return');
      await this.#until(() => this.#loaded, PATIENCE_MS);
      await this.#silence(QUIET);
      if (this.#loaded) return;
    }
    throw new Error(`the browser never went to ${address}`);
  }

  /** On the way to where a story begins: no step. Presses the key until this is spoken. */
  async quietly(key: string, until: string | RegExp): Promise<void> {
    for (let presses = 0; presses < PRESSES_MAX; presses++) {
      this.#spoken = [];
      await this.#keys(key);
      await this.#until(() => this.#spoken.length > 0, PATIENCE_MS);
      await this.#silence(QUIET);
      if (this.#spoken.some(words => has(words, until))) return;
    }
    throw new Error(`${key}: never came to ${String(until)}`);
  }

  /** The same with Enter, which is pressed once however long the answer takes. */
  async enters(until: string | RegExp): Promise<void> {
    await this.hears(until, () => this.#keys('Return'));
  }

  /** The same for what others do. */
  async hears(until: string | RegExp, act: () => Promise<unknown>): Promise<void> {
    this.#spoken = [];
    await act();
    await this.#until(() => this.#spoken.some(words => has(words, until)), STEP_MS);
    if (!this.#spoken.some(words => has(words, until))) throw new Error(`never heard ${String(until)}`);
    await this.#silence(QUIET);
  }

  async #step(does: string, act: () => Promise<unknown>): Promise<readonly string[]> {
    const kept = this.#kept[this.#steps.length];
    const expected = kept?.does === does ? expectedOf(kept) : undefined;
    await this.#silence(1);
    this.#spoken = [];
    this.#aloud(does);
    await act();
    if (expected) await this.#until(() => missing(expected, this.#spoken) === 0, PATIENCE_MS);
    await this.#silence(expected?.length ? QUIET : LONG_QUIET);
    const says = this.#spoken;
    // What comes from now on is no part of it.
    this.#spoken = [];
    this.#steps.push({ does, says });
    return says;
  }

  /** For whoever wants to follow. */
  #aloud(line: string): void {
    if (process.env['VISKA_HEARD_ALOUD'] === '1')
      console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} ${line}`);
  }

  async #until(holds: () => boolean, patienceMs: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (!holds() && performance.now() < deadline)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, deadline - performance.now());
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
  }

  /** From now on. */
  #silence(tenths: number): Promise<void> {
    this.#quiet = 0;
    return this.#until(() => this.#quiet >= tenths, PATIENCE_MS);
  }

  #keys(...keys: string[]): Promise<void> {
    return this.#xdotool('key', '--delay', String(KEY_MS), ...keys);
  }

  #xdotool(...words: string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn('xdotool', words, { env: this.#desktop.environment, stdio: 'ignore' });
      child.once('error', reject);
      child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`xdotool: ${String(code)}`))));
    });
  }
}

const has = (words: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words);

/** How many of these have not been spoken as often. */
function missing(expected: readonly string[], spoken: readonly string[]): number {
  const left = [...spoken];
  return expected.filter(words => {
    const at = left.indexOf(words);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
