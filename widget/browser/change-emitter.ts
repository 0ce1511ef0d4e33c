/** Tells listeners that something has changed, once for several changes in a row. */
export class ChangeEmitter {
  readonly #listeners = new Set<() => void>();
  #due = false;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      for (const listener of [...this.#listeners]) {
        try {
          listener();
        } catch (error) {
          // One listener's fault must not keep the others from hearing, nor go unseen.
          console.error(error);
        }
      }
    });
  }
}
