/** Whom to call when someone is in danger: a number to press, also before any text has come. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../locales/localize.ts';
import { callLink } from './link.ts';

export function emergencyNumber(): TemplateResult {
  const [before, after] = t('danger').split('112');
  return html`${before}${callLink('112')}${after}`;
}
