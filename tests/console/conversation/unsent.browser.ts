import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { talking } from '../../../demo/gallery/desk-views.ts';
import { allByRole, byRole, deep } from '../../frame/support/by-role.ts';
import { inView, show } from '../support/on-screen.ts';

const TEXT = 'Jag förstår att det';
const said = (root: Element) =>
  deep(root).filter(one => one.matches('.text') && one.textContent?.includes(TEXT));

for (const width of [1360, 390])
  it(`a half-written reply stays readable when the parent ends, until it is let go (${String(width)} px)`, async () => {
    await setViewport({ width, height: 820 });
    const { shell, change, settled } = await show(inView());
    const box = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    box.value = TEXT;
    box.dispatchEvent(new Event('input'));
    await settled();
    expect(said(shell)).to.have.length(0);
    change({ conversations: [{ ...talking, phase: 'ended', ended: 'parent' }] });
    await settled();
    expect(said(shell)).to.have.length(1);
    change({ conversations: [], inView: null });
    await settled();
    expect(said(shell)).to.have.length(1);
    byRole(shell, 'button', 'Kopiera');
    byRole(shell, 'button', 'Släng').click();
    await settled();
    expect(said(shell)).to.have.length(0);
    expect(allByRole(shell, 'button', 'Släng')).to.have.length(0);
  });
