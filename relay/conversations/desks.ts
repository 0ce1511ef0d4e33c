/** All desks of this node: who is on duty at which site, and telling colleagues of each other. */
import { DESKS_PER_SITE_MAX } from '../protocol/bounds.ts';
import type { Colleague } from '../protocol/control.ts';
import type { Desk } from './desk.ts';
import { colleague } from './views.ts';

export class Desks {
  readonly #bySite = new Map<string, Map<string, Desk>>();

  get(site: string, staff: string): Desk | undefined {
    return this.#bySite.get(site)?.get(staff);
  }

  add(desk: Desk): void {
    const site = this.#bySite.get(desk.staff.site) ?? new Map<string, Desk>();
    this.#bySite.set(desk.staff.site, site.set(desk.staff.id, desk));
  }

  /** Forgets a desk that has no socket and for which nothing is kept. */
  tidy(desk: Desk): void {
    const site = this.#bySite.get(desk.staff.site);
    if (desk.connection || desk.seats.length > 0 || site?.get(desk.staff.id) !== desk) return;
    site.delete(desk.staff.id);
    if (site.size === 0) this.#bySite.delete(desk.staff.site);
  }

  /** Desks with a socket. */
  at(site: string): Desk[] {
    return [...(this.#bySite.get(site)?.values() ?? [])].filter(desk => desk.connection);
  }

  onDuty(site: string): number {
    return this.at(site).filter(desk => desk.onDuty).length;
  }

  /** True when the site has as many desks as it may have. The bound exists because each desk is told of all others. */
  isFull(site: string): boolean {
    return this.at(site).length >= DESKS_PER_SITE_MAX;
  }

  colleaguesOf(desk: Desk): Colleague[] {
    return this.at(desk.staff.site)
      .filter(other => other !== desk)
      .map(colleague);
  }

  /** Tells a desk of its colleagues if they have changed since it was last told. */
  tellColleagues(desk: Desk): void {
    const colleagues = this.colleaguesOf(desk);
    const known = JSON.stringify(colleagues);
    if (known === desk.toldColleagues) return;
    desk.toldColleagues = known;
    desk.tell({ type: 'colleagues', colleagues });
  }

  /** The name to show for a member of staff. Empty where that person has no desk. */
  name(site: string, staff: string): string {
    return this.get(site, staff)?.staff.name ?? '';
  }

  *all(): Generator<Desk> {
    for (const site of this.#bySite.values()) yield* site.values();
  }
}
