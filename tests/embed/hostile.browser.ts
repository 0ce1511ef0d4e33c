import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { hostPage } from './support/host-page.ts';
import type { HostPage } from './support/host-page.ts';
import { NOT_SURVIVED, SURVIVED, UNSPOKEN } from './support/hostile-page.ts';

describe('a page that has', () => {
  let page: HostPage;
  afterEach(() => page.leave());

  /** In the panel, where a room that does not come is told of. */
  const covered = (): string => page.root.querySelector('[part=panel] p')?.textContent ?? '';

  for (const [what, spoil] of Object.entries(SURVIVED))
    it(`${what}: the chat works there`, async () => {
      const early: string[] = [];
      page = await hostPage({
        before: window => {
          spoil(window);
          if (!window.viska) window.viska = [(chat: HostPage['chat']) => early.push(chat.localName)] as never;
          else early.push('viska-chat');
        },
      });
      expect(early).to.deep.equal(['viska-chat']);
      expect(page.window.Viska).to.equal(page.chat);
      expect(page.document.querySelectorAll('viska-chat')).to.have.length(1);
      expect(page.chat.getAttributeNames().filter(name => name !== 'style')).to.deep.equal(['site']);
      expect(page.events).to.deep.equal(['ready']);
      expect(page.launcher.checkVisibility({ visibilityProperty: true })).to.equal(true);
      expect(page.launcher.getBoundingClientRect().width).to.be.greaterThan(100).and.lessThan(300);
      await page.open();
      await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
      await waitUntil(() => page.heard?.open);
      expect(covered()).to.equal('');
      page.part('minimise').click();
      await waitUntil(() => !page.panel);
      await page.roomTells({ unread: true }, () => !!page.part('dot'));
      page.launcher.click();
      await waitUntil(() => page.panel);
      await page.roomTells({ unread: false }, () => page.events.includes('unread false'));
      expect(page.part('dot')).to.equal(null);
      const { room } = page;
      page.part('exit').click();
      await waitUntil(() => room?.heard.some(({ exit }) => exit));
      await waitUntil(() => page.document.title === 'Väder', 'the neutral page');
    });

  for (const [what, spoil] of Object.entries(NOT_SURVIVED))
    it(`${what}: says so, and leads to the chat as a page of its own`, async () => {
      page = await hostPage({ before: spoil });
      page.launcher.click();
      await waitUntil(() => page.root.querySelector('a'));
      expect(page.root.querySelector('a')?.textContent).to.equal('Öppna på en egen sida');
      expect(page.root.querySelector('a')?.href).to.equal(`${location.origin}/chat/exempelkommun`);
      expect(page.roomFrame).to.equal(null);
    });

  for (const [what, spoil] of Object.entries(UNSPOKEN))
    it(`${what}: the panel says so, and leads to the chat as a page of its own`, async () => {
      page = await hostPage({ before: spoil });
      page.launcher.click();
      await waitUntil(() => covered().includes('ring 112'), 'the words');
      const links = [...page.root.querySelectorAll('a')].map(({ href }) => new URL(href).pathname);
      expect(links).to.deep.equal(['112', '1177', '/chat/exempelkommun']);
    });

  it('the tag twice: one launcher, and no error', async () => {
    page = await hostPage();
    const errors: string[] = [];
    page.window.addEventListener('error', ({ message }) => errors.push(message));
    const again = page.document.createElement('script');
    again.src = '/dist/browser/viska.js';
    again.dataset['site'] = 'exempelkommun';
    await new Promise(loaded => {
      again.onload = loaded;
      page.document.head.appendChild(again);
    });
    expect(errors).to.deep.equal([]);
    expect(page.document.querySelectorAll('viska-chat')).to.have.length(1);
    await page.open();
    expect(covered()).to.equal('');
  });

  it('a launcher that hides outside opening hours, and storage blocked: it shows when the chat is open', async () => {
    page = await hostPage({
      attributes: { 'data-site': 'oppen', 'data-hidden-when-closed': '' },
      before: SURVIVED['a `sessionStorage` that throws'] as (page: Window) => void,
    });
    await waitUntil(() => page.window.getComputedStyle(page.launcher).visibility === 'visible');
  });
});
