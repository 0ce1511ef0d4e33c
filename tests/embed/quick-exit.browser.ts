import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { hostPage } from './support/host-page.ts';
import type { HostPage } from './support/host-page.ts';

describe('leaving the page quickly', () => {
  let page: HostPage;
  beforeEach(async () => {
    page = await hostPage();
    await page.open();
    await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
  });
  afterEach(() => page.leave());

  const blank = () => page.window.getComputedStyle(page.document.documentElement).display === 'none';
  const gone = () => waitUntil(() => page.document.title === 'Väder', 'the neutral page');

  it('blanks at once, forgets, tells the room, and goes where the site says', async () => {
    const { room } = page;
    page.part('exit').click();
    expect(blank()).to.equal(true);
    expect(page.word).to.equal(null);
    await waitUntil(() => room?.heard.some(({ exit }) => exit));
    room?.say('exited');
    await gone();
  });

  it('does not wait for a room that does not answer', async () => {
    page.part('exit').click();
    await gone();
  });

  it('waits a little longer, blank, for a room that is still loading and has keys to wipe', async () => {
    await page.next();
    page.chat.open();
    await waitUntil(() => page.roomFrame);
    page.part('exit').click();
    expect(blank()).to.equal(true);
    await waitUntil(() => page.heard?.exit);
    page.room?.say('exited');
    await gone();
    expect(page.word).to.equal(null);
  });

  it('a room that never got to wipe: the next page opens nothing, and the next room is told first', async () => {
    await page.next();
    page.chat.setAttribute('frame', '/tests/embed/support/weather.html?never-answers');
    page.chat.open();
    await waitUntil(() => page.roomFrame);
    page.part('exit').click();
    await waitUntil(() => page.window.location.href === 'about:blank', 'the empty page');
    await page.next();
    expect(page.roomFrame).to.equal(null);
    await page.open();
    expect(new URL(page.roomFrame?.src ?? '').searchParams.get('page')).to.equal('left');
    await page.next();
    await waitUntil(() => page.roomFrame);
    expect(new URL(page.roomFrame?.src ?? '').searchParams.get('page')).to.equal(null);
  });

  it('leaves Shift to the page where no chat was opened', async () => {
    page.room?.tell({ state: 'ended' });
    await waitUntil(() => page.word === null);
    await page.next();
    page.launcher.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => page.root.adoptedStyleSheets.length === 2);
    for (let press = 0; press < 3; press++) page.press('Shift');
    expect(blank()).to.equal(false);
  });

  it('works from the page’s own scripts', async () => {
    page.chat.quickExit();
    await gone();
  });

  it('works from inside the room', async () => {
    page.room?.say('exit');
    await gone();
  });

  it('leaves Shift to a page that has destroyed its chat', () => {
    page.chat.destroy();
    for (let press = 0; press < 3; press++) page.press('Shift');
    expect(blank()).to.equal(false);
  });

  it('works with Shift three times', async () => {
    for (let press = 0; press < 3; press++) page.press('Shift');
    expect(blank()).to.equal(true);
    await gone();
  });

  it('leaves Shift alone that begins a capital letter', async () => {
    for (const letter of ['A', 'B', 'C', 'D']) {
      page.document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
      page.press(letter);
      page.document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
    }
    expect(blank()).to.equal(false);
  });

  it('does not go where a script address would lead', async () => {
    page.room?.tell({ exitAddress: 'javascript:document.title="run"' });
    page.room?.say('exit');
    await waitUntil(() => page.window.location.href === 'about:blank');
  });
});
