/** The panel's looks, adopted by the launcher's shadow root when `panel.ts` arrives. */
export const PANEL_STYLE = `
:host([open]) [part~=launcher]{visibility:hidden}
button{cursor:pointer}
button:focus-visible{outline:3px solid CanvasText;outline-offset:2px}
[part~=dot]{align-self:center;inline-size:10px;block-size:10px;border-radius:5px;background:currentColor;border:1px solid transparent}
[part~=panel]{
  --ground:#fbf8f2;--text:#23211d;--line:#cfc7b8;
  position:fixed;box-sizing:border-box;display:flex;flex-direction:column;overflow:hidden;visibility:visible;
  inset-block:auto var(--viska-inset,16px);inset-inline:auto var(--viska-inset,16px);
  inline-size:min(var(--viska-panel-inline-size,400px),100vw - 2*var(--viska-inset,16px));
  block-size:min(var(--viska-panel-block-size,640px),100dvh - 2*var(--viska-inset,16px));
  border:1px solid var(--line);border-radius:var(--viska-radius,12px);
  background:var(--ground);color:var(--text);
  font:400 16px/1.4 var(--viska-font,system-ui,sans-serif);text-align:start;outline:0}
[part~=panel][hidden]{visibility:hidden}
:host([position=start]) [part~=panel]{inset-inline:var(--viska-inset,16px) auto}
[part~=panel]>div{display:flex;flex-wrap:wrap;gap:4px;justify-content:space-between;align-items:center;padding:4px 6px;border-block-end:1px solid var(--line)}
[part~=panel]>div button,a{box-sizing:border-box;min-block-size:44px;min-inline-size:44px;padding:8px 12px;border:1px solid var(--line);border-radius:10px;
  background:transparent;color:inherit;font:600 15px/1.3 var(--viska-font,system-ui,sans-serif);text-align:start}
[part~=exit]:before{content:none}
[part~=minimise]{display:grid;place-items:center;border-color:transparent}
[part~=minimise]:before{content:"";padding:0;inline-size:18px;block-size:0;border:solid currentColor;border-width:2px 0 0;border-radius:0}
iframe{flex:1;inline-size:100%;min-block-size:0;border:0;background:var(--ground);color-scheme:normal}
p{margin:0;padding:16px}
a{display:inline-block;margin:0 16px 16px;color:inherit}
@media (prefers-color-scheme:dark){:host(:not([color-scheme=light])) [part~=panel]{--ground:#161a18;--text:#ece7dc;--line:#454b46}}
:host([color-scheme=dark]) [part~=panel]{--ground:#161a18;--text:#ece7dc;--line:#454b46}
@media (max-width:480px){:host [part~=panel]{
  inset:var(--viska-view-top,0px) 0 auto;inline-size:100vw;block-size:var(--viska-view-height,100dvh);
  border:0;border-radius:0;padding-block-start:env(safe-area-inset-top)}}
`;
