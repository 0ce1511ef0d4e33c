/**
 * The lines of a log on the screen, one element each: only what has changed is drawn, so that a line costs the same
 * however much has been said, and many at once in slices, so that one can write meanwhile. Room and desk say what a
 * line looks like.
 */
/** What a line needs for that: who it is. Another object of the same `id` is the same line, changed. */
interface Identified {
  readonly id: string;
}

interface Drawn<Line> {
  readonly element: HTMLElement;
  line: Line;
  above?: string | undefined;
  /** Which time that all of them had to be drawn. */
  round: number;
}

/** So many are drawn at once, and what more fits into so many milliseconds: a slow phone takes a blink for it. */
const SLICE = 8;
const SLICE_MS = 6;

/** Lines stand in boxes of so many: what comes last is laid out without a look at each of those before. */
const BOX = 32;

export type DrawLine<Line> = (element: HTMLElement, line: Line, above: Line | undefined) => void;

export class DrawnLines<Line extends Identified> {
  readonly #all: Drawn<Line>[] = [];
  readonly #more: () => void;
  #round = 0;
  #waits = false;
  /** All of them stand there. */
  done = true;

  /** @param more called when it is time for the next slice */
  constructor(more: () => void) {
    this.#more = more;
  }

  at(index: number): HTMLElement | undefined {
    return this.#all.at(index)?.element;
  }

  /**
   * @param tag what a new line is made of
   * @param end stands after the last line
   * @param again draw all of them: something else that they show has changed
   */
  draw(lines: readonly Line[], tag: string, end: ChildNode, draw: DrawLine<Line>, again?: boolean): void {
    const all = this.#all;
    const round = again ? ++this.#round : this.#round;
    const began = performance.now();
    let count = 0;
    this.done = lines.every((line, at) => {
      const above = lines[at - 1];
      let drawn = all[at];
      let place = (): void => undefined;
      if (drawn?.round === round && drawn.line === line && drawn.above === above?.id) return true;
      if (count++ >= SLICE && performance.now() - began > SLICE_MS) return false;
      // An element goes on with what takes the place of its line, and nothing is read out twice.
      if (!drawn || drawn.line.id === lines[at + 1]?.id) {
        const element = document.createElement(tag);
        const old = drawn?.element;
        const last = all[at - 1]?.element;
        // Once it is whole: a line that is filled in on the page would be read out twice.
        place = (): void => {
          if (old) old.before(element);
          else if (at % BOX && last) last.parentNode?.append(element);
          else {
            const box = document.createElement('div');
            box.append(element);
            end.before(box);
          }
        };
        all.splice(at, 0, (drawn = { element, line, round }));
      }
      drawn.line = line;
      drawn.round = round;
      drawn.above = above?.id;
      draw(drawn.element, line, above);
      place();
      return true;
    });
    for (const { element } of all.splice(lines.length)) element.remove();
    if (this.done || this.#waits) return;
    this.#waits = true;
    setTimeout(() => {
      this.#waits = false;
      this.#more();
    });
  }
}
