/** Why it did not work, and what one can do: plain words for every code that can reach the room. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentView } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import type { Key, DeferredKey } from '../../locales/localize.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';

type Problem = NonNullable<ParentView['problem']>;

/** What is not named here is a fault in between, and trying again may help. */
const WORDS: Partial<Record<Problem, Key | DeferredKey>> = {
  full: 'problemFull',
  'too-many-frames': 'problemFull',
  'network-full': 'problemNetwork',
  'too-many': 'problemBusy',
  gone: 'problemGone',
  'token-refused': 'problemGone',
  'key-mismatch': 'problemForged',
  'unknown-pairing': 'problemKeys',
  'unknown-site': 'problemSite',
  'unknown-channel': 'problemSite',
  'closed-hours': 'closed',
  version: 'problemOld',
};

/** The chat keeps trying: whoever cannot wait has numbers to call. */
const PASSES = /Full|Network|Busy|unreachable/;

export default class ViskaProblem extends LocalizedElement {
  static override properties = valueProperties('code');

  declare code: Problem;

  override render(): TemplateResult {
    const words = WORDS[this.code] ?? 'unreachable';
    return html`<p class="alarm">${t(words)}</p>
      ${PASSES.test(words) ? html`<p>${t('meanwhile', { help: t('help') })}</p>` : nothing}`;
  }
}
