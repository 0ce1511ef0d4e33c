/** Takes the personal details out of a message: a word for its kind stands in the place of each, *[namn]*. */
import { t } from '../../locales/localize.ts';
import type { DeferredKey } from '../../locales/localize.ts';
import type { Finding } from './find.ts';

export const remove = (text: string, findings: readonly Finding[]): string =>
  findings.reduceRight(
    (rest, { start, end, kind }) =>
      `${rest.slice(0, start)}[${t(`warn-${kind}` as DeferredKey)}]${rest.slice(end)}`,
    text,
  );
