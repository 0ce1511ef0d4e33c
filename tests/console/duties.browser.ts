/** What a counselor must be able to do, and what the screen must never do with what is said. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../relay/console/elements.ts';
import { asleep, away, handingOver, received, talking } from '../../demo/gallery/desk-views.ts';
import { setLanguage, states } from '../../demo/gallery/desk.ts';
import { keys } from '../../relay/console/parts/keys.ts';
import { allByRole, byRole, deep } from '../frame/support/by-role.ts';
import { chord, inView, show } from './support/on-screen.ts';

describe('what is written or read at the desk', () => {
  it('is sent to no spelling, completion or translation service, in any state', async () => {
    await setViewport({ width: 1360, height: 820 });
    setLanguage('sv');
    const place = await fixture(html`<div>${states.map(({ render }) => render())}</div>`);
    await new Promise(resolve => setTimeout(resolve));
    const fields = deep(place).filter(
      one => one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text'),
    ) as HTMLTextAreaElement[];
    expect(fields.length).to.be.greaterThan(20);
    for (const field of fields) {
      expect(field.spellcheck, field.outerHTML).to.equal(false);
      expect(field.autocomplete, field.outerHTML).to.equal('off');
      expect(field.translate, field.outerHTML).to.equal(false);
    }
    for (const log of allByRole(place, 'log')) expect((log as HTMLElement).translate).to.equal(false);
  });

  it('makes no sound before it is chosen', async () => {
    localStorage.removeItem('viska.console.sound');
    const { shell } = await show();
    expect(byRole(shell, 'button', 'Ljud när någon väntar').getAttribute('aria-pressed')).to.equal('false');
  });

  it('shows the number to compare with the parent, and how', async () => {
    const { shell } = await show(inView());
    const text = deep(shell)
      .map(element => element.textContent)
      .join(' ');
    expect(text).to.include(talking.check).and.include('Jämför på annat sätt än i chatten');
  });
});

describe('concern for a child', () => {
  it('is explained before it is shown: when, by whom it is reported, and that nothing of it is kept here', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Öppna oroläge').click();
    await settled();
    const dialog = deep(shell).find(one => one instanceof HTMLDialogElement && one.open);
    expect(dialog?.textContent)
      .to.include('helst innan hen berättar vem det gäller')
      .and.include('Du gör anmälan i kommunens eget system')
      .and.include('Här sparas inget om den');
    byRole(shell, 'button', 'Visa för föräldern').click();
    expect(told.at(-1)).to.deep.equal(['openConcern', talking.conversationId, '']);
  });
});

describe('every action', () => {
  it('has a key of its own', () => {
    const codes = Object.values(keys).map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
  });

  for (const [key, view, action] of [
    ['KeyP', asleep, 'putBack'],
    ['KeyL', away, 'stay'],
    ['KeyZ', handingOver, 'cancelHandOver'],
    ['KeyZ', { ...received, incoming: true }, 'cancelHandOver'],
  ] as const)
    it(`${action} by ${key}, told to assistive technology, and only where it can be done`, async () => {
      const { shell, told } = await show(inView(view));
      await chord('Alt', key);
      expect(told.filter(([one]) => one !== 'read')).to.deep.equal([[action, view.conversationId]]);
      const pressed = `Alt+${key.replace('Key', '')}`;
      expect(deep(shell).some(one => one.getAttribute('aria-keyshortcuts') === pressed)).to.equal(true);
      const other = await show(inView());
      await chord('Alt', key);
      expect(other.told.filter(([one]) => one !== 'read')).to.deep.equal([]);
    });
});
