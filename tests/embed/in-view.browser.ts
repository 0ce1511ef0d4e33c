import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { hostPage } from './support/host-page.ts';
import type { HostPage } from './support/host-page.ts';
import { SURVIVED } from './support/hostile-page.ts';

/** What pages, and the toolbars that enlarge their text, do to what is fixed on them. */
const STYLES: Record<string, string> = {
  'zoom 1.1 of the page': 'html{zoom:1.1}',
  'zoom 1.5 of the page': 'html{zoom:1.5}',
  'zoom 3 of the page': 'html{zoom:3}',
  'zoom 1.5 of the body': 'body{zoom:1.5}',
  'zoom of an ancestor in a zoomed page': 'html{zoom:1.2}#around{zoom:1.5}',
  'a transform of the page, which is long': 'html{transform:translateX(0)}body{block-size:3000px}',
  'a page scaled up': 'html{transform:scale(1.3);transform-origin:0 0}',
  'a transform of the body': 'body{transform:translateZ(0);block-size:3000px}',
  'a filter of the body, zoomed': 'html{zoom:1.3}body{filter:grayscale(1);block-size:3000px}',
  'an ancestor that clips': '#around{transform:translateX(0);overflow:hidden;block-size:90px}',
};
const SIZES = { 'a desk': '900', 'a phone': '390' };

describe('the bar with the way out is in the window', () => {
  let page: HostPage;
  afterEach(() => page.leave());

  const style = (text: string): void => {
    const sheet = page.document.createElement('style');
    sheet.textContent = text;
    page.document.head.appendChild(sheet);
  };
  const inView = (): boolean =>
    ['exit', 'minimise'].every(name => {
      const { left, top, right, bottom } = page.part(name).getBoundingClientRect();
      const { clientWidth } = page.document.documentElement;
      const width = Math.min(
        page.window.innerWidth,
        clientWidth * page.document.documentElement.currentCSSZoom,
      );
      return left >= -1 && top >= -1 && right <= width + 1 && bottom <= page.window.innerHeight + 1;
    }) &&
    ['exit', 'minimise'].every(name => {
      // Not clipped, and nothing lies over it.
      const { left, top, width, height } = page.part(name).getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return (
        page.document.elementFromPoint(x, y) === page.chat &&
        page.root.elementFromPoint(x, y) === page.part(name)
      );
    });

  for (const [on, width] of Object.entries(SIZES))
    for (const [what, text] of Object.entries(STYLES))
      for (const where of ['beside the body', 'within it'])
        it(`under ${what}, on ${on}, the chat ${where}`, async () => {
          page = await hostPage();
          page.frame.width = width;
          if (where === 'within it') {
            const around = page.document.createElement('div');
            around.id = 'around';
            page.document.body.append(around);
            around.append(page.chat);
          }
          style(text);
          await page.open();
          await waitUntil(inView, 'the bar in the window');
          // Not with the button that leaves the page.
          expect(page.root.activeElement?.localName).to.match(/iframe|dialog/);
          const { room } = page;
          page.part('minimise').click();
          await waitUntil(() => !page.panel);
          page.launcher.click();
          await waitUntil(inView, 'the bar in the window again');
          expect(page.room === room).to.equal(true);
        });

  // What is fetched only then meets the page's scripts as well.
  for (const [what, spoil] of Object.entries(SURVIVED))
    it(`on a zoomed page that has ${what}`, async () => {
      const errors: string[] = [];
      page = await hostPage({
        before: window => {
          window.onerror = message => void errors.push(String(message));
          window.onunhandledrejection = ({ reason }) => void errors.push(String(reason));
          spoil(window);
        },
      });
      style('html{zoom:1.5}');
      await page.open();
      await waitUntil(inView, 'the bar in the window');
      page.frame.width = '390';
      await waitUntil(inView, 'and on a phone');
      expect(errors).to.deep.equal([]);
    });

  it('when the page is zoomed while the panel is open, and a phone turned', async () => {
    page = await hostPage();
    await page.open();
    await waitUntil(inView);
    style('html{zoom:1.5}');
    await waitUntil(inView, 'zoomed');
    for (const width of ['390', '900', '390', '900']) {
      page.frame.width = width;
      await waitUntil(() => page.panel?.matches(':modal') === (width === '390'));
      await waitUntil(inView, `at ${width}`);
    }
    style('html{zoom:1}');
    await waitUntil(inView, 'no longer zoomed');
  });

  it('and the focus stays where the person is on the page', async () => {
    page = await hostPage();
    await page.open();
    const own = page.document.querySelector('#own') as HTMLElement;
    own.focus();
    style('html{zoom:1.5}');
    await waitUntil(() => page.part('panel').matches(':popover-open'));
    await waitUntil(inView);
    expect(page.document.activeElement?.id).to.equal('own');
  });

  it('and where nothing is amiss, nothing is fetched for it', async () => {
    page = await hostPage();
    // All of it in the window of the test: an observer looks that far.
    page.frame.width = '780';
    page.frame.height = '590';
    await page.open();
    for (const width of ['390', '780']) {
      page.frame.width = width;
      await waitUntil(() => page.panel?.matches(':modal') === (width === '390'));
      await waitUntil(inView);
    }
    const fetched = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.filter(name => name.includes('keep-in-view'))).to.deep.equal([]);
  });
});
