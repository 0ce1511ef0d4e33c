/**
 * What was done and what was spoken, step by step, as it is kept in transcripts/. Written by the reader, compared
 * by the runner.
 */
export interface Step {
  /** A key, what was typed, or in brackets what somebody else did. */
  readonly does: string;
  readonly says: readonly string[];
}

/** The reader's own, about itself: where a search starts anew, which mode it is in, what it comes out of. */
const OF_THE_READER =
  /^(lämnar .*|Börjar om från (toppen|slutet)|Fokusläge|Bläddringsläge|Läser in. Var god vänta|Inläsning .*|Sidan har .*)\.?$/;

/** Without what differs between two runs of the same product. Empty: nothing that counts. */
export function normalised(utterance: string): string {
  const words = utterance
    .replace(/\b\d{1,2}[:.]\d{2}\b/g, ' ')
    // The tab is called by its address until the page has a title.
    .replace(/(127\.0\.0\.1|localhost):\d+/g, '$1')
    .replace(/väntat \d+ (s|min)\b/g, 'väntat …')
    // The number that proves who is at the other end.
    .replace(/\b\d{4}( \d{4}){3}\b/g, '…')
    // How far a line of one's own has come by then.
    .replace(/( ,)? (Skickas|Framme|Läst)$/i, ' …')
    .replace(/\s+/g, ' ')
    .trim();
  return OF_THE_READER.test(words) ? '' : words;
}

export function written(title: string, steps: readonly Step[]): string {
  const lines = steps.flatMap(({ does, says }) => ['', does, ...says.map(words => `    ${words}`)]);
  return [`# ${title}`, ...lines, ''].join('\n');
}

export function read(kept: string): Step[] {
  const steps: { does: string; says: string[] }[] = [];
  for (const line of kept.split('\n').slice(1))
    if (line.startsWith('    ')) steps.at(-1)?.says.push(line.trim());
    else if (line !== '') steps.push({ does: line, says: [] });
  return steps;
}

/** Before what lasts for a moment only: a reader that comes to it late says what has come since, or nothing. */
const PASSING = '? ';

const spoken = (words: string): string => (words.startsWith(PASSING) ? words.slice(PASSING.length) : words);

/** Of a kept step, what a reader may be waited for. */
export const expectedOf = ({ says }: Step): string[] => says.filter(words => !words.startsWith(PASSING));

/** What was spoken is what is kept; a passing sentence may be left out, or be read as the one behind it. */
export function agrees(kept: readonly string[], heard: readonly string[]): boolean {
  const [first, ...rest] = kept;
  if (first === undefined) return heard.length === 0;
  if (spoken(first) === heard[0] && agrees(rest, heard.slice(1))) return true;
  if (!first.startsWith(PASSING)) return false;
  return agrees(rest, heard) || (heard[0] === rest[0] && agrees(rest, heard.slice(1)));
}

/** Line by line: `-` kept and not heard, `+` heard and not kept; steps that agree in short. Empty: they agree. */
export function difference(kept: readonly Step[], heard: readonly Step[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < Math.max(kept.length, heard.length); at++) {
    const [before, now] = [kept[at], heard[at]];
    if (before && now && before.does === now.does && agrees(before.says, now.says)) continue;
    if (before?.does === now?.does) lines.push(`  ${String(at + 1)}. ${now?.does ?? ''}`);
    else
      lines.push(
        `- ${String(at + 1)}. ${before?.does ?? '(nothing)'}`,
        `+ ${String(at + 1)}. ${now?.does ?? '(nothing)'}`,
      );
    lines.push(...(before?.says ?? []).map(words => `-     ${words}`));
    lines.push(...(now?.says ?? []).map(words => `+     ${words}`));
  }
  return lines;
}
