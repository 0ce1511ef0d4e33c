/**
 * Makes the `ParentView` that the room draws, from what the conversation and its sealed session know.
 * Pure: called through the board whenever something has changed.
 */
import { earlyLine } from './knows.ts';
import type { Early, Knows } from './knows.ts';
import type { ParentState } from './sealed/api.ts';
import { isOpen } from './phase.ts';
import type { Phase } from './phase.ts';
import type { Asked, Card, Line, ParentView } from './view.ts';

function phaseOf(knows: Knows, live: boolean): Phase {
  if (knows.end || (knows.problem && !knows.starting && !knows.state && isFinal(knows.problem)))
    return 'ended';
  if (knows.covered) return knows.covered;
  if (knows.starting) return 'starting';
  if (!knows.state) return 'idle';
  if (knows.state === 'waiting') return 'waiting';
  return live || knows.agreed ? 'active' : 'agreeing';
}

/** Of a conversation that was there and is no more; a start that failed goes back to the notice. */
const isFinal = (problem: NonNullable<ParentView['problem']>) =>
  problem === 'gone' || problem === 'token-refused' || problem === 'unknown-pairing';

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

export function snapshot(knows: Knows, session: ParentState | null): ParentView {
  const phase = phaseOf(knows, session?.live ?? false);
  const open = isOpen(phase);
  const shown = open ? session : null;
  const { connection, place, onDuty, counselorHere, counselorGone, idleSeconds, storage, end, unmet } = knows;
  const cards = shown?.cards ?? [];
  const drawn = session?.lines ?? [];
  const about = session?.counselor;
  return {
    phase,
    connection,
    place: phase === 'waiting' ? place : 0,
    onDuty,
    lines: !open ? [] : knows.early[0] ? [...drawn, ...notDrawn(knows.early, drawn).map(earlyLine)] : drawn,
    counselor: about
      ? { name: about.name ?? null, role: about.role ?? null, answers: about.answers ?? [] }
      : null,
    counselorHere,
    counselorGone,
    typing: shown?.typing ?? false,
    cards: asked(cards),
    newcomers: cards.filter(card => card.kind === 'new-counselor'),
    concern: cards.some(({ kind }) => kind === 'concern'),
    idleSeconds,
    unread: countOfCounselor(session?.lines ?? []) > knows.seen,
    check: shown?.check ?? null,
    storage,
    historyLost: shown?.historyLost ?? false,
    returnedText: shown?.returnedText || knows.undelivered,
    draft: open ? knows.draft : null,
    switches: knows.switches,
    end,
    unmet,
    problem: session?.problem ?? knows.problem,
  };
}
