/**
 * The page around the console: no margin, the console's paper behind it. Adopted, because the policy allows no inline style.
 */
import { PALETTE, lightDark } from '../../widget/palette/palette.ts';

export function stylePage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root{color-scheme:light dark;background:${lightDark(...PALETTE.bg)}}body{margin:0}`);
  document.adoptedStyleSheets.push(sheet);
}
