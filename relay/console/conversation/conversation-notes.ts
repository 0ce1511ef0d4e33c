/**
 * The plain words above the log: what is true about this conversation now, and what can be done about it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { clockTime, duration } from '../parts/time.ts';

type Note = TemplateResult | typeof nothing;

/** `amber`: calls for attention. `late`: not worth a word when it is over at once. */
const note = (text: string, more: Note = nothing, kind: '' | 'amber' | 'late' = '') =>
  html`<div class="note ${kind}"><span>${text}</span>${more}</div>`;

/** In order of weight; empty most of the time. */
export function conversationNotes(conversation: ConversationView, desk: DeskActions): Note[] {
  const { conversation: id, phase, ended } = conversation;
  if (ended) {
    const notes: Note[] = [note(t(`ended.${ended}`))];
    if (conversation.erased) notes.push(note(t('conversation.erased')));
    return notes;
  }
  const notes: Note[] = [];
  if (conversation.problem) notes.push(note(t('conversation.problem'), nothing, 'amber'));
  if (conversation.erased) notes.push(note(t('conversation.erased')));
  if (conversation.incoming) notes.push(incoming(conversation, desk));
  if (conversation.handingOverTo !== undefined) notes.push(handingOver(conversation, desk));
  if (!conversation.incoming && (phase === 'asleep' || phase === 'agreeing'))
    notes.push(
      note(
        t(`conversation.${phase}`),
        html`<button @click=${() => desk.putBack(id)}>${t('conversation.putBack')}</button>`,
        phase === 'agreeing' ? 'late' : '',
      ),
    );
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
        'amber',
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

function incoming({ conversation, receivedFrom, here }: ConversationView, desk: DeskActions): Note {
  const from = t('conversation.receivedFrom', { name: receivedFrom ?? t('conversation.colleague') });
  return note(
    here ? from : `${from} ${t('conversation.asleep')}`,
    html`<button @click=${() => desk.cancelHandOver(conversation)}>${t('conversation.handBack')}</button>`,
  );
}
