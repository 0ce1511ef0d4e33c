/** Runs tasks side by side, as many as the machine carries, each after those it needs. Used by tests/run.ts. */
export interface Task {
  readonly name: string;
  /** How many processors it keeps busy while it runs; 0 for one that mostly waits. */
  readonly load: number;
  /** Names of tasks that have to be over, well or badly, before it starts. Those that are not run are not waited for. */
  readonly after?: readonly string[];
}

/**
 * Starts tasks in their order wherever there is room for them under `capacity`, in the same measure as their loads.
 * A task too large for any room runs when nothing else with a load does.
 */
export function sideBySide<T extends Task>(
  tasks: readonly T[],
  capacity: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks];
  const running = new Set<T>();
  const left = new Set(tasks.map(({ name }) => name));
  const load = (): number => [...running].reduce((sum, task) => sum + task.load, 0);
  const isReady = (task: T): boolean =>
    !task.after?.some(name => left.has(name)) && (load() === 0 || load() + task.load <= capacity);

  return new Promise((resolve, reject) => {
    const go = (): void => {
      for (let next = waiting.find(isReady); next; next = waiting.find(isReady)) {
        const task = next;
        waiting.splice(waiting.indexOf(task), 1);
        running.add(task);
        run(task).then(() => {
          running.delete(task);
          left.delete(task.name);
          go();
        }, reject);
      }
      if (running.size > 0) return;
      if (waiting.length === 0) resolve();
      else reject(new Error(`wait for each other: ${waiting.map(({ name }) => name).join(', ')}`));
    };
    go();
  });
}
