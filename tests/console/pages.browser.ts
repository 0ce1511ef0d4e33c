import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../relay/console/elements.ts';
import { setLanguage, states } from '../../demo/gallery/desk.ts';
import { setLocale } from '../../relay/console/locales/localize.ts';
import type { EnterPage } from '../../relay/console/sign-in/enter-page.ts';
import { allByRole, byRole, deep } from '../frame/support/by-role.ts';
import { show } from './support/on-screen.ts';

const words = (root: Element) =>
  deep(root)
    .map(element => element.textContent ?? '')
    .join(' ');

describe('statistics', () => {
  it('is one table of topics, with what is hidden, why, and what is kept at all', async () => {
    const { shell, settled } = await show({}, 'statistics');
    await settled();
    const table = deep(shell).find(element => element instanceof HTMLTableElement) as HTMLTableElement;
    expect(table.caption?.textContent).to.include('december 2025 till november 2026');
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(row =>
      [...row.cells].map(cell => cell.textContent),
    );
    expect(rows).to.deep.include(['Skola, frånvaro', '22']);
    expect(rows).to.deep.include(['Konflikter hemma', 'visas inte']);
    expect(words(shell)).to.include('Färre än 5 samtal visas inte').and.include('allt som sparas');
  });
});

describe('the one-time link', () => {
  const enter = async (answer: () => Promise<boolean>, went: string[] = []) => {
    setLocale('sv', false);
    const page = await fixture<EnterPage>(
      html`<viska-enter-page token="t" .enter=${answer} .goOn=${() => went.push('desk')}></viska-enter-page>`,
    );
    await page.updateComplete;
    await new Promise(resolve => setTimeout(resolve));
    await page.updateComplete;
    return { page, went };
  };

  it('leads on to the desk', async () => {
    const { went } = await enter(() => Promise.resolve(true));
    expect(went).to.deep.equal(['desk']);
  });

  it('that was used says so, and how to get another', async () => {
    const { page, went } = await enter(() => Promise.resolve(false));
    expect(words(page)).to.include('redan använd').and.include('Be om en ny länk');
    expect(went).to.deep.equal([]);
  });

  it('can be tried again when the relay did not answer', async () => {
    const answers = [() => Promise.reject(new Error('down')), () => Promise.resolve(true)];
    const { page, went } = await enter(() => (answers.shift() ?? (() => Promise.resolve(false)))());
    byRole(page, 'button', 'Försök igen').click();
    await new Promise(resolve => setTimeout(resolve));
    expect(went).to.deep.equal(['desk']);
  });
});

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
