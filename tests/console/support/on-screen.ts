/** The desk on screen with a made-up view; every action it takes is written down. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../relay/console/elements.ts';
import type { ConversationView, DeskView } from '../../../relay/console/desk/view.ts';
import { me, statistics, stillDesk, talking } from '../../../demo/gallery/desk-views.ts';
import { setLocale } from '../../../relay/console/locales/localize.ts';
import type { DeskShell } from '../../../relay/console/shell/desk-shell.ts';
import { allByRole, deep } from '../../frame/support/by-role.ts';

export interface OnScreen {
  shell: DeskShell;
  told: [string, ...unknown[]][];
  /** Something that nobody pressed here changes what the desk shows. */
  change(next: Partial<DeskView>): void;
  /** All elements have drawn. */
  settled(): Promise<void>;
}

export async function show(
  view: Partial<DeskView> = {},
  page: DeskShell['page'] = 'desk',
): Promise<OnScreen> {
  setLocale('sv', false);
  const told: OnScreen['told'] = [];
  const desk = stillDesk(view, (action, ...args) => told.push([action, ...args]));
  const shell = await fixture<DeskShell>(
    html`<viska-desk-shell
      .me=${me}
      .desk=${desk}
      .page=${page}
      .statistics=${() => Promise.resolve(statistics)}
    ></viska-desk-shell>`,
  );
  const settled = async () => {
    for (let round = 0; round < 5; round++)
      for (const element of [shell, ...deep(shell)])
        if ('updateComplete' in element) await element.updateComplete;
  };
  await settled();
  return { shell, told, change: next => desk.change(next), settled };
}

/** One conversation, in view. */
export const inView = (conversation = talking) => ({
  conversations: [conversation],
  inView: conversation.conversationId,
  waiting: [],
});

export const list = (root: Element, name: string): HTMLUListElement => {
  const found = deep(root).filter(
    (element): element is HTMLUListElement =>
      element instanceof HTMLUListElement && element.getAttribute('aria-label') === name,
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${String(found.length)} lists named ${name}`);
  return found[0];
};

/** A key with a modifier held, as a person presses it. */
export async function chord(held: 'Alt' | 'Shift', key: string): Promise<void> {
  await sendKeys({ down: held });
  await sendKeys({ press: key });
  await sendKeys({ up: held });
}

/** What those who hear the page are told. */
export const said = (root: Element) =>
  allByRole(root, 'status')
    .map(one => one.textContent?.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** A conversation that goes on, unless something else is wanted. */
export const states = (view: Partial<ConversationView>) => ({ ...talking, typing: false, ...view });
