/**
 * Watches both people's screens during a run and says what must never be seen there. Every message has a name of
 * its own; the judge knows who said it to whom, and where it has been shown.
 */
import type { Line } from '../../widget/session/view.ts';

/** What a person sees of a session. */
export interface Screen {
  readonly lines: readonly Line[];
  readonly erased: boolean;
}

interface Said {
  by: 'parent' | 'counselor';
  order: number;
  /** Claims of the counselors on whose screen it has stood; `parent` for the parent's. */
  shown: Set<string>;
}

export class Judge {
  readonly said = new Map<string, Said>();
  readonly wrongs: string[] = [];
  #order = 0;

  wrong(what: string): void {
    const short = what.replace(/x{20,}/g, '…');
    if (!this.wrongs.includes(short)) this.wrongs.push(short);
  }

  says(by: Said['by'], text: string): void {
    this.said.set(text, { by, order: this.#order++, shown: new Set() });
  }

  /** @param screen `parent`, or a counselor's claim */
  look(screen: string, lines: readonly Line[]): void {
    const seen = new Set<string>();
    const last = { parent: -1, counselor: -1 };
    for (const { text, from } of lines) {
      const said = this.said.get(text);
      if (!said || said.by !== from) {
        this.wrong(`nobody said ${text}`);
        continue;
      }
      if (seen.has(text)) this.wrong(`${text} stands twice on one screen`);
      seen.add(text);
      if (said.order <= last[from]) this.wrong(`${text} stands out of order`);
      last[from] = said.order;
      said.shown.add(screen);
    }
    this.#delivered(screen, lines);
  }

  #delivered(screen: string, lines: readonly Line[]): void {
    const me = screen === 'parent' ? 'parent' : 'counselor';
    for (const { text, from, delivery } of lines) {
      if (from !== me || (delivery !== 'delivered' && delivery !== 'read')) continue;
      if (!this.#wasShownToOther(text, me)) this.wrong(`${text} is called delivered and was never shown`);
    }
  }

  #wasShownToOther(text: string, me: Said['by']): boolean {
    const shown = this.said.get(text)?.shown ?? new Set();
    return me === 'counselor' ? shown.has('parent') : [...shown].some(screen => screen !== 'parent');
  }

  /** At the end: everything said has stood on the other person's screen, unless its sender was told otherwise. */
  nothingLost(excused: ReadonlySet<string>): void {
    for (const [text, { by }] of this.said)
      if (!excused.has(text) && !this.#wasShownToOther(text, by)) this.wrong(`${text} was lost`);
  }
}
