/** The same on screen, with the real desk behind it: keys go where the focus is, as the desk moves it. */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../../relay/console/elements.ts';
import { me } from '../../demo/gallery/desk-views.ts';
import { setLocale } from '../../relay/console/locales/localize.ts';
import { focused } from '../../relay/console/parts/focused.ts';
import type { DeskShell } from '../../relay/console/shell/desk-shell.ts';
import { allByRole, deep } from '../frame/support/by-role.ts';
import type { Bench } from './support/bench.ts';
import { happenings, live } from './support/at-the-desk.ts';
import type { Hands } from './support/at-the-desk.ts';

/** As a finger or a mouse does it; false: there is nothing to press. */
function press(target: Element | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  target.click();
  return true;
}

async function handsAt(bench: Bench): Promise<Hands> {
  fixtureCleanup();
  const shell = await fixture<DeskShell>(
    html`<viska-desk-shell .me=${me} .desk=${bench.desk}></viska-desk-shell>`,
  );
  const list = (name: string) =>
    deep(shell).find(one => one.localName === 'ul' && one.getAttribute('aria-label') === name);
  return {
    accept: id => press(deep(shell).find(one => one.id === `row-${id}`)?.nextElementSibling),
    show: id => {
      const at = bench.desk.view.conversations.findIndex(one => one.conversationId === id);
      return press(list('Pågående')?.querySelectorAll('button')[at]);
    },
    back: () => press(allByRole(shell, 'button', 'Till listan')[0]),
    box: () => (allByRole(shell, 'textbox', 'Svar')[0] as HTMLElement | undefined)?.focus(),
    type: letter => {
      const field = focused();
      if (!(field instanceof HTMLTextAreaElement)) return;
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    enter: () => {
      const field = focused();
      if (field instanceof HTMLTextAreaElement)
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    },
    drawn: async () => {
      await bench.settle();
      for (const element of [shell, ...deep(shell)])
        if ('updateComplete' in element) await element.updateComplete;
    },
  };
}

describe('whatever happens at the desk on screen', () => {
  for (const width of [1360, 390])
    it(`what is written reaches only the conversation that the counselor turned to (${String(width)} px)`, async () => {
      await setViewport({ width, height: 820 });
      setLocale('sv', false);
      let sent = 0;
      await fc.assert(
        fc.asyncProperty(happenings, async all => {
          sent += await live(all, handsAt);
        }),
        { numRuns: 40 },
      );
      expect(sent).to.be.greaterThan(0);
    });
});
