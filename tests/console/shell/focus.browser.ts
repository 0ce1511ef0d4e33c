import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { focused } from '../../../relay/console/parts/focused.ts';
import { byRole } from '../../frame/support/by-role.ts';
import { chord, show } from '../support/on-screen.ts';

describe('the focus', () => {
  it('goes to the reply when somebody is accepted by key, and back to it from the details', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { shell, settled } = await show({ inView: null });
    byRole(shell, 'switch', 'Tillgänglig').focus();
    await chord('Alt', 'KeyN');
    expect(document.activeElement).to.equal(document.body);
    // The relay's answer brings the conversation into view.
    await chord('Alt', 'Digit1');
    await settled();
    expect(focused()).to.equal(byRole(shell, 'textbox', 'Svar'));
    await chord('Alt', 'KeyI');
    await settled();
    byRole(shell, 'button', 'Fråga om samtycke').focus();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(focused()).to.equal(byRole(shell, 'textbox', 'Svar'));
  });
});
