import { expect } from '@open-wc/testing';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { byRole, deep } from '../support/by-role.ts';
import { place } from '../support/room.ts';

describe('one’s own copy', () => {
  it('holds also what came while the options were open', async () => {
    const lines = [line('p1', 'Min rad')];
    const { room, become, settled } = await place({ view: { lines } });
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return '#';
    };
    try {
      byRole(room, 'button', 'Mer').click();
      await settled();
      await become({ lines: [...lines, line('c1', 'Ditt svar')] });
      byRole(room, 'button', 'Spara en egen kopia').click();
      await settled();
      byRole(room, 'button', 'Spara kopian').click();
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(await blobs[0]?.text()).to.include('Ditt svar');
  });

  it('comes after the warning, as text in a file whose name says nothing of a chat', async () => {
    const { room, settled } = await place({
      view: { lines: [line('p1', 'Min rad'), line('c1', 'Ditt svar')] },
    });
    const blobs: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return '#';
    };
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    try {
      byRole(room, 'button', 'Mer').click();
      await settled();
      byRole(room, 'button', 'Spara en egen kopia').click();
      await settled();
      const said = deep(room).some(element =>
        element.textContent.trim().startsWith('Kopian hamnar bland hämtade filer'),
      );
      expect(said).to.equal(true);
      expect(blobs).to.have.length(0);
      expect(names).to.deep.equal([]);
      byRole(room, 'button', 'Spara kopian').click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['anteckningar.txt']);
    expect(blobs).to.have.length(1);
    expect(blobs[0]?.type).to.equal('text/plain;charset=utf-8');
    expect(await blobs[0]?.text()).to.match(/^\S.* Du\nMin rad\n\n\S.* Rådgivare Karin\nDitt svar\n$/);
  });
});
