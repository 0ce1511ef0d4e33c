/**
 * A file that could not be had is asked for once more under another address: Firefox remembers for as long as the
 * page lives that an address failed, and a press of *Försök igen* would change nothing. Where the relay answers that it
 * has no such file, the room hears of it first (widget/frame/reload.ts).
 */
import type { Plugin } from 'rollup';

/** Puts `__import` in the place of every `import()`. */
export function retryImport(): Plugin {
  return {
    name: 'retry-import',
    renderDynamicImport: () => ({ left: '__import(', right: ')' }),
    intro: () =>
      'const __import=at=>import(at).catch(()=>import(at+"?"+Date.now())).catch(async why=>{(await fetch(new URL(at,import.meta.url))).status==404&&dispatchEvent(new Event("viska-gone"));throw why});',
  };
}
