import { expect, fixture } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import '../../widget/frame/define.ts';
import { states } from '../../demo/gallery/room.ts';
import { fetchAll } from '../../widget/frame/room/fetch-ahead.ts';
import { placeholder } from '../../widget/frame/room/overlay-placeholder.ts';
import type { ViskaRoom } from '../../widget/frame/room/room.ts';
import { loadLocale } from '../../widget/locales/localize.ts';
import { deep } from './support/by-role.ts';

/** A call or a letter in the frame itself would be judged by the host page's `frame-src`, and the room would be gone. */
function misplaced(link: HTMLAnchorElement): boolean {
  if (/^(tel|mailto):/.test(link.href)) return link.target !== '_top';
  return (
    link.target !== '_blank' || !link.relList.contains('noopener') || !link.relList.contains('noreferrer')
  );
}

describe('links out of the room', () => {
  before(async () => {
    await fetchAll();
    await loadLocale('sv');
  });

  const schemes = new Set<string>();
  const all = [
    ...states,
    { name: 'a part that does not come', render: () => placeholder(fake, 'unreachable') },
  ];
  for (const { name, render } of all)
    it(`never take its frame along: ${name}`, async () => {
      const shown = await fixture<HTMLElement>(render());
      const room = shown as Partial<ViskaRoom>;
      if ('ready' in shown) await waitUntil(() => room.ready, 'the room is open');
      await room.updateComplete;
      // What lies over the room comes with an update of its own.
      await new Promise(resolve => setTimeout(resolve));
      const links = deep(shown).filter(element => element.matches('a')) as HTMLAnchorElement[];
      for (const link of links) schemes.add(link.protocol);
      expect(links.filter(misplaced).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });

  it('are calls, letters and pages elsewhere', () => {
    expect([...schemes]).to.include.members(['tel:', 'mailto:', 'https:']);
  });
});

const fake = {
  settings: { help: [{ id: 'jour', name: { sv: 'Socialjouren' }, phone: '08-465 004 10' }] },
} as unknown as ViskaRoom;
