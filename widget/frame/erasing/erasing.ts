/**
 * *Radera samtalet*, asked once: it ends and erases for both. Where concern for a child has been spoken of it also says
 * what that no longer undoes. Takes the room; comes with *Mer*, where it is pressed.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { handed, Part } from '../part.ts';
import type { ViskaRoom } from '../room/room.ts';

export default class ViskaErasing extends Part {
  static override properties = handed('room');

  declare room: ViskaRoom;

  override render(): TemplateResult {
    const { room } = this;
    // What was told may be in a report by now.
    const told = room.view?.concern || room.concerned;
    const erase = (): void => {
      room.over = undefined;
      room.actions?.erase();
    };
    return html`<viska-ask
      .heading=${t('eraseAsk')}
      .says=${t('eraseSays') + (told ? ` ${t('concernErase')}` : '')}
      .answers=${[
        [t('eraseYes'), erase],
        [t('back'), room.close],
      ]}
    ></viska-ask>`;
  }
}

// Comes with whoever offers it, so that the question is there when the network is not.
if (!customElements.get('viska-erasing')) customElements.define('viska-erasing', ViskaErasing);
