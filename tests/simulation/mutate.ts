/** Loads the shipped source with one rule taken out. Must be called before anything of it is imported. */
import { registerHooks } from 'node:module';
import { MUTATIONS } from './mutations.ts';
import type { Mutation, Rule } from './mutations.ts';

/** @throws when the place is not found exactly once, at import */
export function takeOut(rule: Rule): void {
  const { file, also, ...first }: Mutation = MUTATIONS[rule];
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(`/${file}`)) return loaded;
      const source = String(loaded.source instanceof Uint8Array ? Buffer.from(loaded.source) : loaded.source);
      const changed = [first, ...(also ? [also] : [])].reduce((text, { find, replace }) => {
        if (text.split(find).length !== 2) throw new Error(`${rule}: not found exactly once in ${file}`);
        return text.replace(find, () => replace);
      }, source);
      return { ...loaded, source: changed };
    },
  });
}
