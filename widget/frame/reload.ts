/**
 * After an upgrade a file of the room may be gone for good (relay/http/ADR-3-former-builds.md;
 * widget/build/retry-import.ts tells): the room then offers to load its page anew, and what only this page knows goes
 * along. `restore.ts` takes it up.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { lang, t } from '../locales/localize.ts';
import { reloadOf } from '../session/conversation-storage.ts';
import { isClosed, isOpen } from '../session/phase.ts';
import { dispatches } from './room/events.ts';
import type { RoomValues } from './room/values.ts';

/** In the address of a page that was loaded anew. */
export const ANEW = 'anew';

/** When it was left (ms), the channel, the draft, and what was written after Start before the relay had answered. */
export type Carried = [at: number, channel: string, draft: string, lines: string[] | false];

export type Offering = Pick<RoomValues, 'gone' | 'cover' | 'view'>;

/** Empty where someone must say *Fortsätt* first, or where a chat goes on and nothing can be kept. */
export const offer = (room: Offering): TemplateResult | '' =>
  room.gone &&
  !room.cover.away &&
  (isClosed(room.view?.phase) || (room.view?.storage && isOpen(room.view.phase)))
    ? html`<div class="acts bar" role="alert">
        <p>${t('updated')}</p>
        <button class="main" @click=${dispatches('reload')}>${t('reload')}</button>
      </div>`
    : '';

export function reload({
  asked,
  channel,
  draft,
  site,
  view,
}: Pick<RoomValues, 'asked' | 'channel' | 'draft' | 'site' | 'view'>): void {
  // Nothing was shown: how the doorway's page came still counts.
  if (!view) return location.reload();
  const lines = view.phase === 'starting' && view.lines.map(({ text }) => text);
  // While it is kept sealed for the next page it needs no second way.
  const words = isClosed(view.phase) || view.phase === 'starting' ? draft.text : '';
  try {
    sessionStorage.setItem(
      reloadOf(site),
      JSON.stringify([Date.now(), channel, words, lines] satisfies Carried),
    );
  } catch {
    // Nothing can be kept, and no chat goes on.
  }
  location.replace(`?${new URLSearchParams({ channel: asked, lang: lang(), page: ANEW }).toString()}`);
}
