/**
 * The lobby of each site: who waits, in which order, and telling desks and parents when that, or who is there, changes.
 * Fed by `conversations.ts` after every step.
 */
import { fault } from '../log.ts';
import type { Network } from '../networks/networks.ts';
import { LOBBY_INTERVAL_MS, WAITING_FOR_NEW_NETWORKS, WAITING_PER_SITE_MAX } from '../protocol/bounds.ts';
import type { CloseName } from '../protocol/codes.ts';
import type { WaitingRow } from '../protocol/control.ts';
import type { Conversation } from './conversation.ts';
import { isCrowded, isNew } from './crowd.ts';
import type { Desk } from './desk.ts';
import type { Desks } from './desks.ts';
import type { Parts } from './parts.ts';
import type { Sources } from './sources.ts';
import { waitingRow } from './views.ts';

export class Lobby {
  /** Waiting, or handed over and not taken yet. */
  readonly #bySite = new Map<string, Set<Conversation>>();
  readonly #changed = new Set<string>();
  /** Longest ago first. */
  readonly #toldAt = new Map<string, number>();
  readonly #desks: Desks;
  readonly #parts: Parts;
  readonly #pace: Sources['pace'];

  constructor(desks: Desks, parts: Parts, pace: Sources['pace']) {
    this.#desks = desks;
    this.#parts = parts;
    this.#pace = pace;
  }

  /** Why nobody more from this network may wait at the site, or null. */
  refuses(site: string, network: Network): CloseName | null {
    const waiting = this.waiting(site);
    if (waiting.length >= WAITING_PER_SITE_MAX) return 'full';
    if (isCrowded(waiting, network, this.#parts.waitingPerNetwork)) return 'network-full';
    const left = WAITING_PER_SITE_MAX - waiting.length;
    return left <= WAITING_FOR_NEW_NETWORKS && !isNew(waiting, network) ? 'network-full' : null;
  }

  /** Under which networks those who wait are remembered. */
  *networks(): Generator<string> {
    for (const site of this.#bySite.values())
      for (const { network, asked } of site) {
        if (network) yield network.key;
        if (asked) yield asked.key;
      }
  }

  /** Puts the conversation where its state belongs. */
  file(conversation: Conversation): void {
    const site = this.#bySite.get(conversation.site) ?? new Set<Conversation>();
    const was = site.has(conversation);
    const is = belongs(conversation);
    if (!was && !is) return;
    if (is) this.#bySite.set(conversation.site, site.add(conversation));
    else site.delete(conversation);
    // That two networks belong to one person is forgotten as soon as the second no longer counts.
    if (conversation.state.phase !== 'waiting') conversation.asked = null;
    if (site.size === 0) this.#bySite.delete(conversation.site);
    this.announce(conversation.site);
  }

  waiting(site: string): Conversation[] {
    return [...(this.#bySite.get(site) ?? [])].filter(one => one.state.phase === 'waiting').sort(byBirth);
  }

  sites(): string[] {
    return [...this.#bySite.keys()];
  }

  /** 1 is next; 0 when not waiting. */
  place(conversation: Conversation): number {
    if (conversation.state.phase !== 'waiting') return 0;
    let place = 1;
    for (const other of this.#bySite.get(conversation.site) ?? []) {
      if (other === conversation || other.state.phase !== 'waiting') continue;
      if (other.channel === conversation.channel && byBirth(other, conversation) < 0) place++;
    }
    return place;
  }

  /** What this desk sees: everyone who waits, and hand-overs meant for it or for anyone. */
  rows(desk: Desk): WaitingRow[] {
    const { id, site } = desk.staff;
    const names = (staff: string) => this.#desks.name(site, staff);
    return [...(this.#bySite.get(site) ?? [])]
      .filter(({ state }) => {
        if (state.phase !== 'active') return true;
        return state.current.staff !== id && (state.handOver?.to === null || state.handOver?.to === id);
      })
      .sort(byBirth)
      .map(conversation => waitingRow(conversation, this.#parts.clock.elapsed(), names));
  }

  /** Tells everyone at the site: once for all changes of this moment, and at most four times a second. */
  announce(site: string): void {
    if (this.#changed.has(site)) return;
    this.#changed.add(site);
    const rest = (this.#toldAt.get(site) ?? -Infinity) + LOBBY_INTERVAL_MS - this.#pace.elapsed();
    const tell = (): void => {
      try {
        this.#tell(site);
      } catch (error) {
        this.#parts.log.error('part-failed', { part: 'lobby', row: site, ...fault(error) });
      }
    };
    this.#pace.after(Math.max(0, rest), tell);
  }

  #tell(site: string): void {
    this.#changed.delete(site);
    for (const desk of this.#desks.at(site)) {
      if (desk.attaching) continue;
      this.#tellDesk(desk);
      this.#desks.tellColleagues(desk);
    }
    this.#tellParents(site);
    this.#toldAt.delete(site);
    const now = this.#pace.elapsed();
    this.#toldAt.set(site, now);
    // Forgets sites last told longer ago than the interval: those may be told at once.
    for (const [other, at] of this.#toldAt) {
      if (now - at < LOBBY_INTERVAL_MS) break;
      this.#toldAt.delete(other);
    }
  }

  #tellDesk(desk: Desk): void {
    const rows = this.rows(desk);
    const known = knownRows(rows);
    const waiting = rows.filter(
      ({ conversation }) => known.get(conversation) !== desk.told.get(conversation),
    );
    const gone = [...desk.told.keys()].filter(conversationId => !known.has(conversationId));
    desk.told = known;
    if (waiting.length || gone.length) desk.tell({ type: 'waiting', waiting, gone });
  }

  #tellParents(site: string): void {
    const onDuty = this.#desks.onDuty(site);
    const places = new Map<string, number>();
    for (const conversation of this.waiting(site)) {
      const place = (places.get(conversation.channel) ?? 0) + 1;
      places.set(conversation.channel, place);
      if (conversation.toldPlace === place && conversation.toldOnDuty === onDuty) continue;
      conversation.toldPlace = place;
      conversation.toldOnDuty = onDuty;
      conversation.parent?.send({ type: 'queue', place, onDuty });
    }
  }
}

/** Rows by conversation, for finding changes. The waiting time is left out, because each desk counts it. */
export const knownRows = (rows: readonly WaitingRow[]): Map<string, string> =>
  new Map(rows.map(row => [row.conversation, JSON.stringify({ ...row, waitedSeconds: 0 })]));

function belongs({ state }: Conversation): boolean {
  return (
    state.phase === 'waiting' || (state.phase === 'active' && state.handOver !== null && !state.incoming)
  );
}

const byBirth = (a: Conversation, b: Conversation): number => a.born - b.born || a.arrival - b.arrival;
