/**
 * Entry of `/console/enter#<token>`: the one-time link. The token leaves the address before anything else happens.
 */
import { locale } from './locales/localize.ts';
import { stylePage } from './page-style.ts';
import './sign-in/elements.ts';
import { EnterPage } from './sign-in/enter-page.ts';

stylePage();
document.documentElement.lang = locale();
const page = new EnterPage();
page.token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
document.body.append(page);
