/** Reads the tables beside it, asks the guard about each line and counts by kind. */
import type { Finding, Kind } from '../../../../widget/frame/guard/find.ts';

export interface Written {
  text: string;
  details: { kind: Kind; start: number; end: number }[];
}

/** `[detail]` or, where a table holds several kinds, `[kind:detail]`. Lines of one message are joined by `⏎`. */
export const read = (table: string, kind: Kind): Written[] =>
  table
    .trim()
    .split('\n')
    .map(line => {
      const details: Written['details'] = [];
      let text = '';
      for (const part of line.replaceAll('⏎', '\n').split(/(\[[^\]]*\])/)) {
        const [, named, detail] = /^\[(?:([a-z-]+):(?!\/))?(.*)\]$/s.exec(part) ?? [];
        if (detail === undefined) text += part;
        else {
          details.push({
            kind: (named as Kind | undefined) ?? kind,
            start: text.length,
            end: text.length + detail.length,
          });
          text += detail;
        }
      }
      return { text, details };
    });

export interface Count {
  hits: number;
  of: number;
  missed: string[];
}

/** A detail is found if what the guard marks of its kind covers half of it or more. */
export function count(written: readonly Written[], find: (text: string) => readonly Finding[]): Count {
  const result: Count = { hits: 0, of: 0, missed: [] };
  for (const { text, details } of written) {
    const found = find(text);
    for (const { kind, start, end } of details) {
      result.of++;
      const covered = found
        .filter(finding => finding.kind === kind)
        .reduce(
          (sum, other) => sum + Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)),
          0,
        );
      if (covered * 2 >= end - start) result.hits++;
      else result.missed.push(text);
    }
  }
  return result;
}
