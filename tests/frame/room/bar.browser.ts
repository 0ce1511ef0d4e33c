/** The room's row of buttons on a phone, and the language, which is under *Mer* once one waits or talks. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import { allByRole, byRole, nameOf } from '../support/by-role.ts';
import { idle, place, talking, waiting } from '../support/room.ts';

/** Names, from the first to the last, and how much the row takes of the room. */
function rowOf(room: HTMLElement): { names: string[]; rows: number; height: number } {
  const [bar, ...others] = room.shadowRoot?.querySelectorAll('.bar') ?? [];
  if (!bar || others.length > 0) throw new Error('not one bar');
  const buttons = [...bar.querySelectorAll('button, select')];
  return {
    names: buttons.map(nameOf),
    rows: new Set(buttons.map(one => Math.round(one.getBoundingClientRect().top))).size,
    height: bar.getBoundingClientRect().height,
  };
}

describe('the room’s buttons', () => {
  for (const [state, view, way] of [
    ['one talks', talking, 'Avsluta chatten'],
    ['one waits', waiting, 'Lämna kön'],
  ] as const)
    it(`are one row of a phone while ${state}: urgent help, the way to end it, and the rest`, async () => {
      const { room, settled } = await place({ view });
      room.style.inlineSize = '390px';
      await settled();
      const { names, rows, height } = rowOf(room);
      expect(names).to.deep.equal(['Akut hjälp', way, 'Mer']);
      expect(rows).to.equal(1);
      expect(height).to.be.at.most(56);
    });

  it('have the language beside them at the notice alone', async () => {
    const { room, become } = await place({ view: idle });
    expect(rowOf(room).names).to.deep.equal(['Akut hjälp', 'Språk']);
    await become(waiting);
    expect(allByRole(room, 'combobox')).to.have.length(0);
  });

  it('the language under Mer is changed where one is: the dialog stays, and the focus in it', async () => {
    const { room, settled } = await place();
    byRole(room, 'button', 'Mer').click();
    await settled();
    const choice = byRole<HTMLSelectElement>(room, 'combobox', 'Språk');
    choice.focus();
    choice.value = 'en';
    choice.dispatchEvent(new Event('change'));
    await waitUntil(() => allByRole(room, 'dialog', 'More').length === 1);
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    expect(at === choice).to.equal(true);
    expect(nameOf(choice)).to.equal('Language');
    expect(choice.value).to.equal('en');
    byRole(room, 'button', 'Close').click();
    await waitUntil(() => allByRole(room, 'dialog').length === 0);
    byRole(room, 'button', 'End the chat');
  });
});
