/**
 * Entry of `/console/`: puts the console on the page.
 */
import './elements.ts';
import { browserDesk } from './desk/browser-desk.ts';
import { stylePage } from './page-style.ts';
import { ConsoleApp } from './shell/console-app.ts';

stylePage();
const app = new ConsoleApp();
app.makeDesk = browserDesk;
document.body.append(app);
