/** Simulated time: a heap of things to do, in order of time and then of asking. */
interface Task {
  at: number;
  order: number;
  run: () => void;
  stopped: boolean;
}

export class Clock {
  now = 1_800_000_000_000;
  #heap: Task[] = [];
  #order = 0;

  after(ms: number, run: () => void): () => void {
    const task: Task = { at: this.now + ms, order: this.#order++, run, stopped: false };
    this.#push(task);
    return () => {
      task.stopped = true;
    };
  }

  /** Does the next thing due until `end`; false when there is none. */
  step(end: number): boolean {
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.at > end) return false;
      this.#pop();
      if (next.stopped) continue;
      this.now = Math.max(this.now, next.at);
      next.run();
      return true;
    }
  }

  #before(a: number, b: number): boolean {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (!one || !other) return one !== undefined;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (!one || !other) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }

  #push(task: Task): void {
    let at = this.#heap.push(task) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let at = 0; ;) {
      const left = at * 2 + 1;
      let least = at;
      if (left < this.#heap.length && this.#before(left, least)) least = left;
      if (left + 1 < this.#heap.length && this.#before(left + 1, least)) least = left + 1;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }
}
