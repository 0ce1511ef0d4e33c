import { expect } from '@open-wc/testing';
import { line } from '../../demo/gallery/room-fixtures.ts';
import { dispatch } from '../../widget/frame/room/events.ts';
import { t } from '../../widget/locales/localize.ts';
import { byRole, deep } from './support/by-role.ts';
import { place } from './support/room.ts';

/** Where the first and the last character of `number` are drawn, in pixels from the left. */
function ends(root: Element, number: string): [first: number, last: number] {
  for (const element of deep(root)) {
    for (const node of element.childNodes) {
      const at = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').indexOf(number) : -1;
      if (at < 0) continue;
      const left = (offset: number): number => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(at), left(at + number.length - 1)];
    }
  }
  throw new Error(`${number} is not shown`);
}

function expectLeftToRight(root: Element, number: string): void {
  const [first, last] = ends(root, number);
  expect(first, number).to.be.below(last);
}

for (const lang of ['ar', 'fa'])
  describe(`numbers in ${lang} read from left to right:`, () => {
    it('the check number', async () => {
      const { room, settled } = await place({ lang, view: { check: '4711 0042 1234 9876' } });
      room.overlay.show('viska-options');
      await settled();
      await settled();
      expectLeftToRight(room, '4711 0042 1234 9876');
    });

    it('the receipt number, once it is asked for after the end', async () => {
      const receipt = '2B7K-9QXD-0M4C-55TA';
      const { room, settled, become } = await place({ lang, view: { receipt } });
      await become({ phase: 'ended', end: { reason: 'parent' } });
      byRole(room, 'button', t('receipt')).click();
      await settled();
      expectLeftToRight(room, receipt);
    });

    it('what the guard found, and what stands in the log', async () => {
      const { room, settled } = await place({ lang, view: { lines: [line('c1', 'رقم 08-465 004 10')] } });
      expectLeftToRight(byRole(room, 'log'), '08-465 004 10');
      room.draft.set('رقمي 070-174 06 05');
      await settled();
      dispatch(room.renderRoot, 'send');
      await settled();
      await settled();
      expectLeftToRight(room, '070-174 06 05');
    });

    it('the numbers to call', async () => {
      const { room, settled } = await place({ lang });
      room.overlay.show('viska-help');
      await settled();
      await settled();
      expectLeftToRight(room, '08-465 004 10');
    });
  });
