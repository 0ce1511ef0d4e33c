/** Text as HTML. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${String(sign.codePointAt(0))};`);
