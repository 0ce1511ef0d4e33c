/** What the room asks of a draft: the strong kinds. Fetched at Start; names and schools come with `found/found.ts`. */
import { find } from './find.ts';
import type { Finding } from './find.ts';
import type { Rule } from './rule.ts';

/** @param pass the site's own numbers and addresses. @param rules further ones */
export const guard = (text: string, pass: readonly string[], rules?: readonly Rule[]): Finding[] =>
  find(text, { pass, rules: rules ?? [] });
