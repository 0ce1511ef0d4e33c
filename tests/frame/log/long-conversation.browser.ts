/** One more line draws one line, however many stand above it; and no clock is made for it. */
import { expect } from '@open-wc/testing';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import type { Line } from '../../../widget/session/view.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { byRole } from '../support/by-role.ts';
import { place } from '../support/room.ts';

/** How often a line's text is asked for: once each time that it is drawn. */
let asked = 0;
const counted = (at: number): Line => {
  const one = line(`${at % 2 ? 'p' : 'c'}${at}`, '');
  return Object.defineProperty(one, 'text', {
    enumerable: true,
    get: () => {
      asked++;
      return `Rad ${at}`;
    },
  });
};
const many = (length: number): Line[] => Array.from({ length }, (_, at) => counted(at + 1));

/** How many formatters of time are made meanwhile. */
async function clocksMade(during: () => Promise<void>): Promise<number> {
  const { DateTimeFormat } = Intl;
  const { toLocaleTimeString, toLocaleString } = Date.prototype;
  let made = 0;
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct: (target, given: ConstructorParameters<typeof DateTimeFormat>) => {
      made++;
      return new target(...given);
    },
  });
  Date.prototype.toLocaleTimeString = function (...given: Parameters<typeof toLocaleTimeString>) {
    made++;
    return toLocaleTimeString.apply(this, given);
  };
  try {
    await during();
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
    Object.assign(Date.prototype, { toLocaleTimeString, toLocaleString });
  }
  return made;
}

describe('a long conversation in the room', () => {
  for (const length of [10, 1_000])
    it(`draws one line for one more, and one for a read mark, at ${length} lines`, async () => {
      const lines = many(length);
      const { room, become } = await place({ view: { lines } });
      room.switches = { ...room.switches, times: true };
      await become({ typing: true });
      const log = byRole(room, 'log', 'Samtal');
      // Each with its time, which was switched on while they were being drawn.
      await waitUntil(() => log.querySelectorAll('p time').length === length, 'all lines');
      let next = [...lines, counted(length + 1)];
      asked = 0;
      expect(await clocksMade(() => become({ lines: next, typing: false }))).to.equal(0);
      expect(asked).to.be.at.most(1);
      expect(log.querySelectorAll('p')).to.have.length(length + 1);
      expect([...log.querySelectorAll('p')].at(-1)?.textContent).to.include(`Rad ${length + 1}`);
      asked = 0;
      const own = counted(length + 1);
      own.delivery = 'read';
      next = [...lines, own];
      await become({ lines: next });
      expect(asked).to.be.at.most(1);
    });

  it('shows all of them in order, and each once', async () => {
    const { room, become } = await place({ view: { lines: [] } });
    const lines = many(200);
    const said = (): string[] =>
      [...byRole(room, 'log', 'Samtal').querySelectorAll('.text')].map(one => one.textContent);
    await become({ lines: lines.slice(0, 70) });
    await become({ lines: [...lines.slice(0, 70), ...lines.slice(71)] });
    await become({ lines });
    await waitUntil(() => said().length === lines.length, 'all lines');
    expect(said()).to.deep.equal(lines.map(({ text }) => text));
    await become({ lines: lines.slice(0, 33) });
    expect(said()).to.deep.equal(lines.slice(0, 33).map(({ text }) => text));
    await become({ lines });
    await waitUntil(() => said().length === lines.length, 'all lines again');
    expect(said()).to.deep.equal(lines.map(({ text }) => text));
  });

  it('draws many at once in slices, stays at the newest, and calls none seen before all stand there', async () => {
    const { room, talk, heard } = await place({ view: { lines: [] } });
    const log = byRole(room, 'log', 'Samtal');
    const drawn = (): number => log.querySelectorAll('p').length;
    const seenAt: number[] = [];
    heard.push = ([name]: unknown[]) => (name === 'read' ? seenAt.push(drawn()) : 0);
    const lines = many(600);
    const first = new Promise(resolve =>
      new MutationObserver(resolve).observe(log, { childList: true, subtree: true }),
    );
    talk.become({ lines, unread: true });
    await first;
    expect(drawn()).to.be.lessThan(600);
    expect(log.getAttribute('aria-live')).to.equal('off');
    await waitUntil(() => seenAt.length, 'read');
    expect(new Set(seenAt)).to.deep.equal(new Set([600]));
    expect(log.scrollTop + log.clientHeight).to.be.closeTo(log.scrollHeight, 2);
  });

  it('lays nothing out anew above the newest lines: each box is its own', async () => {
    const { room } = await place({ view: { lines: many(100) } });
    const log = byRole(room, 'log', 'Samtal');
    expect(getComputedStyle(log).contain).to.equal('strict');
    const boxes = [...log.children].filter(one => one.matches('div'));
    expect(Math.max(...boxes.map(one => one.childElementCount))).to.be.at.most(40);
    for (const box of boxes) expect(getComputedStyle(box).contain).to.include('layout');
  });
});
