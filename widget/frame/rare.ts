/**
 * What is seldom needed, each part a chunk of its own: registered when first asked for, together with the
 * texts that the rare parts share. Until then its tag stands in the room as an unknown element.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenState } from '../../relay/sites/settings.ts';
import { lang, loadLater, t } from '../locales/localize.ts';
import type { Finding } from './guard/find.ts';

const RARE = {
  'viska-ask': async () => (await import('./ask/ask.ts')).ViskaAsk,
  'viska-ending': async () => (await import('./ending/ending.ts')).ViskaEnding,
  'viska-erasing': async () => (await import('./erasing/erasing.ts')).ViskaErasing,
  'viska-hours': async () => (await import('./hours/hours.ts')).ViskaHours,
  'viska-help': async () => (await import('./help/help.ts')).ViskaHelp,
  'viska-privacy': async () => (await import('./privacy/privacy.ts')).ViskaPrivacy,
  'viska-more': async () => (await import('./more/more.ts')).ViskaMore,
  'viska-warning': async () => (await import('./warning/warning.ts')).ViskaWarning,
  'viska-card': async () => (await import('./card/card.ts')).ViskaCard,
  'viska-problem': async () => (await import('./problem/problem.ts')).ViskaProblem,
  'viska-after': async () => (await import('./after/after.ts')).ViskaAfter,
} satisfies Record<string, () => Promise<CustomElementConstructor>>;

export type Rare = keyof typeof RARE;
/** What is laid over the room; takes the room as its property. */
export type Overlay = Exclude<
  Rare,
  'viska-ask' | 'viska-card' | 'viska-hours' | 'viska-problem' | 'viska-after'
>;

/** A press gets an answer by then, also from a network that hangs. */
const PATIENCE_MS = 4_000;

async function bring(tag: Rare): Promise<void> {
  // Most of them ask something.
  const asks = tag === 'viska-ask' ? null : bring('viska-ask');
  const [constructor] = await Promise.all([RARE[tag](), loadLater(), asks]);
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

const soon = <T>(wanted: Promise<T>): Promise<T> =>
  Promise.race([wanted, new Promise<never>((_, late) => setTimeout(late, PATIENCE_MS))]);

/** Rejects when the network fails or hangs; asking again tries again, and what comes late is taken all the same. */
export const need = (tag: Rare): Promise<void> => soon(bring(tag));

/** Personal details in a text, but for those that may `pass`. Rejects as `need` does. */
export const guard = (text: string, pass: readonly string[] = []): Promise<Finding[]> =>
  soon(import('./guard/guard.ts').then(({ guard }) => guard(text, pass, lang())));

/** Once the two are talking: the end, a card or a warning must be there even if the network then goes. */
export const needAll = (): Promise<unknown> =>
  Promise.allSettled((Object.keys(RARE) as Rare[]).map(tag => need(tag)));

/** When the chat opens or closes; until its part is here, that it is closed is what there is to say. */
export function hours(open: OpenState): TemplateResult {
  void need('viska-hours').catch(() => undefined);
  return html`<viska-hours .open=${open}>${open.state === 'closed' ? t('closed') : nothing}</viska-hours>`;
}
