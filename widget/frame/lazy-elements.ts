/**
 * What is not needed before one can type, each part a chunk of its own: registered when first asked for, together
 * with the texts that these parts share. Until then its tag stands in the room as an unknown element.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenState } from '../../relay/protocol/http/public-settings.ts';
import { loadDeferred, t } from '../locales/localize.ts';
import type { ParentView } from '../session/view.ts';
import type * as ConversationPart from './room/conversation-part.ts';
import type { RoomValues } from './room/values.ts';

export const LAZY = {
  'viska-dialog': () => import('./dialog/dialog.ts'),
  'viska-ending': () => import('./ending/ending.ts'),
  'viska-erasing': () => import('./erasing/erasing.ts'),
  'viska-own-tab': () => import('./own-tab.ts'),
  'viska-hours': () => import('./hours/hours.ts'),
  'viska-help': () => import('./help/help.ts'),
  'viska-privacy': () => import('./privacy/privacy.ts'),
  'viska-options': () => import('./options/options.ts'),
  'viska-warning': () => import('./warning/warning.ts'),
  'viska-card': () => import('./card/card.ts'),
  'viska-goodbye': () => import('./goodbye/goodbye.ts'),
  'viska-unseen': () => import('./unseen/unseen.ts'),
  'viska-problem': () => import('./problem/problem.ts'),
  'viska-ended': () => import('./ended/ended.ts'),
} satisfies Record<string, () => Promise<{ default: CustomElementConstructor }>>;

export type LazyElement = keyof typeof LAZY;
/** What is laid over the room; takes `OverlayValues`. */
export type Overlay = Exclude<
  LazyElement,
  | 'viska-dialog'
  | 'viska-card'
  | 'viska-goodbye'
  | 'viska-hours'
  | 'viska-own-tab'
  | 'viska-unseen'
  | 'viska-problem'
  | 'viska-ended'
>;

/** A press gets an answer by then, also from a network that hangs. */
export const PATIENCE_MS = 4_000;

async function bring(tag: LazyElement): Promise<void> {
  // Most of them ask something.
  const asks = tag === 'viska-dialog' ? null : bring('viska-dialog');
  const [{ default: constructor }] = await Promise.all([LAZY[tag](), loadDeferred(), asks]);
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

export const soon = <T>(wanted: Promise<T>): Promise<T> =>
  Promise.race([wanted, new Promise<never>((_, late) => setTimeout(late, PATIENCE_MS))]);

/** Rejects when the network fails or hangs; asking again tries again, and what comes late is taken all the same. */
export const need = (tag: LazyElement): Promise<void> => soon(bring(tag));

/** What stands above where one writes once a conversation has begun: asked for until it is here, or no longer `wanted`. */
export async function conversationPart(wanted: () => boolean): Promise<typeof ConversationPart | undefined> {
  while (wanted()) {
    // Some of its words come beside it: it waits for them so that nothing moves when they are there, but not for long.
    const words = soon(loadDeferred()).catch(() => undefined);
    const part = await import('./room/conversation-part.ts').catch(() => undefined);
    await words;
    if (part) return part;
    await new Promise(resolve => setTimeout(resolve, PATIENCE_MS));
  }
  return undefined;
}

/** Before it is shown; until then its tag stands there as an unknown element. */
export const want = (tag: LazyElement): unknown =>
  customElements.get(tag) ?? need(tag).catch(() => undefined);

/** When the chat opens or closes; until its part is here, that it is closed is what there is to say. */
export function hours(open: OpenState): TemplateResult {
  want('viska-hours');
  return html`<viska-hours .open=${open}>${open.state === 'closed' ? t('closed') : nothing}</viska-hours>`;
}

/** That the browser keeps nothing in frames, where it is so. */
export function ownTab(
  { relay, site, channel, standalone, draft }: RoomValues,
  view: ParentView,
): TemplateResult | typeof nothing {
  if (view.storage) return nothing;
  want('viska-own-tab');
  return html`<viska-own-tab
    .page=${standalone ? '' : `${relay}/chat/${site}`}
    .channel=${channel}
    .draft=${draft.text}
    .view=${view}
  ></viska-own-tab>`;
}
