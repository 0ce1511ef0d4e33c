/** Where a receipt number erases its topic record: shown in full, so that it can be written down. Used by `receipt.ts`. */
import type { TemplateResult } from 'lit';
import { lang } from '../../locales/localize.ts';
import { link } from '../link.ts';
import type { RoomValues } from '../room/values.ts';

export function receiptAddress({ relay, site }: Pick<RoomValues, 'relay' | 'site'>): TemplateResult {
  const language = lang();
  const address = `${relay}/receipt/${site}${language === 'sv' ? '' : `?lang=${language}`}`;
  return link(address);
}
