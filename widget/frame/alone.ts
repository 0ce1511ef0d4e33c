/** The room as a page of its own, at /chat/<site>: it carries the quick exit and gives way to a phone's keyboard. */
import { leavePage } from '../embed/leave-page.ts';
import { shiftThrice } from '../embed/shift-thrice.ts';
import { room } from './main.ts';

const leave = (): void => {
  const go = leavePage(() => room.settings?.exitAddress ?? '', 0);
  room.leave();
  go();
};
room.addEventListener('exit', leave);
shiftThrice(document, leave);

// A phone's keyboard covers the page without resizing it.
const { visualViewport: seen } = window;
seen?.addEventListener('resize', () => {
  if (seen.scale < 1.01) room.style.blockSize = `${seen.height}px`;
});
