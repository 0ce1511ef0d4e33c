/** The desk's icons, by name: outlines of the lucide set. Always decoration: the words beside them carry the meaning. */
import type { SVGTemplateResult } from 'lit';
import arrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import arrowRightLeft from 'lucide/dist/esm/icons/arrow-right-left.mjs';
import bell from 'lucide/dist/esm/icons/bell.mjs';
import bellOff from 'lucide/dist/esm/icons/bell-off.mjs';
import chart from 'lucide/dist/esm/icons/chart-no-axes-column.mjs';
import check from 'lucide/dist/esm/icons/check.mjs';
import checkCheck from 'lucide/dist/esm/icons/check-check.mjs';
import clock from 'lucide/dist/esm/icons/clock.mjs';
import fileCheck from 'lucide/dist/esm/icons/file-check.mjs';
import infoSign from 'lucide/dist/esm/icons/info.mjs';
import keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import languages from 'lucide/dist/esm/icons/languages.mjs';
import lock from 'lucide/dist/esm/icons/lock.mjs';
import logOut from 'lucide/dist/esm/icons/log-out.mjs';
import messageCircle from 'lucide/dist/esm/icons/message-circle.mjs';
import messagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import moon from 'lucide/dist/esm/icons/moon.mjs';
import sendSign from 'lucide/dist/esm/icons/send.mjs';
import shieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import undoSign from 'lucide/dist/esm/icons/undo-2.mjs';
import cross from 'lucide/dist/esm/icons/x.mjs';
import { outline } from '../../../widget/browser/outline.ts';

const outlines = {
  send: sendSign,
  back: arrowLeft,
  handOver: arrowRightLeft,
  asleep: moon,
  sound: bell,
  soundOff: bellOff,
  keys: keyboard,
  signOut: logOut,
  statistics: chart,
  conversations: messagesSquare,
  close: cross,
  check,
  delivered: check,
  read: checkCheck,
  clock,
  info: infoSign,
  language: languages,
  consent: fileCheck,
  concern: shieldAlert,
  undo: undoSign,
  lock,
  speech: messageCircle,
} as const;

export type IconName = keyof typeof outlines;

/** Size is 1em by the shared style; pass a class for exceptions. */
export const icon = (name: IconName): SVGTemplateResult => outline(outlines[name]);
