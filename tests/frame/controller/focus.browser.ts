/** Where the focus is after a press: never lost with what had it, so that the next key goes where one expects. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { byRole, nameOf } from '../support/by-role.ts';
import { idle, place, talking } from '../support/room.ts';

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
const onHeading = (): string | undefined => focused()?.textContent.trim();
const lines = [line('p1', 'Min rad'), line('c1', 'Ditt svar')];

/** As a person does: with the focus on it. */
const press = (button: HTMLElement): void => {
  button.focus();
  button.click();
};

describe('the focus', () => {
  it('is where one writes, once the chat has been started', async () => {
    const { room, become } = await place({ view: idle });
    press(byRole(room, 'button', 'Starta chatten'));
    await become({ ...idle, phase: 'starting', connection: 'connecting' });
    expect(focused() === byRole(room, 'textbox', 'Meddelande')).to.equal(true);
  });

  for (const phase of ['returned', 'elsewhere'] as const)
    it(`is with the conversation after Fortsätt (${phase})`, async () => {
      const { room, become } = await place({ view: { ...talking, phase } });
      press(byRole(room, 'button', phase === 'returned' ? 'Fortsätt' : 'Fortsätt här i stället'));
      await become({ ...talking, lines });
      expect(focused()?.role).to.equal('log');
    });

  it('is on the heading of the page that hides the text, whoever was writing', async () => {
    const { room, become } = await place({ view: { ...talking, lines } });
    byRole(room, 'textbox', 'Meddelande').focus();
    await become({ ...talking, phase: 'returned' });
    expect(focused()?.localName).to.equal('h1');
  });

  it('is on the notice’s heading when one begins anew', async () => {
    const { room, become } = await place({ view: { ...idle, phase: 'ended', end: { reason: 'parent' } } });
    press(byRole(room, 'button', 'Starta en ny chatt'));
    await become(idle);
    expect(onHeading()).to.equal('Anonym chatt');
  });

  it('is on the end’s heading when help that was open over it is closed', async () => {
    const { room, become, settled } = await place({ view: { ...talking, lines } });
    press(byRole(room, 'button', 'Akut hjälp'));
    await settled();
    await become({ ...idle, phase: 'ended', end: { reason: 'counselor' } });
    press(byRole(room, 'button', 'Stäng'));
    await settled();
    await waitUntil(() => onHeading() === nameOf(byRole(room, 'heading')));
  });

  it('stays with the text when the newest is asked for', async () => {
    const many = Array.from({ length: 60 }, (_, index) => line(`c${index + 1}`, `Rad ${index}`));
    const { room, become, settled } = await place({ view: { ...talking, lines: many } });
    const log = byRole(room, 'log');
    log.scrollTop = 0;
    log.dispatchEvent(new Event('scroll'));
    await become({ ...talking, lines: [...many, line('c61', 'Det nya')], unread: true });
    press(byRole(room, 'button', 'Nytt svar'));
    await settled();
    expect(focused() === log).to.equal(true);
  });

  it('stays on the button of one’s own copy, before and after the warning', async () => {
    const { room, settled } = await place({ view: { ...talking, lines } });
    byRole(room, 'button', 'Mer').click();
    await settled();
    const button = byRole(room, 'button', 'Spara en egen kopia');
    press(button);
    await settled();
    expect(focused() === button && nameOf(button)).to.equal('Spara kopian');
  });

  it('is on the receipt number that was asked for', async () => {
    const { room, settled } = await place({
      view: { ...talking, lines, receipt: 'K7QM-2D4X-9PTA-61RW' },
    });
    byRole(room, 'button', 'Mer').click();
    await settled();
    press(byRole(room, 'button', 'Visa kvittonumret'));
    await settled();
    await settled();
    expect(focused()?.textContent).to.contain('Kvittonummer');
  });
});

describe('a key that is held', () => {
  const held = (at: Element): boolean =>
    at.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        repeat: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );

  it('answers no question that came up under it', async () => {
    const { room, settled } = await place({ view: { ...talking, lines } });
    byRole(room, 'button', 'Avsluta chatten').click();
    await settled();
    const dialog = byRole(room, 'alertdialog');
    const [first] = [...dialog.querySelectorAll('button')];
    expect(held(first as Element)).to.equal(false);
  });

  it('still breaks lines in a question’s field', async () => {
    const { room, settled } = await place({ view: { ...talking, lines } });
    byRole(room, 'button', 'Mer').click();
    await settled();
    const how = byRole(room, 'dialog').getRootNode() as ShadowRoot;
    const tip = document.createElement('textarea');
    how.querySelector('dialog')?.append(tip);
    expect(held(tip)).to.equal(true);
  });
});
