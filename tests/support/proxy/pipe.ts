/** One direction of a proxied socket: keeps order, and can delay, hold, swallow or cut off what it carries. */
import type { Socket } from 'node:net';
import type { Random } from '../random.ts';

export class Pipe {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #delayMs: readonly [number, number];
  readonly #random: Random;
  readonly #queue: { bytes: Buffer; dueAt: number }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #held = false;
  #swallowing = false;
  #truncation: { share: number; then: () => void } | undefined;

  constructor(from: Socket, to: Socket, delayMs: readonly [number, number], random: Random) {
    this.#from = from;
    this.#to = to;
    this.#delayMs = delayMs;
    this.#random = random;
    from.on('data', bytes => {
      this.take(bytes);
    });
    to.once('close', () => {
      clearTimeout(this.#timer);
    });
  }

  take(bytes: Buffer): void {
    if (this.#swallowing) return;
    if (this.#truncation) {
      const { share, then } = this.#truncation;
      this.#to.write(bytes.subarray(0, Math.floor(bytes.length * share)), then);
      this.#swallowing = true;
      return;
    }
    const [low, high] = this.#delayMs;
    if (high === 0 && !this.#held && this.#queue.length === 0) {
      this.#write(bytes);
      return;
    }
    this.#queue.push({ bytes, dueAt: performance.now() + this.#random.integer(low, high) });
    this.#drain();
  }

  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.#drain();
  }

  /** Takes nothing more from whoever sends, so that it piles up there, until the returned function is called. */
  choke(): () => void {
    this.#from.pause();
    return () => this.#from.resume();
  }

  /** From now on nothing arrives, and nobody is told. */
  swallow(): void {
    this.#swallowing = true;
    this.#queue.length = 0;
  }

  /** Of the next piece only a share (0 to 1) gets through; `then` follows. */
  truncateNext(share: number, then: () => void): void {
    this.#truncation = { share, then };
  }

  #drain(): void {
    clearTimeout(this.#timer);
    while (!this.#held) {
      const first = this.#queue[0];
      if (!first) return;
      const wait = first.dueAt - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => {
          this.#drain();
        }, wait);
        return;
      }
      this.#queue.shift();
      this.#write(first.bytes);
    }
  }

  #write(bytes: Buffer): void {
    if (!this.#to.destroyed && this.#to.writable) this.#to.write(bytes);
  }
}
