import { expect, fixture } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import '../../widget/frame/define.ts';
import { states } from '../../demo/gallery/room.ts';
import './support/all-here.ts';
import { fetchAll } from '../../widget/frame/room/fetch-ahead.ts';
import type { ViskaRoom } from '../../widget/frame/room/room.ts';
import { loadLocale } from '../../widget/locales/localize.ts';
import { deep } from './support/by-role.ts';

describe('every state of the room', () => {
  before(async () => {
    await fetchAll();
  });

  for (const lang of ['sv', 'en', 'ar']) {
    describe(lang, () => {
      before(async () => {
        document.documentElement.lang = lang;
        await loadLocale(lang);
      });
      for (const { name, render } of states) {
        it(`${name}: nothing that a screen reader or a keyboard would stumble over`, async () => {
          const room = await fixture<ViskaRoom>(render());
          room.lang = lang;
          await waitUntil(() => room.ready, 'the room is open');
          await room.updateComplete;
          await expect(room).to.be.accessible();
        });
      }
    });
  }

  it('shows no button, heading or label without words', async () => {
    for (const { name, render } of states) {
      const room = await fixture<ViskaRoom>(render());
      await waitUntil(() => room.ready, 'the room is open');
      await room.updateComplete;
      const silent = deep(room).filter(
        element =>
          element.matches('button, h1, h2, label, legend, dt, summary') && !element.textContent?.trim(),
      );
      expect(
        silent.map(element => element.outerHTML),
        name,
      ).to.deep.equal([]);
    }
  });

  it('shows no touch target under 44 pixels', async () => {
    for (const { name, render } of states) {
      const room = await fixture<ViskaRoom>(render());
      await waitUntil(() => room.ready, 'the room is open');
      await room.updateComplete;
      const small = deep(room)
        .filter(element => element.matches('button, select, textarea, summary, label.row, a.button'))
        .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 43.5);
      expect(
        small.map(element => element.outerHTML),
        name,
      ).to.deep.equal([]);
    }
  });
});
