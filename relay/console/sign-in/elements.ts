/** Registers what the one-time link's page is made of, and no more: it is loaded before anyone is signed in. */
import { define } from '../parts/define.ts';
import { EnterPage } from './enter-page.ts';
import { PlainPage } from './plain-page.ts';

define({ 'viska-enter-page': EnterPage, 'viska-plain-page': PlainPage });
