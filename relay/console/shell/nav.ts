/** Between the desk and the statistics. */
import { html, nothing } from 'lit';
import { t } from '../locales/localize.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey, shownKey } from '../parts/keys.ts';

export type Page = 'desk' | 'statistics';

export function nav(page: Page) {
  const current = (one: Page) => (page === one ? 'page' : nothing);
  return html`
    <nav aria-label=${t('app.name')}>
      <a href="#" aria-current=${current('desk')}>${icon('conversations')}${t('app.conversations')}</a>
      <a
        href="#statistics"
        aria-current=${current('statistics')}
        aria-keyshortcuts=${ariaKey('statistics')}
        title=${shownKey('statistics')}
        >${icon('statistics')}${t('app.statistics')}</a
      >
    </nav>
  `;
}
