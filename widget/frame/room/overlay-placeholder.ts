/** What lies over the room while a part of it is on its way, or cannot be had: the numbers to call, and a way back. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, t } from '../../locales/localize.ts';
import { callLink } from '../link.ts';
import { offer } from '../reload.ts';
import type { Offering } from '../reload.ts';
import { dispatches } from './events.ts';
import type { RoomValues } from './values.ts';

export const placeholder = (
  room: Offering & Pick<RoomValues, 'settings'>,
  why: 'loading' | 'unreachable',
): TemplateResult =>
  html`<div class="box stack" role="alert">
    <p>${offer(room) || t(why)} ${t('danger')}</p>
    ${room.settings?.help.map(({ name, phone }) => phone && html`<p>${localized(name)} ${callLink(phone, undefined, 'button')}</p>`)}
    <button @click=${dispatches('close')}>${t('go')}</button>
  </div>`;
