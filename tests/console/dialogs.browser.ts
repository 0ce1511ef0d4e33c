/** A dialog is about the conversation it was opened for, and about no other. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ConversationView } from '../../relay/console/desk/view.ts';
import type { QuestionDialog } from '../../relay/console/details/question-dialog.ts';
import { colleagues, saving, talking } from '../../demo/gallery/desk-views.ts';
import type { HandOverDialog } from '../../relay/console/hand-over/hand-over-dialog.ts';
import { focused } from '../../relay/console/parts/focused.ts';
import { allByRole, byRole, deep } from '../frame/support/by-role.ts';
import { chord, inView, show } from './support/on-screen.ts';

const other: ConversationView = { ...talking, conversationId: 'b', order: 2, channel: 'smabarn' };
const two = { conversations: [talking, other], inView: talking.conversationId };
const open = (root: Element) =>
  deep(root).find((one): one is HTMLDialogElement => one instanceof HTMLDialogElement && one.open);
const DIALOGS = [
  ['KeyK', 'askConsent', 'Skicka frågan'],
  ['KeyY', 'openConcern', 'Visa för föräldern'],
  ['KeyO', 'handOver', 'Skicka överlämning'],
] as const;

describe('a dialog', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  for (const [key, action, send] of DIALOGS) {
    it(`${action}: names the conversation, and acts on it whatever is in view`, async () => {
      const { shell, told, change, settled } = await show(two);
      await chord('Alt', key);
      await settled();
      const name = deep(shell).find(one => one.id === open(shell)?.getAttribute('aria-describedby'));
      expect(name?.textContent).to.equal('Tonåringar, samtal 1');
      if (action === 'askConsent') {
        await sendKeys({ type: 'Elevhälsan' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ type: 'Ring mig.' });
      }
      change({ inView: other.conversationId });
      await settled();
      byRole(shell, 'button', send).click();
      expect(told.at(-1)?.slice(0, 2)).to.deep.equal([action, talking.conversationId]);
    });

    for (const [why, next] of [
      ['left the desk', [other]],
      ['was ended by the parent', [{ ...talking, parentEnded: true, closing: true }, other]],
      ['is over', [saving, other]],
    ] as const)
      it(`${action}: closes and says so when its conversation ${why}`, async () => {
        const { shell, told, change, settled } = await show(two);
        await chord('Alt', key);
        await settled();
        await sendKeys({ type: 'Bara till den' });
        change({ conversations: next });
        await settled();
        expect(open(shell) === undefined).to.equal(true);
        expect(told.filter(([one]) => one !== 'read')).to.deep.equal([
          ['tell', { kind: 'unsent', channel: 'tonar', order: 1 }],
        ]);
        const said = allByRole(shell, 'status').map(one => one.textContent);
        expect(said.join(' ')).to.include('Tonåringar, samtal 1: Rutan stängdes och inget skickades');
        const left = deep(shell).filter(one => 'value' in one && one.value === 'Bara till den');
        expect(left).to.have.length(0);
      });
  }

  for (const key of ['KeyK', 'KeyY', 'KeyO', 'KeyH'])
    it(`has the keys to itself (${key})`, async () => {
      const { shell, told, settled } = await show(two);
      await chord('Alt', key);
      await settled();
      for (const other of ['Digit2', 'ArrowDown', 'KeyN', 'KeyT', 'KeyQ', 'KeyI', 'KeyG', 'KeyY'])
        await chord('Alt', other);
      await settled();
      expect(told.filter(([one]) => one !== 'read')).to.deep.equal([]);
      expect(location.hash).to.equal('');
      expect(deep(shell).filter(one => one instanceof HTMLDialogElement && one.open)).to.have.length(1);
      await sendKeys({ press: 'Escape' });
      await chord('Alt', 'Digit2');
      expect(told.filter(([one]) => one !== 'read')).to.deep.equal([['show', 'b']]);
    });

  it('asked before signing out is no place for the desk’s keys either', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Logga ut').click();
    await settled();
    await chord('Alt', 'KeyQ');
    expect(told.filter(([one]) => one !== 'read')).to.deep.equal([]);
  });
});

describe('the dialogs', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('begin where one writes, else on themselves, so that title and question are spoken', async () => {
    const { settled } = await show(inView());
    for (const [key, name] of [
      ['KeyK', 'Mottagare'],
      ['KeyY', 'Egna ord till föräldern (valfritt)'],
    ] as const) {
      await chord('Alt', key);
      await settled();
      expect((focused() as HTMLInputElement).labels?.[0]?.textContent).to.equal(name);
      await sendKeys({ press: 'Escape' });
    }
    await chord('Alt', 'KeyO');
    await settled();
    expect(focused()?.localName).to.equal('dialog');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLInputElement).type).to.equal('radio');
  });

  it('never offer in one conversation what was written for another', async () => {
    const { shell, settled } = await show({ inView: talking.conversationId });
    await chord('Alt', 'KeyY');
    await settled();
    await sendKeys({ type: 'Bara till den första.' });
    await sendKeys({ press: 'Escape' });
    await chord('Alt', 'KeyY');
    await settled();
    const text = () => (focused() as HTMLTextAreaElement).value;
    expect(text()).to.equal('Bara till den första.');
    await sendKeys({ press: 'Escape' });
    await chord('Alt', 'Digit2');
    await settled();
    await chord('Alt', 'KeyY');
    await settled();
    expect(open(shell)).to.be.instanceOf(HTMLDialogElement);
    expect(text()).to.equal('');
  });

  it('keep the words of a question that could not be asked, and say so', async () => {
    const { shell, settled } = await show(inView());
    const dialog = deep(shell).find(one => one.localName === 'viska-question-dialog') as QuestionDialog;
    await chord('Alt', 'KeyY');
    await settled();
    if (dialog.desk) dialog.desk = { ...dialog.desk, openConcern: () => false };
    await sendKeys({ type: 'Viktiga ord.' });
    byRole(shell, 'button', 'Visa för föräldern').click();
    await settled();
    expect(open(shell)).to.be.instanceOf(HTMLDialogElement);
    expect(byRole(dialog, 'alert').textContent).to.include('Frågan kunde inte ställas');
    expect(deep(dialog).find(one => one instanceof HTMLTextAreaElement)).to.have.property(
      'value',
      'Viktiga ord.',
    );
  });

  it('do not hand over to anyone else when the chosen colleague has left', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Lämna över').click();
    await settled();
    (allByRole(shell, 'radio')[0] as HTMLInputElement).click();
    await settled();
    const dialog = deep(shell).find(one => one.localName === 'viska-hand-over-dialog') as HandOverDialog;
    dialog.colleagues = colleagues.map(one => ({ ...one, available: false }));
    await settled();
    for (let press = 0; press < 2; press++) {
      byRole(shell, 'button', 'Skicka överlämning').click();
      await settled();
      expect(byRole(dialog, 'alert').textContent).to.include('inte tillgänglig längre');
    }
    expect(told.map(([action]) => action)).not.to.include('handOver');
    (allByRole(dialog, 'radio').at(-1) as HTMLInputElement).click();
    await settled();
    byRole(shell, 'button', 'Skicka överlämning').click();
    expect(told.at(-1)).to.deep.equal(['handOver', talking.conversationId, null]);
  });
});

describe('beside the statistics', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('no key acts on a conversation that is not seen', async () => {
    const { shell, told, settled } = await show(two, 'statistics');
    for (const key of ['KeyK', 'KeyY', 'KeyO', 'KeyQ', 'KeyS', 'KeyB', 'KeyP', 'KeyL', 'KeyZ', 'KeyI'])
      await chord('Alt', key);
    await settled();
    expect(told).to.deep.equal([]);
    expect(open(shell) === undefined).to.equal(true);
  });

  it('whoever is accepted or chosen comes into sight', async () => {
    for (const press of ['KeyN', 'Digit2', 'ArrowDown']) {
      location.hash = 'statistics';
      await show(two, 'statistics');
      await chord('Alt', press);
      expect(location.hash).to.equal('');
    }
    location.hash = 'statistics';
    const { shell } = await show(two, 'statistics');
    (allByRole(shell, 'button', 'Ta emot')[0] as HTMLButtonElement).click();
    expect(location.hash).to.equal('');
  });
});
