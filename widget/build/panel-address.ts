/** Tells the doorway where its panel is: `__PANEL__` in widget/embed becomes the address, under the build's id. */
import type { Plugin } from 'rollup';
import { ID_PLACEHOLDER } from './build-id.ts';
import { dev } from './output.ts';

export function panelAddress(): Plugin {
  return {
    name: 'panel-address',
    renderChunk: text =>
      text.replaceAll('__PANEL__', () => JSON.stringify(`v/${dev ? 'dev' : ID_PLACEHOLDER}/panel.js`)),
  };
}
