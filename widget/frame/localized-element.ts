/** What every element of the room is made of: the shared look, and a redraw when the language changes. */
import { LitElement } from 'lit';
import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { LocaleController } from '../locales/localize.ts';
import { look } from './look.ts';

export class LocalizedElement extends LitElement {
  static override styles: CSSResultGroup = look;

  constructor() {
    super();
    new LocaleController(this);
  }
}

/** Properties that come from the parent element only, never from an attribute. */
export const valueProperties = (...names: string[]): PropertyDeclarations =>
  Object.fromEntries(names.map(name => [name, { attribute: false }]));
