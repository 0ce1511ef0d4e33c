/**
 * Links in what is written: shown in full, opened apart, telling the other site nothing of where one came from.
 * Numbers of several groups: from left to right, also after Arabic words.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { shown } from '../../writing/shown.ts';
import { link } from '../link.ts';
import { WEB_ADDRESS } from '../../links/web-address.ts';

const APART = new RegExp(`(${WEB_ADDRESS}|\\+?\\p{Nd}[\\p{Nd} -]{3,}\\p{Nd})`, 'iu');

export const withLinks = (text: string): (string | TemplateResult)[] =>
  shown(text)
    .split(APART)
    .map((piece, index) =>
      index % 2 ? (/^h/i.test(piece) ? link(piece) : html`<bdi dir="ltr">${piece}</bdi>`) : piece,
    );
