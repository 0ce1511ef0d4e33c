/**
 * Looks a draft over for personal details: while one writes, for the line under the field, and when it is to be sent.
 * Nothing is asked twice about the same detail in one conversation: what was kept is remembered in memory until the
 * end, and what stands in the log is known to the counselor, also after the page was loaded anew.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isClosed } from '../../session/phase.ts';
import type { Finding } from '../guard/find.ts';
import { guard } from '../guard/guard.ts';
import { names } from '../guard/names/names.ts';
import { remove } from '../guard/remove.ts';
import { own } from '../room/guarded-send.ts';
import type { Guarded } from '../room/guarded-send.ts';

/** So long without a letter, and what was written is looked at. */
const PAUSE_MS = 500;

interface Looking {
  /** The text that was looked at last, or is about to be. */
  text: string;
  timer?: ReturnType<typeof setTimeout>;
  /** What the line names. */
  details: readonly string[];
  /** What may be sent, in small letters. */
  kept: Set<string>;
}

interface Detail extends Finding {
  /** As written. */
  detail: string;
  /** In small letters. */
  small: string;
  /** Leads to one person at once: a full name does, a given name does not. */
  strong: boolean;
}

const drafts = new WeakMap<Guarded['draft'], Looking>();

function looking(draft: Guarded['draft']): Looking {
  const state = drafts.get(draft) ?? { text: '', details: [], kept: new Set() };
  drafts.set(draft, state);
  return state;
}

const isStrong = (kind: Finding['kind'], detail: string): boolean =>
  kind === 'name' ? /\p{L}\s+\p{L}/u.test(detail) : kind !== 'school' && kind !== 'plate';

const namesOf = (name: string | null | undefined): string[] => (name ? [name, ...name.split(/\s+/)] : []);

/** What has not been asked about: in the order of the text. */
function look({ draft, settings, view }: Guarded): Detail[] {
  const { text } = draft;
  const { kept } = looking(draft);
  // Whoever answers has said their name themself.
  const pass = [...own(settings), ...namesOf(view?.counselor?.name)];
  const said = view?.lines.map(line => line.text.toLowerCase()) ?? [];
  return guard(text, pass, names)
    .map(finding => {
      const detail = text.slice(finding.start, finding.end);
      return { ...finding, detail, small: detail.toLowerCase(), strong: isStrong(finding.kind, detail) };
    })
    .filter(({ small }) => !kept.has(small) && !said.some(line => line.includes(small)));
}

const weak = (room: Guarded): Detail[] => look(room).filter(({ strong }) => !strong);

/** At each update of the room. */
export function lookWhileWriting(room: Guarded): void {
  const { draft, view } = room;
  if (isClosed(view?.phase)) {
    clearTimeout(drafts.get(draft)?.timer);
    drafts.delete(draft);
    return;
  }
  const state = looking(draft);
  if (state.text === draft.text) return;
  state.text = draft.text;
  clearTimeout(state.timer);
  if (draft.text) state.timer = setTimeout(() => name(room), PAUSE_MS);
  else state.details = [];
}

function show({ draft }: Guarded, details: readonly string[]): void {
  looking(draft).details = details;
  // The same text: the room draws itself anew.
  draft.set(draft.text);
}

/** Names in the line what is not strong. */
const name = (room: Guarded): void =>
  show(room, [...new Map(weak(room).map(({ small, detail }) => [small, detail])).values()]);

/**
 * Before it is sent: all that was found is put into `draft.found`, for the warning, if something strong is in it. What
 * is weaker goes: it is named while one writes, and stops nobody.
 */
export function lookBeforeSending(room: Guarded): void {
  const found = look(room);
  room.draft.found = found.some(({ strong }) => strong) ? found : [];
}

/** Where it stands, under the field; empty while there is nothing to name. */
export function found(room: Guarded): TemplateResult | typeof nothing {
  const state = drafts.get(room.draft);
  if (!state) return nothing;
  const details = state.details.filter(detail => room.draft.text.includes(detail));
  return html`<viska-found
    class=${details.length ? '' : 'quiet'}
    .details=${details}
    .keep=${() => {
      for (const detail of state.details) state.kept.add(detail.toLowerCase());
      show(room, []);
    }}
    .remove=${() => {
      const text = remove(room.draft.text, weak(room));
      state.details = [];
      room.draft.set(text);
    }}
  ></viska-found>`;
}
