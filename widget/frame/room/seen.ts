/** Says to the counselor that the newest line is in view, if somebody can be looking. Comes with the code that talks. */
import type { ViskaLog } from '../log/log.ts';
import type { RoomValues } from './values.ts';

/** `renderRoot`: the room's, where its log stands. */
export function tellSeen({
  actions,
  cover,
  renderRoot,
  view,
}: Pick<RoomValues, 'actions' | 'cover' | 'view'> & { readonly renderRoot: ParentNode }): void {
  const log = renderRoot.querySelector<ViskaLog>('viska-log');
  if (view?.unread && !cover.covered && log?.shown) actions?.read();
}
