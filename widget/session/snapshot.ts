/**
 * Makes the `ParentView` that the room draws, from what the conversation and its sealed session know.
 * Pure: called by `ParentConversation` whenever something has changed.
 */
import type { ParentState } from './sealed/api.ts';
import type { Card, ConnectionState, Line, ParentView, Phase } from './view.ts';

export interface Early {
  text: string;
  at: number;
}

/** What the conversation itself knows. */
export interface Knows {
  /** Another tab has it, or the person must first say *Fortsätt*: no text. */
  covered: 'elsewhere' | 'returned' | null;
  starting: boolean;
  /** The relay's word; null: there is no conversation. */
  state: 'waiting' | 'active' | null;
  /** Keys have stood in this conversation, here or before a reload. */
  agreed: boolean;
  connection: ConnectionState;
  place: number;
  onDuty: number;
  counselorHere: boolean;
  counselorGone: boolean;
  idleSeconds: number | null;
  /** Written before the relay has answered: only here, until there is a session to hold them. */
  early: readonly Early[];
  /** Never delivered, of a conversation that came to nothing. */
  undelivered: string;
  /** How many of the counselor's lines have been seen. */
  seen: number;
  storage: boolean;
  end: ParentView['end'];
  problem: ParentView['problem'];
}

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

/** Concern first, then the oldest open one; else the last consent, to withdraw or to see that it was fetched. */
function cardOf(cards: readonly Card[]): Card | null {
  return (
    cards.find(card => card.kind === 'concern' && card.answer === null) ??
    cards.find(card => card.kind === 'new-counselor' || card.answer === null) ??
    cards.findLast(card => card.kind === 'consent' && card.answer === 'yes' && !card.fetched) ??
    cards.findLast(card => card.kind === 'consent' && card.answer === 'yes') ??
    null
  );
}

const earlyLine = ({ text, at }: Early, index: number): Line => {
  return { id: `e${index}`, from: 'parent', number: 0, at, text, delivery: 'held' };
};

export const countOfCounselor = (lines: readonly Line[]) =>
  lines.filter(({ from }) => from === 'counselor').length;

export function snapshot(knows: Knows, session: ParentState | null): ParentView {
  const phase = phaseOf(knows, session?.live ?? false);
  const open = phase === 'starting' || phase === 'waiting' || phase === 'agreeing' || phase === 'active';
  const shown = open ? session : null;
  const { connection, place, onDuty, counselorHere, counselorGone, idleSeconds, storage, end } = knows;
  const about = session?.counselor;
  return {
    phase,
    connection,
    place: phase === 'waiting' ? place : 0,
    onDuty,
    lines: open ? [...(session?.lines ?? []), ...knows.early.map(earlyLine)] : [],
    counselor: about
      ? { name: about.name ?? null, role: about.role ?? null, answers: about.answers ?? [] }
      : null,
    counselorHere,
    counselorGone,
    typing: shown?.typing ?? false,
    card: shown ? cardOf(shown.cards) : null,
    concern: shown?.cards.some(({ kind }) => kind === 'concern') ?? false,
    idleSeconds,
    unread: countOfCounselor(session?.lines ?? []) > knows.seen,
    check: shown?.check ?? null,
    storage,
    historyLost: shown?.historyLost ?? false,
    returnedText: shown?.returnedText || knows.undelivered,
    end,
    problem: session?.problem ?? knows.problem,
  };
}
