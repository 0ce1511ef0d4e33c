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

  it('opens at a press: a dialog that is not modal, with the room for this site, channel and language', async () => {
    await page.open();
    expect(page.panel?.getAttribute('aria-label')).to.equal('Anonym chatt');
    expect(page.panel?.hasAttribute('aria-modal')).to.equal(false);
    const address = new URL(page.roomFrame?.src ?? '');
    expect(address.pathname).to.equal('/frame/exempelkommun');
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({ channel: 'smabarn', lang: 'sv' });
    expect(page.chat.hasAttribute('open')).to.equal(true);
    expect(page.events).to.deep.equal(['ready', 'open']);
    await waitUntil(() => page.root.activeElement === page.roomFrame);
    expect(page.heard?.focus).to.equal(true);
    expect(page.window.getComputedStyle(page.launcher).display).to.equal('none');
    expect(page.part('exit').textContent).to.equal('Lämna sidan snabbt');
    expect(page.part('minimise').getAttribute('aria-label')).to.equal('Minimera chatten');
  });

  it('says whose chat it is between its buttons, by the municipality’s colour too', async () => {
    page.chat.style.setProperty('--viska-color-brand', 'rgb(120, 30, 60)');
    await page.open();
    const name = page.root.querySelector('b') as HTMLElement;
    await waitUntil(() => name.textContent === 'Exempelkommun');
    page.room?.tell({ name: 'Upplands Väsby kommun, med ett mycket långt namn' });
    await waitUntil(() => name.textContent?.startsWith('Upplands') ?? false);
    const row = name.parentElement as HTMLElement;
    expect(row.getBoundingClientRect().height).to.be.at.most(56);
    expect(page.window.getComputedStyle(row).borderBlockEndColor).to.equal('rgb(120, 30, 60)');
  });

  it('closes with Esc and gives the focus back to the launcher', async () => {
    await page.open();
    page.press('Escape', page.part('exit'));
    await waitUntil(() => !page.panel);
    expect(page.root.activeElement).to.equal(page.launcher);
    await waitUntil(() => !page.heard?.open);
    expect(page.events).to.deep.equal(['ready', 'open', 'close']);
  });

  it('is in the tree, unseen, until a screen reader has said that the focus is on the launcher', async () => {
    await page.open();
    page.part('minimise').focus();
    page.part('minimise').click();
    expect(page.root.activeElement).to.equal(page.launcher);
    const style = page.window.getComputedStyle(page.part('panel'));
    expect([style.visibility, style.opacity]).to.deep.equal(['visible', '0']);
    await waitUntil(() => style.visibility === 'hidden');
  });

  it('brings the focus from the room to the page first, and to the launcher once that is known', async () => {
    await page.open();
    await waitUntil(() => page.root.activeElement === page.roomFrame);
    await page.roomSays('close', () => !page.chat.hasAttribute('open'));
    expect(page.root.activeElement).to.equal(page.part('panel'));
    await waitUntil(() => page.root.activeElement === page.launcher);
  });

  it('closes what lies over the room first at Esc, and itself at the next', async () => {
    await page.open();
    await page.roomTells({ over: true, state: 'waiting' }, () => page.chat.state === 'waiting');
    page.press('Escape', page.part('exit'));
    await waitUntil(() => page.room?.heard.some(({ escape }) => escape), 'the room hears of it');
    expect(page.chat.hasAttribute('open')).to.equal(true);
    await page.roomTells({ over: false, state: 'active' }, () => page.chat.state === 'active');
    page.press('Escape', page.part('exit'));
    expect(page.chat.hasAttribute('open')).to.equal(false);
    // Said once: not again with whatever the room is told next.
    expect(page.room?.heard.filter(({ escape }) => escape)).to.have.length(1);
  });

  it('closes when Esc is pressed in the room', async () => {
    await page.open();
    await page.roomSays('close', () => !page.panel);
    expect(page.chat.hasAttribute('open')).to.equal(false);
  });

  it('leaves Esc alone while the person is busy elsewhere on the page', async () => {
    await page.open();
    (page.document.querySelector('#own') as HTMLElement).focus();
    page.press('Escape', page.document.querySelector('#own') as HTMLElement);
    await page.roomTells({ state: 'waiting' }, () => page.chat.state === 'waiting');
    expect(page.panel).not.to.equal(null);
  });

  it('keeps the same room when it is minimised and opened again', async () => {
    await page.open();
    const room = page.room;
    page.part('minimise').click();
    await waitUntil(() => !page.panel);
    page.launcher.click();
    await waitUntil(() => page.panel);
    expect(page.room).to.equal(room);
  });

  it('follows its attribute and its methods', async () => {
    page.chat.setAttribute('open', '');
    await waitUntil(() => page.panel);
    page.chat.close();
    await waitUntil(() => !page.panel);
    page.chat.toggle();
    await waitUntil(() => page.panel);
    await page.roomListens();
    page.chat.endChat();
    await waitUntil(() => page.heard?.end);
    page.chat.setLocale('en');
    await waitUntil(() => page.panel?.getAttribute('aria-label') === 'Anonymous chat');
    expect(page.part('exit').textContent).to.equal('Leave this page quickly');
    await waitUntil(() => page.heard?.lang === 'en');
    expect(page.heard?.end).to.equal(false);
  });

  it('says what goes on, and never what is said', async () => {
    await page.open();
    await page.roomTells({ state: 'waiting' }, () => page.chat.state === 'waiting');
    await page.roomTells({ problem: 'unreachable' }, () => page.events.length === 4);
    expect(page.events).to.deep.equal(['ready', 'open', 'state waiting', 'error unreachable']);
  });

  it('shows something unread as a dot without text or count, only while minimised', async () => {
    await page.open();
    await page.roomTells({ unread: true }, () => page.events.includes('unread true'));
    expect(page.part('dot')).to.equal(null);
    page.part('minimise').click();
    await waitUntil(() => !page.panel);
    await waitUntil(() => page.part('dot'));
    expect(page.part('dot').textContent).to.equal('');
    expect(page.launcher.textContent).to.equal('Chatta anonymt');
    expect(page.launcher.getAttribute('aria-description')).to.equal('Något nytt att läsa');
    page.launcher.click();
    await waitUntil(() => page.part('dot') === null);
  });

  it('hands the page’s colours and font on into the room', async () => {
    await page.next({ attributes: { 'data-color': '#123456', 'data-color-scheme': 'dark' } });
    await page.open();
    expect(page.heard?.scheme).to.equal('dark');
    expect(page.heard?.properties).to.include({ '--viska-color-brand': '#123456', '--viska-font': '' });
  });

  describe('where the room does not come', () => {
    const links = (): string[] =>
      [...(page.panel?.querySelectorAll('a') ?? [])].map(link => new URL(link.href).pathname);
    /** A policy of the page, of its own author or of a proxy before it. */
    const policy = (text: string) => (window: Window) => {
      const meta = window.document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = text;
      window.document.head.append(meta);
    };

    it('since the page’s policy forbids it: says so at once, with numbers to call and a way to the chat', async () => {
      await page.next({ before: policy("frame-src 'none'") });
      page.launcher.click();
      await waitUntil(() => page.panel?.textContent?.includes('ring 112'));
      expect(links()).to.deep.equal(['112', '1177', '/chat/exempelkommun']);
      expect(page.events).to.deep.equal(['ready', 'open', 'state unavailable', 'error frame-unreachable']);
      page.chat.setLocale('en');
      await waitUntil(() => page.panel?.textContent?.includes('call 112'));
      expect(links()).to.have.length(3);
    });

    it('does not take another frame that was forbidden for its own', async () => {
      await page.next({ before: policy('frame-src http://localhost:* ' + location.origin) });
      const other = page.document.createElement('iframe');
      other.src = 'https://film.example/';
      page.document.body.append(other);
      await page.open();
      expect(links()).to.deep.equal([]);
    });

    it('tries again when it is opened again', async () => {
      await page.next({ before: policy("frame-src 'none'") });
      page.launcher.click();
      await waitUntil(() => links().length);
      const before = page.roomFrame;
      page.part('minimise').click();
      await waitUntil(() => !page.panel);
      page.launcher.click();
      await waitUntil(() => page.roomFrame !== before);
    });
  });

  it('runs from right to left in Arabic, and stays on its side of the page', async () => {
    await page.open();
    const side = page.panel?.getBoundingClientRect().left;
    page.chat.setLocale('ar');
    await waitUntil(() => page.panel?.lang === 'ar');
    const { left } = page.part('minimise').getBoundingClientRect();
    expect(left).to.be.lessThan(page.part('exit').getBoundingClientRect().left);
    expect(page.panel?.getBoundingClientRect().left).to.equal(side);
  });

  it('takes what the room answers for nobody’s choice: a page in sv-SE, then one in English', async () => {
    const { documentElement: html } = page.chat.ownerDocument;
    html.lang = 'sv-SE';
    await page.open();
    await page.roomTells({ lang: 'sv', state: 'waiting' }, () => page.chat.state === 'waiting');
    // What goes along to the next page.
    expect([page.chat.lang, sessionStorage.getItem('viska')]).to.deep.equal(['', 'exempelkommun/smabarn']);
  });

  it('follows the language chosen in the room, unless the page has asked for another since', async () => {
    await page.open();
    await page.roomTells({ lang: 'ar' }, () => page.chat.lang === 'ar');
    await waitUntil(() => page.heard?.lang === 'ar');
    await page.roomTells({ lang: 'uk' }, () => page.chat.lang === 'uk');
    page.chat.setLocale('en');
    // Said before the page's wish had come.
    page.room?.tell({ lang: 'fi', heard: 0 });
    await waitUntil(() => page.heard?.lang === 'en');
    await page.roomTells({ lang: 'en', state: 'waiting' }, () => page.chat.state === 'waiting');
    expect(page.chat.lang).to.equal('en');
    expect(page.heard?.lang).to.equal('en');
  });
});
