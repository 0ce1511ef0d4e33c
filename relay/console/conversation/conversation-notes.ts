/**
 * The plain words above the log: what is true about this conversation now, and what can be done about it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { elapsed } from '../../../widget/browser/moment.ts';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import type { Key } from '../locales/localize.ts';
import { ariaKey, shownKey } from '../parts/keys.ts';
import type { KeyName } from '../parts/keys.ts';
import { clockTime, duration } from '../parts/time.ts';

type Note = unknown;

interface More {
  /** Filled into the text. */
  values?: Readonly<Record<string, string>>;
  /** Stands behind the text. */
  also?: string;
  button?: TemplateResult;
  /** `amber`: calls for attention. `late`: shown only if it lasts for a while. */
  kind?: 'amber' | 'late';
}

/**
 * A note with another key is a new element, so a screen reader reads it out. A countdown changes its own element, and
 * is not read at every tick.
 */
const note = (key: Key, { values, also, button, kind }: More = {}): Note =>
  keyed(
    key,
    html`<div class="note ${kind ?? ''}"><span>${t(key, values)} ${also}</span>${button ?? nothing}</div>`,
  );

/** Accepted, and no keys have stood yet. */
export const mayBePutBack = ({ incoming, phase }: ConversationView): boolean =>
  !incoming && (phase === 'asleep' || phase === 'agreeing');

const button = (label: Key, key: KeyName, press: () => void): TemplateResult =>
  html`<button aria-keyshortcuts=${ariaKey(key)} title=${shownKey(key)} @click=${press}>${t(label)}</button>`;

/**
 * The most important note comes first; most of the time there is none. `details`: opens the details; null: they are
 * open beside it.
 */
export function conversationNotes(
  conversation: ConversationView,
  desk: DeskActions,
  details: (() => void) | null,
): Note[] {
  const { conversationId: id, phase, ended, erased, here, idleUntil, incoming, parentEnded } = conversation;
  const goodbye = erased ? [note('conversation.erased')] : [];
  if (ended) return [note(`ended.${ended}`), ...goodbye];
  const notes = conversation.problem ? [note('conversation.problem', { kind: 'amber' })] : [];
  notes.push(...(parentEnded && !erased ? [note('ended.parent')] : goodbye));
  if (incoming) notes.push(received(conversation, desk));
  if (conversation.handingOverTo !== undefined) notes.push(handingOver(conversation, desk));
  if (mayBePutBack(conversation) && (phase === 'asleep' || phase === 'agreeing'))
    notes.push(
      note(`conversation.${phase}`, {
        button: button('conversation.putBack', 'putBack', () => desk.putBack(id)),
        ...(phase === 'agreeing' ? { kind: 'late' } : {}),
      }),
    );
  if (details) notes.push(...question(conversation, details));
  if (phase === 'talking' && !here && !parentEnded) notes.push(away(conversation));
  if (phase === 'talking' && here && conversation.restoring) notes.push(note('conversation.restoring'));
  if (conversation.lines.some(line => line.restored)) notes.push(note('conversation.restoredHint'));
  if (conversation.historyLost) notes.push(note('conversation.historyLost'));
  if (idleUntil !== null)
    notes.push(
      note('conversation.idle', {
        values: { time: duration(idleUntil - elapsed()) },
        button: button('conversation.stay', 'stay', () => desk.stay(id)),
        kind: 'amber',
      }),
    );
  return notes;
}

function away({ keptUntil }: ConversationView): Note {
  const also = keptUntil ? t('conversation.awayUntil', { time: clockTime(keptUntil) }) : '';
  return note('conversation.away', { also });
}

/** The latest question and its answer, while the details, which show them too, are closed. */
function question({ questions }: ConversationView, details: () => void): Note[] {
  const latest = questions.at(-1);
  if (!latest || latest.fetched) return [];
  const answer = latest.answer ?? 'pending';
  const more = { button: button('conversation.details', 'details', details) };
  return [
    latest.question.about === 'concern'
      ? note(`concern.${answer}`, more)
      : note(`consent.${answer}`, { values: { recipient: latest.question.recipient }, ...more }),
  ];
}

function handingOver({ conversationId, handingOverTo }: ConversationView, desk: DeskActions): Note {
  return note('conversation.handingOver', {
    values: { name: handingOverTo ?? t('conversation.anyone') },
    button: button('conversation.handOverCancel', 'undoHandOver', () => desk.cancelHandOver(conversationId)),
  });
}

function received({ conversationId, receivedFrom, here }: ConversationView, desk: DeskActions): Note {
  return note('conversation.receivedFrom', {
    values: { name: receivedFrom ?? t('conversation.colleague') },
    also: t(here ? 'conversation.afterYes' : 'conversation.asleep'),
    button: button('conversation.handBack', 'undoHandOver', () => desk.cancelHandOver(conversationId)),
  });
}
