/** The panel's looks, adopted by the launcher's shadow root when `panel.ts` arrives. Shipped as it stands. */
const dark = '--ground:#161a18;--text:#ece7dc;--line:#454b46}';

export const PANEL_STYLE =
  ':host([open]) [part=launcher]{visibility:hidden}' +
  'button{cursor:pointer}' +
  'button:focus-visible,a:focus-visible{outline:3px solid;outline-offset:2px}' +
  '[part=launcher]:focus-visible{outline-color:var(--viska-color-brand,#1f5c4a);box-shadow:0 0 0 2px #fff}' +
  '[part=dot]{align-self:center;box-sizing:border-box;width:12px;height:12px;border:6px solid;border-radius:6px}' +
  '[part=panel]{--ground:#fbf8f2;--text:#23211d;--line:#cfc7b8;position:fixed;box-sizing:border-box;display:flex;flex-direction:column;overflow:hidden;visibility:visible;' +
  'inset-block:auto var(--viska-inset,16px);inset-inline:auto var(--viska-inset,16px);' +
  'inline-size:min(var(--viska-panel-inline-size,400px),100vw - 2*var(--viska-inset,16px));' +
  'block-size:min(var(--viska-panel-block-size,640px),100dvh - 2*var(--viska-inset,16px));' +
  'border:1px solid var(--line);border-radius:var(--viska-radius,12px);background:var(--ground);color:var(--text);font:400 16px/1.4 var(--viska-font,system-ui,sans-serif);text-align:start;outline:0}' +
  '[part=panel][hidden]{visibility:hidden}' +
  ':host([position=start]) [part=panel]{inset-inline:var(--viska-inset,16px) auto}' +
  '[part=panel]>div{display:flex;flex-wrap:wrap;gap:6px;justify-content:space-between;padding:6px;border-block-end:1px solid var(--line)}' +
  '[part=panel] button,a{align-items:center;justify-content:center;box-sizing:border-box;min-block-size:44px;min-inline-size:44px;padding:6px 14px;border:1px solid transparent;border-radius:10px;background:none;color:inherit;font:600 15px/1.3 var(--viska-font,system-ui,sans-serif)}' +
  '[part=panel] button[part=exit]{background:var(--text);color:var(--ground)}' +
  '[part=exit]:before{content:none}' +
  '[part=minimise]:before{padding:0;width:18px;border-width:2px 0 0;border-radius:0}' +
  'iframe{flex:1;inline-size:100%;min-block-size:0;border:0;background:var(--ground);color-scheme:normal}' +
  'p{margin:0;padding:16px}a{margin:0 16px 16px;border-color:var(--line)}' +
  `@media (prefers-color-scheme:dark){:host(:not([color-scheme=light])) [part=panel]{${dark}}` +
  `:host([color-scheme=dark]) [part=panel]{${dark}` +
  '@media (max-width:480px){:host [part=panel]{inset:var(--viska-view-top,0px) 0 auto;inline-size:100vw;block-size:var(--viska-view-height,100dvh);border:0;border-radius:0;padding-block-start:env(safe-area-inset-top)}}';
