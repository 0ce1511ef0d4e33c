/** *Radera samtalet* once concern for a child has been spoken of: says first what it no longer undoes. Takes the room. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { handed, Part } from '../part.ts';
import type { ViskaRoom } from '../room/room.ts';

export class ViskaErasing extends Part {
  static override properties = handed('room');

  declare room: ViskaRoom;

  override render(): TemplateResult {
    const { room } = this;
    const erase = (): void => {
      room.over = undefined;
      room.actions?.erase();
    };
    return html`<viska-ask
      .heading=${t('eraseAsk')}
      .says=${`${t('eraseSays')} ${t('concernErase')}`}
      .answers=${[
        [t('erase'), erase],
        [t('back'), room.close],
      ]}
    ></viska-ask>`;
  }
}
