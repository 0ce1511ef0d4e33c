/**
 * For browsers below the floor (FLOOR.md), and when the room's files do not come: shows the numbers to call that
 * the relay wrote into the page. A classic script that browsers of fifteen years ago read: nothing newer than ES5.
 */
function look(): void {
  if (!document.querySelector('viska-room'))
    show(document.getElementById('floor') as HTMLElement, document.createElement('link'));
}

function show(floor: HTMLElement, sheet: HTMLLinkElement): void {
  sheet.rel = 'stylesheet';
  sheet.href = '/page.css';
  // Goes with the rest if the room still comes.
  floor.appendChild(sheet);
  floor.removeAttribute('hidden');
}

// The page has loaded when the room's module has run, or failed to come, to be read or to start.
addEventListener('load', look);
// On a network this slow, numbers are better than nothing; the room takes their place when it comes.
setTimeout(look, 15000);
