/** The room as a page of its own, at /chat/<site>: it carries the quick exit and gives way to a phone's keyboard. */
import { leavePage } from '../embed/leave-page.ts';
import { lang } from '../locales/localize.ts';
import { leaveByShift, room } from './main.ts';
import './room/alone.styles.ts';

const leave = (): void => {
  const go = leavePage(() => room.settings?.exitAddress ?? '', 0);
  room.leave();
  go();
};
room.addEventListener('exit', leave);
leaveByShift(leave);

// Whose chat it is: no page around it has said so.
room.addEventListener('change', () => {
  const { name = '', color = '' } = room.settings ?? {};
  room.style.setProperty('--site', color);
  room.style.setProperty('--site-name', JSON.stringify(name));
});

/** Chosen in the room, it holds for the page's next loading too; the address is all that this page has to remember it by. */
let spoken = '';
room.addEventListener('change', () => {
  if (!room.ready || spoken === lang()) return;
  const address = new URL(location.href);
  address.searchParams.set('lang', lang());
  if (spoken) history.replaceState(history.state, '', address);
  spoken = lang();
});

// A phone's keyboard covers the page without resizing it.
const { visualViewport: seen } = window;
seen?.addEventListener('resize', () => {
  if (seen.scale < 1.01) room.style.blockSize = `${seen.height}px`;
});
