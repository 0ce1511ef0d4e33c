/**
 * How a person gets things done in a room: with a mouse, with a finger on a phone, or with the keyboard alone.
 * Journeys say what is pressed and written, once; these do it, and judge what only they can see on the way.
 */
import type { Locator } from 'playwright-core';
import { expectSoon } from './expect-soon.ts';

export interface Hands {
  /** Where one is going to write. */
  goTo(field: Locator): Promise<void>;
  /** A button, a link or anything else that is pressed once. */
  press(target: Locator): Promise<void>;
  /** Puts a text in place of what a field holds. */
  write(target: Locator, text: string): Promise<void>;
  /** A box to tick or untick, or one of several to choose. */
  tick(target: Locator): Promise<void>;
  /** A value out of a list. */
  choose(target: Locator, value: string): Promise<void>;
  /** Away with a dialog: by its own button, or as a keyboard does it. */
  dismiss(dialog: Locator, closes: string): Promise<void>;
}

const closing = (dialog: Locator, name: string): Locator => dialog.getByRole('button', { name, exact: true });

export const mouse: Hands = {
  goTo: field => field.click(),
  press: target => target.click(),
  write: (target, text) => target.fill(text),
  tick: target => target.click(),
  choose: async (target, value) => void (await target.selectOption(value)),
  dismiss: (dialog, closes) => closing(dialog, closes).click(),
};

/** On a narrow phone everything that is pressed must be within the screen, and nothing may be wider than it. */
export const finger: Hands = {
  goTo: tap,
  press: tap,
  async write(target, text) {
    await tap(target);
    await target.fill(text);
  },
  tick: tap,
  // The list itself belongs to the phone.
  choose: async (target, value) => void (await target.selectOption(value)),
  dismiss: (dialog, closes) => tap(closing(dialog, closes)),
};

const HEARD_MS = 2_000;
const TAPS_MAX = 3;

async function tap(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const fits = await target.evaluate(element => {
    const { left, right, height } = element.getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      inside: left >= 0 && right <= innerWidth,
      sideways: scrollWidth - clientWidth,
      tall: element.tagName !== 'BUTTON' || height >= 44,
    };
  });
  if (!fits.inside || fits.sideways > 0 || !fits.tall)
    throw new Error(`${String(target)} does not fit the phone: ${JSON.stringify(fits)}`);
  await tapUntilHeard(target);
}

/** A browser drops a tap that the page's process was too busy to take up in time; a person then taps again. */
async function tapUntilHeard(target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let tries = 1; ; tries++) {
    const heard = element?.evaluate(
      (pressed, withinMs) =>
        new Promise<boolean>(resolve => {
          pressed.addEventListener('click', () => resolve(true), { once: true, capture: true });
          setTimeout(resolve, withinMs, false);
        }),
      HEARD_MS,
    );
    // Gone with its page.
    const done = heard?.catch(() => true);
    // The one before may have been taken up after all, and what was tapped be gone.
    if (tries === 1) await target.tap();
    else await target.tap({ timeout: HEARD_MS }).catch(() => undefined);
    if ((await done) || tries === TAPS_MAX || !(await element?.isVisible().catch(() => false))) return;
  }
}

const FURTHEST = 90;

/** Tab, Shift+Tab, Enter, Space, arrows and Escape; whatever has the focus must be seen to have it. */
export const keyboard: Hands = {
  goTo: field => reach(field),
  async press(target) {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  async write(target, text) {
    await reach(target);
    const { keyboard: keys } = target.page();
    await keys.press('ControlOrMeta+A');
    await keys.press('Delete');
    await keys.type(text);
  },
  async tick(target) {
    const { keyboard: keys } = target.page();
    if ((await target.getAttribute('type')) !== 'radio') {
      await reach(target);
      return keys.press('Space');
    }
    // Tab comes to one of a group; arrows go on from there, and choose as they go.
    await reach(target, 'or one of its group');
    if (await focused(target)) await keys.press('Space');
    for (let press = 0; press < 10 && !(await target.isChecked()); press++) await keys.press('ArrowDown');
    if (!(await target.isChecked())) throw new Error(`arrows never came to ${String(target)}`);
  },
  async choose(target, value) {
    const { keyboard: keys } = target.page();
    await reach(target);
    await keys.press('Home');
    for (let press = 0; press < 20 && (await target.inputValue()) !== value; press++)
      await keys.press('ArrowDown');
    if ((await target.inputValue()) !== value) throw new Error(`arrows never came to ${value}`);
  },
  async dismiss(dialog) {
    await dialog.page().keyboard.press('Escape');
  },
};

/** Whether this has the focus, and its window too. */
export const focused = (target: Locator): Promise<boolean> =>
  target.evaluate(element => {
    const root = element.getRootNode() as Document | ShadowRoot;
    return root.activeElement === element && document.hasFocus();
  });

export const focusedSoon = (target: Locator): Promise<void> =>
  expectSoon(() => focused(target), `the focus to be on ${String(target)}`);

/** Towards what one sees: Tab where it lies further on, Shift+Tab where it lies before. */
async function reach(target: Locator, or?: 'or one of its group'): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < FURTHEST; press++) {
    const where = await target.evaluate(whereIs, or !== undefined);
    if (where === 'unseen') throw new Error(`nobody could see that ${String(target)} has the focus`);
    if (where === 'here') return;
    await target.page().keyboard.press(where === 'before' ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never reached ${String(target)}`);
}

/** Runs in the page. */
function whereIs(element: Element, group: boolean): 'here' | 'unseen' | 'before' | 'further' {
  const root = element.getRootNode() as Document | ShadowRoot;
  const at = root.activeElement;
  const name = element.getAttribute('name');
  if (document.hasFocus() && at && (at === element || (group && at.getAttribute('name') === name))) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const box = at.getClientRects()[0];
    const on = box && root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return at.matches(':focus-visible') && marked && on && at.contains(on) ? 'here' : 'unseen';
  }
  if (!document.hasFocus()) return 'further';
  let inner: Element | null = document.activeElement;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  if (!inner || inner === document.body) return 'further';
  const from = inner.getBoundingClientRect();
  const to = element.getBoundingClientRect();
  const sameRow = to.top < from.bottom && from.top < to.bottom;
  return (sameRow ? to.left < from.left : to.top < from.top) ? 'before' : 'further';
}
