/**
 * One promise chain: everything that a session does happens one thing after the other, in the order it was asked.
 * Parallel WebCrypto calls finish out of order, so nothing in a session runs beside something else.
 */
export class SerialQueue {
  #tail: Promise<void> = Promise.resolve();
  #closed = false;
  readonly #fault: (error: unknown) => void;

  /** @param fault told of an error in a task; the chain goes on */
  constructor(fault: (error: unknown) => void) {
    this.#fault = fault;
  }

  run(task: () => void | Promise<void>): Promise<void> {
    this.#tail = this.#tail.then(async () => {
      if (this.#closed) return;
      try {
        await task();
      } catch (error) {
        this.#fault(error);
      }
    });
    return this.#tail;
  }

  /** What has not begun never will. */
  close(): void {
    this.#closed = true;
  }

  async settled(): Promise<void> {
    let seen: Promise<void> | null = null;
    while (seen !== this.#tail) {
      seen = this.#tail;
      await seen;
    }
  }
}
