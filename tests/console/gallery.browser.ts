import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../relay/console/elements.ts';
import { setLanguage, states } from '../../demo/gallery/desk.ts';
import { allByRole } from '../frame/support/by-role.ts';

describe('every state of the console', () => {
  for (const [lang, width] of [
    ['sv', 1360],
    ['en', 1360],
    ['sv', 390],
  ] as const)
    for (const { name, render } of states)
      it(`${name}, ${lang}, ${String(width)} px wide, is accessible`, async () => {
        await setViewport({ width, height: 820 });
        setLanguage(lang);
        const place = await fixture(html`<div>${render()}</div>`);
        await new Promise(resolve => setTimeout(resolve, 0));
        await expect(place).to.be.accessible();
        expect(
          allByRole(place, 'button').every(button => button.getBoundingClientRect().height >= 24),
        ).to.equal(true);
      });
});
