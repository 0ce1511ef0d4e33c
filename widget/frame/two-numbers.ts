/** Two of the site's numbers to call, for whoever waits with nobody there. 112 is not among them: it is in sight anyway. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';
import { localized, t } from '../locales/localize.ts';
import { callLink } from './link.ts';

export const twoNumbers = ({ help }: Pick<RoomSettings, 'help'>): TemplateResult =>
  html`<p>${t('nowNumbers')}</p>
    <ul>
      ${help
        .filter(({ phone }) => phone && phone !== '112')
        .slice(0, 2)
        .map(
          ({ name, phone = '' }) =>
            html`<li><span dir="auto">${localized(name)}</span> ${callLink(phone, undefined, 'button')}</li>`,
        )}
    </ul>`;
