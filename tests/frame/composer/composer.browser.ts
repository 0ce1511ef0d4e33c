import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { byRole, deep } from '../support/by-role.ts';
import { place, talking, waiting, write } from '../support/room.ts';

const press = (field: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );

describe('writing', () => {
  it('sends on Enter, breaks the line on Shift and Enter, and leaves an input method alone', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, 'Hej');
    expect(press(field, 'Enter', { shiftKey: true })).to.equal(true);
    expect(press(field, 'Enter', { isComposing: true })).to.equal(true);
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
    expect(press(field, 'Enter')).to.equal(false);
    await settled();
    expect(heard).to.deep.include(['send', 'Hej']);
  });

  it('leaves room for the talk on a phone that lies on its side with its keyboard up', async () => {
    await setViewport({ width: 480, height: 160 });
    const { room } = await place({ view: { lines: [line('c1', 'Hej. Vad bra att du skriver.')] } });
    room.style.blockSize = '160px';
    const field = byRole(room, 'textbox', 'Meddelande');
    const form = field.closest('form') as HTMLFormElement;
    expect(form.getBoundingClientRect().height).to.be.below(56);
    expect(field.getBoundingClientRect().height).to.be.at.least(44);
    await setViewport({ width: 800, height: 600 });
  });

  it('leaves Enter to the text where the parent has switched that off', async () => {
    const { room, heard, settled } = await place();
    byRole(room, 'button', 'Mer').click();
    await settled();
    byRole(room, 'checkbox', 'Enter skickar').click();
    byRole(room, 'button', 'Stäng').click();
    await settled();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, 'Hej');
    expect(press(field, 'Enter')).to.equal(true);
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
  });

  it('sends nothing that is empty, and is empty after sending', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, '  \n ');
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(heard.filter(([name]) => name === 'send')).to.have.length(0);
    await write(field, 'Hej');
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(field.value).to.equal('');
  });

  it('keeps the draft when a counselor comes, and gives back what was not delivered', async () => {
    const { room, become } = await place({ view: { ...waiting, onDuty: 1 } });
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    await write(field, 'Påbörjat');
    await become(talking);
    expect(byRole(room, 'textbox', 'Meddelande') === field).to.equal(true);
    expect(field.value).to.equal('Påbörjat');
    await become({ returnedText: 'Kom aldrig fram' });
    expect(field.value).to.equal('Kom aldrig fram\nPåbörjat');
  });

  it('grows with the text', async () => {
    const { room, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    const before = field.clientHeight;
    await write(field, 'rad\n'.repeat(4));
    await settled();
    expect(field.clientHeight).to.be.greaterThan(before);
  });

  it('asks the browser to neither check, complete nor translate what is written, and is not zoomed by iOS', async () => {
    const { room } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    expect(field.spellcheck).to.equal(false);
    expect(field.autocomplete).to.equal('off');
    expect(field.translate).to.equal(false);
    expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
  });

  it('keeps all of a text that is too long, says by how much, and sends it when it fits', async () => {
    const { room, heard, settled } = await place();
    const field = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    const sent = (): unknown[] => heard.filter(([name]) => name === 'send');
    expect(field.maxLength).to.equal(-1);
    await write(field, 'a'.repeat(5850));
    await settled();
    const said = deep(room).find(one => one.matches('span') && one.textContent.includes('tecken för mycket'));
    expect(said?.textContent).to.match(/^1\s850 tecken för mycket/);
    expect(said?.getAttribute('aria-live')).to.equal('polite');
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(field.value).to.have.length(5850);
    expect(sent()).to.have.length(0);
    await write(field, 'a'.repeat(4000));
    byRole(room, 'button', 'Skicka').click();
    await settled();
    expect(sent()).to.have.length(1);
  });

  it('says how much is left near the end', async () => {
    const { room, settled } = await place();
    await write(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande'), 'a'.repeat(3999));
    await settled();
    expect(deep(room).map(element => element.textContent)).to.include('Ett tecken kvar');
  });
});
