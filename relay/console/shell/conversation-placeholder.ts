/**
 * Shown where a conversation would be: that none is open, that one is being accepted, or what became of the one that was
 * there. Never another conversation. The shell says which.
 */
import { html, nothing } from 'lit';
import type { Instead } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { icon } from '../parts/icons.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { noticeWords } from './words.ts';

/** `back`: to the lists, on a phone. */
export function conversationPlaceholder(instead: Instead | null, site: StaffSite, back: (() => void) | null) {
  const accepting = instead?.kind === 'accepting';
  const words = !instead
    ? t('conversation.none')
    : accepting
      ? t('waiting.accepting')
      : noticeWords(instead, site);
  // On a phone there is nothing else to see meanwhile.
  return html`<div class="empty ${accepting && !back ? 'late' : ''}">
    ${icon('conversations')}
    ${back ? html`<h1 class="words" tabindex="-1">${words}</h1>` : html`<p class="words" tabindex="-1">${words}</p>`}
    ${accepting ? nothing : html`<p class="small">${t('conversation.noneHint')}</p>`}
    ${back ? html`<button @click=${back}>${icon('back')}${t('app.back')}</button>` : nothing}
  </div>`;
}
