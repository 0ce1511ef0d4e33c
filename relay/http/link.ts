/** A link of the relay's own pages, as HTML. */
import { escape } from './escape.ts';
import { REL, targetOf } from '../../widget/links/link-attributes.ts';

/** `shown`: HTML. */
export const link = (href: string, shown: string): string =>
  `<a href="${escape(href)}" target="${targetOf(href)}" rel="${REL}" dir="auto">${shown}</a>`;
