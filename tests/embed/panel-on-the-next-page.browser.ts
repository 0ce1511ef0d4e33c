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

  describe('on the next page', () => {
    it('is open again by itself, with the focus left where it is', async () => {
      await page.open();
      await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
      expect(page.word).to.equal('exempelkommun/smabarn');
      await page.next({ attributes: { 'data-channel': 'tonar' } });
      await page.roomListens();
      expect(page.panel).not.to.equal(null);
      expect(page.root.activeElement).to.equal(null);
      expect(new URL(page.roomFrame?.src ?? '').searchParams.get('channel')).to.equal('smabarn');
      expect(page.word).to.equal('exempelkommun/smabarn');
    });

    it('filling a phone’s window it takes the focus itself, not for the button that leaves the page', async () => {
      page.frame.width = '360';
      await page.open();
      await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
      await page.next();
      await page.roomListens();
      expect(page.panel?.matches(':modal')).to.equal(true);
      expect(page.root.activeElement === page.panel).to.equal(true);
    });

    it('stays minimised, and the conversation goes on', async () => {
      await page.open();
      await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
      page.part('minimise').click();
      await waitUntil(() => page.word === 'exempelkommun/smabarn/min');
      await page.next();
      await page.roomListens();
      expect(page.panel).to.equal(null);
      expect(page.room?.heard.filter(({ open }) => open)).to.deep.equal([]);
    });

    it('is not there when nothing had been started', async () => {
      await page.open();
      page.part('minimise').click();
      await waitUntil(() => !page.panel);
      expect(page.word).to.equal(null);
    });

    it('is not there after the end', async () => {
      await page.open();
      await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
      await page.roomTells({ state: 'ended' }, () => page.word === null);
      await page.next();
      expect(page.roomFrame).to.equal(null);
    });
  });
});
