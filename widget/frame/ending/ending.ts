/** *Avsluta chatten*, asked once, with what can be said before: after the end nobody is there to hear. Takes the room. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { handed, Part } from '../part.ts';
import type { ViskaRoom } from '../room/room.ts';
import './how.ts';
import type { ViskaHow } from './how.ts';

export default class ViskaEnding extends Part {
  static override properties = handed('room');

  declare room: ViskaRoom;

  override render(): TemplateResult {
    const { room } = this;
    return html`<viska-ask
      .heading=${t('endAsk')}
      .says=${t('endSays')}
      .answers=${[
        [t('endYes'), () => this.#end()],
        [t('back'), room.close],
      ]}
    >
      <viska-how .room=${room}></viska-how>
    </viska-ask>`;
  }

  #end(): void {
    this.renderRoot.querySelector<ViskaHow>('viska-how')?.give();
    this.room.end();
  }
}
