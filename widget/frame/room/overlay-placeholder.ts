/** What lies over the room while a part of it is on its way, or cannot be had: the numbers to call, and a way back. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, t } from '../../locales/localize.ts';
import { callLink } from '../link.ts';
import { offer } from '../reload.ts';
import type { ViskaRoom } from './room.ts';

export const placeholder = (room: ViskaRoom, why: 'loading' | 'unreachable'): TemplateResult =>
  html`<div class="box stack" role="alert">
    <p>${offer(room) || t(why)} ${t('danger')}</p>
    ${room.settings?.help.map(({ name, phone }) => phone && html`<p>${localized(name)} ${callLink(phone, undefined, 'button')}</p>`)}
    <button @click=${room.close}>${t('go')}</button>
  </div>`;
