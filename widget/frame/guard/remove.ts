/** Takes the personal details out of a message, for *Ta bort dem*; an ellipsis marks each gap. */
import type { Finding } from './find.ts';

export const remove = (text: string, findings: readonly Finding[]): string =>
  findings.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
