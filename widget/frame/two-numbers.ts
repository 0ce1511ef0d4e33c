/**
 * Two of the site's numbers to call, for whoever waits with nobody there or has nothing left to read. Nothing where the
 * site has none. 112 is not among them: it is in sight anyway.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';
import { localized, t } from '../locales/localize.ts';
import { callLink } from './link.ts';

export const numbersStyle = css`
  ul {
    display: grid;
    gap: 4px;
    inline-size: 100%;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
  }
`;

export function twoNumbers({ help }: Pick<RoomSettings, 'help'>): TemplateResult | typeof nothing {
  const lines = help.filter(({ phone }) => phone && phone !== '112').slice(0, 2);
  if (!lines[0]) return nothing;
  return html`<p>${t('nowNumbers')}</p>
    <ul>
      ${lines.map(
        ({ name, phone = '' }) =>
          html`<li><span dir="auto">${localized(name)}</span> ${callLink(phone, undefined, 'button')}</li>`,
      )}
    </ul>`;
}
