import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { asked } from '../../../demo/gallery/desk-views.ts';
import { allByRole, byRole, deep } from '../../frame/support/by-role.ts';
import { chord, inView, show } from '../support/on-screen.ts';

describe('questions to the parent', () => {
  it('are answered in sight also where the details do not stand beside', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { shell, settled } = await show(inView(asked));
    const note = deep(shell).find(one => one.matches('.note') && one.textContent?.includes('samtycker till'));
    expect(note?.textContent).to.include('Föräldern samtycker till Elevhälsan, Vikaskolan.');
    note?.querySelector('button')?.click();
    await settled();
    byRole(shell, 'button', 'Hämta');
  });

  it('that nobody has asked take no room', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { shell } = await show(inView());
    const header = deep(shell).find(one => one.localName === 'header');
    const log = byRole(shell, 'log', 'Samtal').getBoundingClientRect();
    expect(log.top).to.equal(header?.getBoundingClientRect().bottom);
  });

  it('do not open concern mode twice', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell, settled } = await show(inView(asked));
    expect(allByRole(shell, 'button', 'Öppna oroläge')).to.have.length(0);
    await chord('Alt', 'KeyY');
    await settled();
    expect(deep(shell).some(one => one instanceof HTMLDialogElement && one.open)).to.equal(false);
  });
});
