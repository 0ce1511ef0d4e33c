/** Every link in the room: a call, a letter, or a page elsewhere. Drawn by the parts that have one to show. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { callAddress, REL, targetOf } from '../links/link-attributes.ts';

/**
 * A number or an address reads from left to right, also within Arabic: `auto` makes it so. `look`: a class.
 * `label`: for screen readers, where what is shown says too little.
 */
export const link = (
  address: string,
  shown = address,
  look = '',
  label?: string,
  click?: () => unknown,
): TemplateResult =>
  html`<a
    href=${address}
    target=${targetOf(address)}
    rel=${REL}
    dir="auto"
    class=${look}
    aria-label=${label ?? nothing}
    @click=${click}
    >${shown}</a
  >`;

/** `shown`: left out, the number itself. */
export const callLink = (phone: string, shown = phone, look?: string): TemplateResult =>
  link(callAddress(phone), shown, look);
