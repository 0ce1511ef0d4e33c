import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { hostPage } from './support/host-page.ts';
import type { HostPage } from './support/host-page.ts';

describe('the launcher on a municipality’s page', () => {
  let page: HostPage;
  afterEach(() => page.leave());

  const requested = () =>
    page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter(path => !path.startsWith('/__web'));

  it('asks for one file, keeps nothing and moves nothing before the parent acts', async () => {
    page = await hostPage();
    expect(requested()).to.deep.equal(['/dist/browser/viska.js']);
    expect(page.window.sessionStorage).to.have.length(0);
    expect(page.document.cookie).to.equal('');
    expect(page.window.getComputedStyle(page.chat).position).to.equal('fixed');
    expect(page.chat.state).to.equal('idle');
    expect(await page.chat.ready).to.equal(page.chat);
    expect(page.events).to.deep.equal(['ready']);
  });

  it('fetches the panel when someone comes near, and shows nothing yet', async () => {
    page = await hostPage();
    page.launcher.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => requested().some(path => path.includes('panel')));
    expect(page.panel).to.equal(null);
    expect(page.roomFrame).to.equal(null);
    expect(page.word).to.equal(null);
  });

  it('speaks the page’s language, and the one it is told', async () => {
    page = await hostPage();
    expect(page.launcher.textContent).to.equal('Chatta anonymt');
    await page.next({ attributes: { 'data-lang': 'en' } });
    expect(page.launcher.textContent).to.equal('Chat anonymously');
    page.chat.setLocale('ar');
    await waitUntil(() => page.launcher.textContent === 'دردشة دون كشف الهوية');
    expect(page.launcher.dir).to.equal('rtl');
    page.chat.setLocale('sv-SE');
    await waitUntil(() => page.launcher.textContent === 'Chatta anonymt');
  });

  it('carries the municipality’s own words and colour', async () => {
    page = await hostPage({ attributes: { 'data-label': 'Fråga oss', 'data-color': 'rgb(10, 20, 90)' } });
    expect(page.launcher.textContent).to.equal('Fråga oss');
    expect(page.window.getComputedStyle(page.launcher).backgroundColor).to.equal('rgb(10, 20, 90)');
  });

  it('stands at the end, at the start, or where the author put it', async () => {
    page = await hostPage();
    const middle = () => {
      const { left, right } = page.launcher.getBoundingClientRect();
      return (left + right) / 2;
    };
    expect(middle()).to.be.greaterThan(600);
    await page.next({ attributes: { 'data-position': 'start' } });
    expect(middle()).to.be.lessThan(300);
    await page.next({ attributes: { 'data-position': 'inline' } });
    expect(page.window.getComputedStyle(page.chat).position).to.equal('static');
  });

  it('is large enough for a thumb', async () => {
    page = await hostPage();
    expect(page.launcher.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('takes calls from before it was loaded, and from anything marked on the page', async () => {
    const calls: string[] = [];
    page = await hostPage({
      before: window => {
        const early = (chat: HostPage['chat']): void => void calls.push(`before ${chat.state}`);
        window.viska = [early];
      },
    });
    page.window.viska?.push(chat => calls.push(`after ${chat.localName}`));
    expect(calls).to.deep.equal(['before idle', 'after viska-chat']);
    expect(page.window.Viska).to.equal(page.chat);
    (page.document.querySelector('#link') as HTMLElement).click();
    await waitUntil(() => page.panel);
    expect(page.chat.hasAttribute('open')).to.equal(true);
  });

  it('hides outside opening hours only where the page asks for that', async () => {
    const visible = () => page.window.getComputedStyle(page.launcher).visibility === 'visible';
    page = await hostPage({ attributes: { 'data-site': 'oppen', 'data-hidden-when-closed': '' } });
    await waitUntil(visible);
    await page.next({ attributes: { 'data-site': 'stangd', 'data-hidden-when-closed': '' } });
    await waitUntil(() => page.events.includes('state closed-hours'));
    expect(visible()).to.equal(false);
  });

  it('says so in English too, where the page is not in Swedish', async () => {
    page = await hostPage({ attributes: { 'data-relay': 'http://localhost:9', 'data-lang': 'en' } });
    page.launcher.click();
    await waitUntil(() => page.launcher.textContent?.includes('Call 112 or 1177'));
  });

  it('says whom to call when the relay cannot be reached, stays on the page, and opens once it can', async () => {
    page = await hostPage({ attributes: { 'data-relay': 'http://localhost:9' } });
    const here = page.window.location.href;
    page.launcher.click();
    await waitUntil(() => page.launcher.textContent?.includes('Ring 112 eller 1177'));
    page.launcher.click();
    expect(page.launcher.textContent).to.match(/^Chatta anonymt[^\d]*112[^\d]*1177$/);
    expect(page.window.location.href).to.equal(here);
    page.chat.removeAttribute('relay');
    await page.open();
    page.part('minimise').click();
    expect(page.launcher.textContent).to.equal('Chatta anonymt');
  });

  it('says nothing of it to who only came near', async () => {
    page = await hostPage({ attributes: { 'data-relay': 'http://localhost:9' } });
    page.launcher.dispatchEvent(new PointerEvent('pointerenter'));
    // Asked for later: by then the first answer is known.
    await page.window.fetch('http://localhost:9/').catch(() => null);
    expect(page.launcher.textContent).to.equal('Chatta anonymt');
  });

  it('can be taken away', async () => {
    page = await hostPage();
    page.chat.destroy();
    expect(page.chat).to.equal(null);
  });
});
