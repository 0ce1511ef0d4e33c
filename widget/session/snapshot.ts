/**
 * Makes the `ParentView` that the room draws, from what the conversation and its sealed session know.
 * Pure: called by the store whenever something has changed.
 */
import { earlyLine } from './conversation-context.ts';
import type { Early, ConversationContext } from './conversation-context.ts';
import type { State } from './machine/state.ts';
import type { ParentState } from './sealed/api.ts';
import { isOpen } from './phase.ts';
import type { Asked, Card, Line, ParentView } from './view.ts';

/** Concern is answered first, then the oldest. */
function asked(cards: readonly Card[]): Asked[] {
  const questions = cards.filter(card => card.kind !== 'new-counselor');
  const open = questions.filter(({ answer }) => answer === null);
  const first = open.find(({ kind }) => kind === 'concern') ?? open[0];
  const shown = questions.filter(card => card.answer !== null || card === first);
  return questions.map(card => ({
    ...card,
    waits: !shown.includes(card),
    past: shown.findLast(({ kind }) => kind === card.kind) !== card,
  }));
}

export const countOfCounselor = (lines: readonly Line[]) =>
  lines.filter(({ from }) => from === 'counselor').length;

/** Of what was written early: what the session does not draw yet. */
export const notDrawn = (early: readonly Early[], drawn: readonly Line[]): readonly Early[] =>
  early.filter(one => !drawn.some(({ id }) => id === one.id));

/** @param receipt as this tab has kept it */
export function snapshot(
  state: State,
  context: ConversationContext,
  session: ParentState | null,
  receipt: string | null,
): ParentView {
  const { phase } = state;
  const open = isOpen(phase);
  const shown = open ? session : null;
  const { connection, place, onDuty, counselorHere, counselorGone, idleSeconds, storage } = context;
  const cards = shown?.cards ?? [];
  const drawn = session?.lines ?? [];
  const about = session?.counselor;
  const { remains } = context;
  return {
    phase,
    connection,
    place: phase === 'waiting' ? place : 0,
    onDuty,
    lines: !open
      ? (remains?.lines ?? [])
      : context.early[0]
        ? [...drawn, ...notDrawn(context.early, drawn).map(earlyLine)]
        : drawn,
    counselor: about
      ? { name: about.name ?? null, role: about.role ?? null, answers: about.answers ?? [] }
      : (remains?.counselor ?? null),
    counselorHere,
    counselorGone,
    typing: shown?.typing ?? false,
    cards: asked(cards),
    newcomers: cards.filter(card => card.kind === 'new-counselor'),
    concern: cards.some(({ kind }) => kind === 'concern'),
    idleSeconds,
    unread: countOfCounselor(session?.lines ?? []) > context.seen,
    check: shown?.check ?? null,
    storage,
    historyLost: shown?.historyLost ?? false,
    returnedText: shown?.returnedText || (remains?.undelivered ?? ''),
    receipt: open ? receipt : (remains?.receipt ?? null),
    closing: shown?.closing ?? false,
    draft: open ? context.draft : null,
    switches: context.switches,
    end: state.phase === 'ended' && state.reason ? { reason: state.reason } : null,
    unmet: state.phase === 'ended' && state.unmet,
    problem: session?.problem ?? ('problem' in state ? state.problem : null),
  };
}
