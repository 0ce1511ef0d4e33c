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
    // Until the room has said that it is wiped.
    expect(page.word).to.equal('exempelkommun//left');
    await waitUntil(() => room?.heard.some(({ exit }) => exit));
    room?.say('exited');
    await gone();
    expect(page.word).to.equal(null);
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
    // It does not say either that it has wiped: the one after it begins so too.
    await page.roomTells({ state: 'active' }, () => page.chat.state === 'active');
    expect(page.word).to.equal('exempelkommun//left');
    await page.next();
    expect(page.roomFrame).to.equal(null);
    await page.open();
    expect(new URL(page.roomFrame?.src ?? '').searchParams.get('page')).to.equal('left');
    await page.roomSays('exited', () => page.word === 'exempelkommun');
    await page.next();
    await waitUntil(() => page.roomFrame);
    expect(new URL(page.roomFrame?.src ?? '').searchParams.get('page')).to.equal(null);
  });

  it('a room that does not answer any more: the next one begins by wiping', async () => {
    // As a frame that shows an error page, crashed or hangs: nothing is heard.
    page.part('exit').click();
    await gone();
    expect(page.word).to.equal('exempelkommun//left');
    await page.next();
    expect(page.roomFrame).to.equal(null);
    await page.open();
    expect(new URL(page.roomFrame?.src ?? '').searchParams.get('page')).to.equal('left');
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

  describe('by Shift, only where it is meant', () => {
    const own = (): HTMLElement => page.document.querySelector('#own') as HTMLElement;
    /** The clock of the events: real time is not what these are about. */
    const shift = (down: number, up: number, more: KeyboardEventInit = {}, on: EventTarget = own()): void => {
      for (const [type, at] of [
        ['keydown', down],
        ['keyup', up],
      ] as const) {
        const event = new page.window.KeyboardEvent(type, {
          key: 'Shift',
          bubbles: true,
          composed: true,
          ...more,
        });
        Object.defineProperty(event, 'timeStamp', { value: 10_000 + at });
        on.dispatchEvent(event);
      }
    };
    const thrice = (more?: KeyboardEventInit, on?: EventTarget): void => {
      for (const at of [0, 300, 600]) shift(at, at + 100, more, on);
    };
    const tell = (type: string): unknown => page.document.dispatchEvent(new page.window.Event(type));

    it('three within two seconds in all, and no slower', () => {
      for (const at of [0, 1_000, 2_000]) shift(at, at + 100);
      expect(blank()).to.equal(false);
      // The last two and one more.
      shift(2_500, 2_600);
      expect(blank()).to.equal(true);
    });

    it('none of them held: a held one is for something else', () => {
      shift(0, 100);
      shift(300, 401 + 300);
      shift(900, 1_000);
      shift(1_100, 1_200);
      expect(blank()).to.equal(false);
      shift(1_300, 1_400);
      expect(blank()).to.equal(true);
    });

    for (const type of ['focusin', 'selectionchange', 'input', 'pointerdown'])
      it(`counted anew after ${type}: a screen reader’s letters are not seen here, its moves are`, () => {
        shift(0, 100);
        shift(300, 400);
        tell(type);
        shift(600, 700);
        expect(blank()).to.equal(false);
      });

    it('not counted anew by the browser’s late word that writing has moved the selection', () => {
      const field = page.document.createElement('input');
      page.document.body.append(field);
      field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
      shift(0, 100, {}, field);
      tell('selectionchange');
      shift(300, 400, {}, field);
      shift(600, 700, {}, field);
      expect(blank()).to.equal(true);
    });

    it('counted anew by the next move of the selection after that', () => {
      tell('input');
      tell('selectionchange');
      shift(0, 100);
      shift(300, 400);
      tell('selectionchange');
      shift(600, 700);
      expect(blank()).to.equal(false);
    });

    it('counted anew where the focus has moved within a shadow tree, which nothing tells of', () => {
      shift(0, 100, {}, page.part('exit'));
      shift(300, 400, {}, page.part('exit'));
      shift(600, 700, {}, page.part('minimise'));
      expect(blank()).to.equal(false);
    });

    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'modifierAltGraph', 'isComposing'])
      it(`not with ${held}`, () => {
        thrice({ [held]: true });
        expect(blank()).to.equal(false);
      });

    it('not in a text field where the keyboard is on the screen, and there beside it', () => {
      const field = page.document.createElement('input');
      page.document.body.append(field);
      const { matchMedia } = page.window;
      page.window.matchMedia = query =>
        query === '(pointer:coarse)' ? ({ matches: true } as MediaQueryList) : matchMedia(query);
      thrice({}, field);
      expect(blank()).to.equal(false);
      thrice();
      expect(blank()).to.equal(true);
    });

    it('in a text field where the keyboard is a real one', () => {
      const field = page.document.createElement('input');
      page.document.body.append(field);
      thrice({}, field);
      expect(blank()).to.equal(true);
    });

    const note = (): HTMLElement | null => page.root.querySelector('[role=alert]');

    it('the second press says so aloud and shows it, in the panel; and it goes again', async () => {
      shift(0, 100);
      expect(note()).to.equal(null);
      shift(300, 400);
      await waitUntil(note, 'the words');
      expect(note()?.textContent).to.equal('En gång till lämnar sidan');
      expect(page.panel?.contains(note())).to.equal(true);
      const words = note()?.firstElementChild as HTMLElement;
      const bar = page.part('exit').parentElement as HTMLElement;
      expect(words.getBoundingClientRect().top).to.be.at.least(bar.getBoundingClientRect().bottom - 1);
      const { left, top } = words.getBoundingClientRect();
      expect(page.root.elementFromPoint(left + 30, top + 12)?.localName).not.to.equal('p');
      await waitUntil(() => !note(), 'the words to go');
    });

    it('above the launcher while the chat is minimised, in the page’s language', async () => {
      page.chat.setLocale('en');
      page.part('minimise').click();
      await waitUntil(() => !page.panel);
      shift(0, 100);
      shift(300, 400);
      await waitUntil(note, 'the words');
      expect(note()?.textContent).to.equal('Once more leaves the page');
      expect(note()?.getBoundingClientRect().bottom).to.be.at.most(page.launcher.getBoundingClientRect().top);
    });
  });

  it('does not go where a script address would lead', async () => {
    page.room?.tell({ exitAddress: 'javascript:document.title="run"' });
    page.room?.say('exit');
    await waitUntil(() => page.window.location.href === 'about:blank');
  });
});
