/** Tells listeners that something changed: once per turn, however much happened in it. */
export class Announcer {
  readonly #listeners = new Set<() => void>();
  #telling = false;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const listener of this.#listeners) {
        try {
          listener();
        } catch (error) {
          // One that throws does not silence the others.
          reportError(error);
        }
      }
    });
  }
}
