/**
 * The dialogs that lie over the desk: a hand-over, a question to the parent, the keys, and what is asked before signing
 * out. The shell draws them and says which is wanted. What is answered goes from the dialog to the desk.
 */
import { html } from 'lit';
import type { LitElement } from 'lit';
import type { Asked } from '../details/conversation-details.ts';
import type { QuestionDialog } from '../details/question-dialog.ts';
import type { HandOverDialog } from '../hand-over/hand-over-dialog.ts';
import type { KeysDialog } from '../help/keys-dialog.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import type { LiveDesk } from './desk-controller.ts';
import type { SignOutDialog } from './sign-out-dialog.ts';

interface DialogByTag {
  'viska-hand-over-dialog': HandOverDialog;
  'viska-question-dialog': QuestionDialog;
  'viska-keys-dialog': KeysDialog;
  'viska-sign-out-dialog': SignOutDialog;
}
const TAGS: readonly (keyof DialogByTag)[] = [
  'viska-hand-over-dialog',
  'viska-question-dialog',
  'viska-keys-dialog',
  'viska-sign-out-dialog',
];

export class Dialogs {
  readonly #host: LitElement;
  #about: Asked['about'] = 'consent';

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(desk: LiveDesk, site: StaffSite) {
    const { conversations, colleagues } = desk.view;
    return html`<viska-hand-over-dialog
        .conversations=${conversations}
        .site=${site}
        .colleagues=${colleagues}
        .desk=${desk}
      ></viska-hand-over-dialog>
      <viska-question-dialog
        .about=${this.#about}
        .conversations=${conversations}
        .site=${site}
        .desk=${desk}
      ></viska-question-dialog>
      <viska-keys-dialog></viska-keys-dialog>
      <viska-sign-out-dialog .open=${conversations.length}></viska-sign-out-dialog>`;
  }

  /** One of them is open, and has the keys to itself. */
  get shown(): boolean {
    return TAGS.some(tag => this.#find(tag)?.shown);
  }

  handOver(conversationId: string): void {
    void this.#find('viska-hand-over-dialog')?.showFor(conversationId);
  }

  async ask({ about, conversationId }: Asked): Promise<void> {
    this.#about = about;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#find('viska-question-dialog')?.showFor(conversationId);
  }

  keys(): void {
    void this.#find('viska-keys-dialog')?.show();
  }

  beforeSignOut(): void {
    void this.#find('viska-sign-out-dialog')?.show();
  }

  #find<Tag extends keyof DialogByTag>(tag: Tag): DialogByTag[Tag] | null {
    return this.#host.renderRoot.querySelector<DialogByTag[Tag]>(tag);
  }
}
