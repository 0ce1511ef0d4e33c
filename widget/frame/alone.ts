/** The room as a page of its own, at /chat/<site>: it carries the quick exit and gives way to a phone's keyboard. */
import { leavePage } from '../embed/leave-page.ts';
import { shiftThrice } from '../embed/shift-thrice.ts';
import { room } from './main.ts';

const leave = (): void => {
  leavePage(() => room.settings?.exitAddress ?? '', new Promise(resolve => resolve(room.leave())));
};
room.addEventListener('exit', leave);
shiftThrice(document, leave);

// A phone's keyboard covers the page without resizing it.
const { visualViewport: seen } = window;
seen?.addEventListener('resize', () => {
  if (seen.scale < 1.01) room.style.blockSize = `${seen.height}px`;
});
