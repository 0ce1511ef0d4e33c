/**
 * What every element of the console shares: the look, and redrawing when the language changes.
 */
import { LitElement } from 'lit';
import { LocaleController } from '../locales/localize.ts';
import { shared } from './style.ts';

export abstract class ConsoleElement extends LitElement {
  static override styles = [shared];
  protected readonly locale = new LocaleController(this);

  /** Tells the shell what was asked for: bubbling and composed, like the browser's own events. */
  protected say<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
