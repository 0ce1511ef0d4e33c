/**
 * A dialog about one conversation. It names the conversation that it was opened for and stays with it, whatever else
 * happens at the desk. When that conversation can no longer be asked, the dialog closes and the desk says so. The shell
 * gives it all conversations.
 */
import { property, state } from 'lit/decorators.js';
import type { About, ConversationView, DeskActions } from '../desk/view.ts';
import { ConsoleDialog } from '../parts/dialog.ts';
import { conversationName } from '../parts/names.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';

export abstract class ConversationDialog extends ConsoleDialog {
  @property({ attribute: false }) conversations: readonly ConversationView[] = [];
  @property({ attribute: false }) site: StaffSite | null = null;
  @property({ attribute: false }) desk: DeskActions | null = null;
  /** Id of that conversation. Empty when it is over: what was written for it is deleted. */
  @state() protected conversation = '';
  #about: About | null = null;

  /** What the dialog is for can still be done. */
  protected abstract able(conversation: ConversationView): boolean;

  async showFor(conversationId: string): Promise<void> {
    const one = this.conversations.find(known => known.conversationId === conversationId);
    if (!one || !this.able(one)) return;
    this.conversation = conversationId;
    this.#about = { channel: one.channel, order: one.order };
    await this.show();
  }

  protected get name(): string {
    return this.#about ? conversationName(this.#about, this.site) : '';
  }

  protected override willUpdate(): void {
    const now = this.conversations.find(one => one.conversationId === this.conversation);
    if (!this.conversation || (now && this.able(now))) return;
    this.conversation = '';
    if (!this.shown) return;
    this.close();
    if (this.#about) this.desk?.tell({ kind: 'unsent', ...this.#about });
  }
}
