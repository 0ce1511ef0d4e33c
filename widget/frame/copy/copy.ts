/** One's own copy of the conversation, as a text file on the device: only on request, after the warning. */
import type { Line } from '../../session/view.ts';
import { IN_SWEDEN, lang, t } from '../../locales/localize.ts';

export const asText = (lines: readonly Line[], counselor: string): string =>
  lines
    .map(({ at, by, from, text }) => {
      const when = new Date(at).toLocaleString(lang(), {
        dateStyle: 'short',
        timeStyle: 'short',
        ...IN_SWEDEN,
      });
      return `${when} ${from === 'parent' ? t('you') : (by ?? counselor)}\n${text}\n`;
    })
    .join('\n');

/** The file's name says nothing of a chat. */
export function saveCopy(lines: readonly Line[], counselor: string): void {
  const address = URL.createObjectURL(
    new Blob([asText(lines, counselor)], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = t('copyFile');
  link.click();
  // Some browsers read it a moment after the press.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
