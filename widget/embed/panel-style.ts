/**
 * The panel's looks, adopted by the launcher's shadow root when `panel.ts` arrives. Shipped as it stands.
 * The panel takes the launcher's place in the host, so the host's own position holds for both.
 */
import { PALETTE } from '../palette/palette.ts';

export const PANEL_STYLE =
  ':host([open]) [part=launcher]{display:none}' +
  // Later than the focus has gone to the launcher, or a screen reader does not speak it.
  ':host(:not([open])) [part=panel]{position:fixed;visibility:hidden;opacity:0;pointer-events:none;transition:visibility 0s .5s}' +
  // Seen on any ground, and drawn by the system in forced colours.
  ':focus-visible{outline:2px solid #fff;box-shadow:0 0 0 4px #000}' +
  '[part=dot]{align-self:center;border:6px solid;border-radius:6px}' +
  // Browsers from before 2024 get the system's own ground.
  '[part=panel]{position:static;max-width:none;max-height:none;margin:0;padding:0;visibility:visible;display:flex;flex-direction:column;box-sizing:border-box;overflow:hidden;' +
  'inline-size:min(var(--viska-panel-inline-size,400px),90vw);' +
  'block-size:min(var(--viska-panel-block-size,690px),var(--viska-view,100vh) - 2*var(--viska-inset,16px));' +
  'border:1px solid #8888;border-radius:var(--viska-radius,12px);' +
  'color-scheme:light dark;color:CanvasText;background:Canvas;background:light-dark(' +
  PALETTE.bg[0] +
  ',' +
  PALETTE.bg[1] +
  ');font:16px/1.5 var(--viska-font,system-ui)}' +
  // Whose chat it is: by colour and name.
  'dialog div{display:flex;justify-content:space-between;padding:4px 8px;border-block-end:3px solid var(--viska-color-brand,' +
  PALETTE.pine[0] +
  ')}' +
  'div button{padding:11px 14px;border-radius:var(--viska-radius,12px)}' +
  'b{flex:1;margin:auto 8px;font-size:14px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}' +
  // A small phone has room for the buttons alone.
  '@media(max-width:359px){b{display:none}}' +
  '[part=exit]{background:CanvasText;color:Canvas}' +
  '[part=exit]:before{content:none}' +
  '[part=minimise]{background:none;color:inherit}' +
  '[part=minimise]:before{padding:0 9px;border-width:2px 0 0;border-radius:0}' +
  'iframe{flex:1;min-height:0;border:0}' +
  // Behind text lies a plate of Canvas there: what is written in Canvas would be gone.
  '@media(forced-colors:active){[part=exit]{background:ButtonFace;color:ButtonText}}' +
  'span{overflow:auto}p{margin:16px}a{display:block;padding:12px 0;color:inherit}' +
  '@media (max-width:480px){[part=panel]{position:fixed;inset:var(--viska-top,0) 0 auto;inline-size:100%;block-size:var(--viska-view,100vh);border:0;border-radius:0;padding-block-start:env(safe-area-inset-top)}}';
