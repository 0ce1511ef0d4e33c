/** Where a receipt number erases its topic record: shown in full, so that it can be written down. Used at the end. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ViskaRoom } from './room/room.ts';

export function receiptAddress({ relay, site }: ViskaRoom): TemplateResult {
  const address = `${relay}/receipt/${site}`;
  return html`<a href=${address} target="_blank" rel="noreferrer" dir="ltr" translate="no">${address}</a>`;
}
