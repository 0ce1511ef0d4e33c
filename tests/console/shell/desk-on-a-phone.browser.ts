import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closing, hard, talking } from '../../../demo/gallery/desk-views.ts';
import { allByRole, byRole, deep } from '../../frame/support/by-role.ts';
import { inView, list, show } from '../support/on-screen.ts';

describe('the desk on a phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 640 }));

  it('shows the lists or the conversation, with a way back', async () => {
    const { shell, settled } = await show();
    list(shell, 'Väntar');
    expect(allByRole(shell, 'log')).to.have.length(0);
    list(shell, 'Pågående').querySelector('button')?.click();
    await settled();
    byRole(shell, 'log', 'Samtal');
    expect(allByRole(shell, 'switch')).to.have.length(0);
    byRole(shell, 'button', 'Till listan').click();
    await settled();
    list(shell, 'Väntar');
  });

  it('squeezes nothing away at 400 %, where 320 by 256 px are left', async () => {
    await setViewport({ width: 320, height: 256 });
    const { shell } = await show({ available: true });
    const rows = [...list(shell, 'Väntar').querySelectorAll('button')];
    const last = byRole(shell, 'button', 'Logga ut');
    for (const one of [...rows, last]) {
      one.scrollIntoView({ block: 'center' });
      const { top, bottom } = one.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(256);
      const { x, y } = one.getBoundingClientRect();
      expect(document.elementFromPoint(x + 4, y + 4)).to.equal(shell);
    }
    const talk = await show(inView(closing));
    const log = byRole(talk.shell, 'log', 'Samtal').getBoundingClientRect();
    const topics = allByRole(talk.shell, 'checkbox');
    expect(log.height).to.be.at.least(100);
    const scroller = topics[0]?.closest('.scroll');
    expect(scroller?.scrollHeight).to.equal(scroller?.clientHeight);
    topics.at(-1)?.scrollIntoView({ block: 'center' });
    expect(topics.at(-1)?.getBoundingClientRect().bottom).to.be.at.most(256);
  });

  it('gives the details the focus, and lets go of them when it moves behind them', async () => {
    const { shell, settled } = await show(inView(talking));
    const details = (): number => deep(shell).filter(element => element.matches('aside')).length;
    byRole(shell, 'button', 'Om samtalet').click();
    await settled();
    const close = byRole(shell, 'button', 'Stäng');
    expect((close.getRootNode() as ShadowRoot).activeElement).to.equal(close);
    expect(details()).to.equal(1);
    byRole(shell, 'textbox', 'Svar').focus();
    await settled();
    expect(details()).to.equal(0);
  });

  it('loses nothing at 320 px, however long the words', async () => {
    const { shell } = await show(inView(hard));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const log = byRole(shell, 'log', 'Samtal');
    expect(log.scrollWidth).to.be.at.most(log.clientWidth);
  });
});
