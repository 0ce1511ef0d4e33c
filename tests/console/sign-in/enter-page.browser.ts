import { expect, fixture, html } from '@open-wc/testing';
import '../../../relay/console/sign-in/elements.ts';
import { setLocale } from '../../../relay/console/locales/localize.ts';
import type { EnterPage } from '../../../relay/console/sign-in/enter-page.ts';
import { byRole, deep } from '../../frame/support/by-role.ts';

const words = (root: Element) =>
  deep(root)
    .map(element => element.textContent ?? '')
    .join(' ');

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
