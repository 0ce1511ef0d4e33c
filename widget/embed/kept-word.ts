/**
 * The one word in the host page's `sessionStorage`: on the next page the chat opens again by itself.
 * Site, channel, whether it was minimised, and the language where the parent chose one; nothing secret, and gone at
 * the end. Only a page left quickly before its room had loaded keeps the site's id, until the next room has wiped.
 * The conversation's own keys lie in the frame's storage, where the host page's scripts cannot read.
 */
const KEY = 'viska';
const LEFT = 'left';

export interface KeptWord {
  site: string;
  channel: string;
  minimised: boolean;
  /** BCP 47; empty: the page's. */
  lang: string;
}

export function readWord(): KeptWord | null {
  try {
    const [site, channel = '', how, lang = ''] = (sessionStorage.getItem(KEY) ?? '').split('/');
    return site && how !== LEFT ? { site, channel, minimised: how === 'min', lang } : null;
  } catch {
    return null;
  }
}

export function keepWord(word: KeptWord | null): void {
  try {
    if (!word) sessionStorage.removeItem(KEY);
    else {
      const parts = [word.site, word.channel, word.minimised ? 'min' : '', word.lang];
      sessionStorage.setItem(KEY, parts.join('/').replace(/\/+$/, ''));
    }
  } catch {
    // Blocked by the browser: the chat works, and does not follow to the next page.
  }
}

/**
 * The page was left quickly while the room was still loading: nothing opens by itself on the next page, and the
 * next room in this tab begins by wiping what the former one did not get to.
 */
export function keepLeft(site: string): void {
  try {
    sessionStorage.setItem(KEY, `${site}//${LEFT}`);
  } catch {
    // Blocked by the browser: then the frame has no storage either.
  }
}

export function wasLeft(site: string): boolean {
  try {
    return sessionStorage.getItem(KEY) === `${site}//${LEFT}`;
  } catch {
    return false;
  }
}
