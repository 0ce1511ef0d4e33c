/** The list of keys, for who would rather not use a mouse. */
import { css, html } from 'lit';
import { t } from '../locales/localize.ts';
import { ConsoleDialog } from '../parts/dialog.ts';
import { keys, shownKey } from '../parts/keys.ts';
import type { KeyName } from '../parts/keys.ts';

const styles = css`
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.375rem 1.25rem;
  }
  dt {
    font-weight: 600;
    white-space: nowrap;
  }
`;

export class KeysDialog extends ConsoleDialog {
  static override styles = [...ConsoleDialog.styles, styles];

  protected override render() {
    return this.frame(
      t('keys.title'),
      html`<dl>
        ${(Object.keys(keys) as KeyName[]).map(
          name =>
            html`<dt>${shownKey(name)}</dt>
              <dd>${t(keys[name].about)}</dd>`,
        )}
        <dt>${shownKey('nth')}</dt>
        <dd>${t('keys.nth')}</dd>
      </dl>`,
    );
  }
}
