/**
 * The plain words above the log: what is true about this conversation now, and what can be done about it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { clockTime, duration } from '../parts/time.ts';

type Note = TemplateResult | typeof nothing;

const note = (text: string, more: Note = nothing, calls = false) =>
  html`<div class="note ${calls ? 'amber' : ''}"><span>${text}</span>${more}</div>`;

/** In order of weight; empty most of the time. */
export function conversationNotes(conversation: ConversationView, desk: DeskActions): Note[] {
  const { conversation: id, phase, ended } = conversation;
  if (ended) {
    const notes: Note[] = [note(t(`ended.${ended}`))];
    if (conversation.erased) notes.push(note(t('conversation.erased')));
    return notes;
  }
  const notes: Note[] = [];
  if (conversation.problem) notes.push(note(t('conversation.problem'), nothing, true));
  if (conversation.erased) notes.push(note(t('conversation.erased')));
  if (conversation.receivedFrom && phase !== 'talking')
    notes.push(note(t('conversation.receivedFrom', { name: conversation.receivedFrom })));
  if (conversation.handingOverTo !== undefined) notes.push(handingOver(conversation, desk));
  if (phase === 'asleep')
    notes.push(
      note(
        t('conversation.asleep'),
        html`<button @click=${() => desk.putBack(id)}>${t('conversation.putBack')}</button>`,
      ),
    );
  if (phase === 'agreeing') notes.push(note(t('conversation.agreeing')));
  if (phase === 'talking' && !conversation.here)
    notes.push(
      note(
        `${t('conversation.away')}${
          conversation.keptUntil
            ? ` ${t('conversation.awayUntil', { time: clockTime(conversation.keptUntil) })}`
            : ''
        }`,
      ),
    );
  if (phase === 'talking' && conversation.restoring && conversation.here)
    notes.push(note(t('conversation.restoring')));
  if (conversation.lines.some(line => line.restored)) notes.push(note(t('conversation.restoredHint')));
  if (conversation.historyLost) notes.push(note(t('conversation.historyLost')));
  if (conversation.idleUntil !== null)
    notes.push(
      note(
        t('conversation.idle', { time: duration(conversation.idleUntil - Date.now()) }),
        html`<button @click=${() => desk.stay(id)}>${t('conversation.stay')}</button>`,
        true,
      ),
    );
  return notes;
}

function handingOver({ conversation, handingOverTo }: ConversationView, desk: DeskActions): Note {
  return note(
    t('conversation.handingOver', { name: handingOverTo ?? t('conversation.anyone') }),
    html`<button @click=${() => desk.cancelHandOver(conversation)}>
      ${t('conversation.handOverCancel')}
    </button>`,
  );
}
