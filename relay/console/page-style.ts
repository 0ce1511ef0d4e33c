/**
 * The page around the console: no margin, the console's paper behind it. Adopted, because the policy allows no inline style.
 */
export function stylePage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root{color-scheme:light dark;background:light-dark(#faf7f1,#191816)}body{margin:0}');
  document.adoptedStyleSheets.push(sheet);
}
