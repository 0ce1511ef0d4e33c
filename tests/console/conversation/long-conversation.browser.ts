/** At the desk too one more line draws one line, and no clock is made for it. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../relay/console/elements.ts';
import { waitUntil } from '../../support/wait-until.ts';
import type { ConversationLog } from '../../../relay/console/conversation/conversation-log.ts';
import type { Line } from '../../../widget/session/view.ts';

let asked = 0;
const counted = (at: number, delivery: Line['delivery'] = 'delivered'): Line => ({
  id: `${at % 2 ? 'p' : 'c'}${at}`,
  from: at % 2 ? 'parent' : 'counselor',
  number: at,
  at: 1_800_000_000_000 + at * 60_000,
  get text() {
    asked++;
    return `Rad ${at}`;
  },
  delivery,
});

describe('a long conversation at the desk', () => {
  for (const length of [10, 1_000])
    it(`draws one line for one more, and one for a read mark, at ${length} lines`, async () => {
      const lines = Array.from({ length }, (_, at) => counted(at + 1));
      const log = await fixture<ConversationLog>(
        html`<viska-conversation-log style="block-size: 400px" .lines=${lines}></viska-conversation-log>`,
      );
      const root = log.renderRoot;
      await waitUntil(() => root.querySelectorAll('.line').length === length, 'all lines');
      const { DateTimeFormat } = Intl;
      let clocks = 0;
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct: (target, given: ConstructorParameters<typeof DateTimeFormat>) => {
          clocks++;
          return new target(...given);
        },
      });
      asked = 0;
      log.lines = [...lines, counted(length + 1), counted(length + 2)];
      await log.updateComplete;
      log.lines = [...log.lines.slice(0, -1), counted(length + 2, 'read')];
      await log.updateComplete;
      Intl.DateTimeFormat = DateTimeFormat;
      expect(asked).to.be.at.most(3);
      expect(clocks).to.equal(0);
      const said = [...root.querySelectorAll('.line')];
      expect(said).to.have.length(length + 2);
      expect(said.at(-1)?.textContent)
        .to.include(`Rad ${length + 2}`)
        .and.to.match(/läst|read/i);
      expect(said.at(-2)?.textContent).to.include(`Rad ${length + 1}`);
    });

  it('draws many at once in slices, stays at the newest, and calls none seen before all stand there', async () => {
    const log = await fixture<ConversationLog>(
      html`<viska-conversation-log
        style="block-size: 400px"
        .lines=${[counted(1)]}
      ></viska-conversation-log>`,
    );
    const drawn = (): number => log.renderRoot.querySelectorAll('.line').length;
    const seenAt: number[] = [];
    log.addEventListener('viska-seen', () => seenAt.push(drawn()));
    log.lines = Array.from({ length: 600 }, (_, at) => counted(at + 1));
    await log.updateComplete;
    expect(drawn()).to.be.greaterThan(1).and.lessThan(600);
    await waitUntil(() => seenAt.length, 'seen');
    expect([...new Set(seenAt)]).to.deep.equal([600]);
    const scroller = log.renderRoot.querySelector('.log') as HTMLElement;
    expect(scroller.scrollTop + scroller.clientHeight).to.be.closeTo(scroller.scrollHeight, 2);
  });

  it('names the sender again only where it changes, also for what comes in between', async () => {
    const [a, b, c] = [counted(1), counted(3), counted(5)];
    const log = await fixture<ConversationLog>(
      html`<viska-conversation-log style="block-size: 400px" .lines=${[a, c]}></viska-conversation-log>`,
    );
    const same = (): boolean[] =>
      [...log.renderRoot.querySelectorAll('.line')].map(one => one.matches('.same'));
    expect(same()).to.deep.equal([false, true]);
    log.lines = [a, counted(2), c];
    await log.updateComplete;
    expect(same()).to.deep.equal([false, false, false]);
    log.lines = [a, b, c];
    await log.updateComplete;
    expect(same()).to.deep.equal([false, true, true]);
  });
});
