import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { hostPage } from './support/host-page.ts';
import type { HostPage } from './support/host-page.ts';

describe('the panel', () => {
  let page: HostPage;
  beforeEach(async () => {
    page = await hostPage({ attributes: { 'data-channel': 'smabarn' } });
  });
  afterEach(() => page.leave());

  it('fills a phone’s screen', async () => {
    page.frame.width = '360';
    await page.open();
    const { left, top, width, height } = (page.panel as HTMLElement).getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([0, 0, 360, 700]);
    for (const name of ['exit', 'minimise'])
      expect(page.part(name).getBoundingClientRect().height).to.be.at.least(44);
  });

  describe('while it fills a phone’s screen', () => {
    const own = (): HTMLElement => page.document.querySelector('#own') as HTMLElement;
    /** Also waits until an open panel has followed. */
    const turn = async (width: number): Promise<void> => {
      page.frame.width = `${width}`;
      await waitUntil(() => page.window.matchMedia('(max-width:480px)').matches === width < 481);
      if (page.panel) await waitUntil(() => page.panel?.matches(':modal') === width < 481);
    };

    it('nothing behind it can have the focus; once it is closed everything can, and nothing of the page was touched', async () => {
      const before = page.document.body.outerHTML;
      await turn(360);
      await page.open();
      own().focus();
      expect(page.document.activeElement?.localName).to.equal('viska-chat');
      expect(page.document.body.outerHTML).to.equal(before);
      page.press('Escape', page.part('exit'));
      await waitUntil(() => !page.panel);
      expect(page.root.activeElement).to.equal(page.launcher);
      own().focus();
      expect(page.document.activeElement?.id).to.equal('own');
    });

    it('the phone’s own way back closes it', async () => {
      await turn(360);
      await page.open();
      page.panel?.dispatchEvent(new Event('cancel', { cancelable: true }));
      await waitUntil(() => !page.panel);
      expect(page.chat.hasAttribute('open')).to.equal(false);
      expect(page.root.activeElement).to.equal(page.launcher);
    });

    it('a phone that is turned goes on in the same room, where one was writing', async () => {
      await page.open();
      const { room } = page;
      page.roomFrame?.focus();
      for (const width of [360, 900, 360, 900]) {
        await turn(width);
        expect(page.root.activeElement?.localName).to.equal('iframe');
        expect(page.room === room).to.equal(true);
      }
      own().focus();
      expect(page.document.activeElement?.id).to.equal('own');
    });

    it('minimised it is out of the way, however the phone is turned', async () => {
      await turn(360);
      await page.open();
      page.part('minimise').click();
      await waitUntil(() => !page.panel);
      await turn(900);
      await turn(360);
      own().focus();
      expect(page.document.activeElement?.id).to.equal('own');
      page.launcher.click();
      await waitUntil(() => page.panel?.matches(':modal'));
    });
  });
});
