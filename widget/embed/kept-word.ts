/**
 * The one word in the host page's `sessionStorage`: on the next page the chat opens again by itself.
 * Site, channel, how it was left, and the language where the parent chose one; nothing secret, and gone at the end.
 * The conversation's own keys lie in the frame's storage, where the host page's scripts cannot read.
 */
const KEY = 'viska';

/**
 * `min`: minimised. `left`: the page was left quickly, and no room has said since that it has wiped what was kept, so
 * nothing opens by itself, and the next room in this tab begins by wiping.
 */
type How = 'min' | 'left';

/** Empty where nothing was kept, or storage is blocked. */
export function readWord(): [site?: string, channel?: string, how?: How | '', lang?: string] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split('/') as ReturnType<typeof readWord>;
  } catch {
    return [];
  }
}

/** `how` left out: open. `lang`: BCP 47. Without words: forgets. */
export function keepWord(site = '', channel = '', how: How | '' = '', lang = ''): void {
  try {
    if (site) sessionStorage.setItem(KEY, [site, channel, how, lang].join('/').replace(/\/+$/, ''));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Blocked by the browser: the chat works, and does not follow to the next page.
  }
}
