/** A room on the test page, with a conversation that goes nowhere and tells what it was asked. */
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../support/wait-until.ts';
import './all-here.ts';
import { byRole } from './by-role.ts';
import type { PublicSettings } from '../../../relay/protocol/http/public-settings.ts';
import '../../../widget/frame/define.ts';
import { conversation, settings, view } from '../../../demo/gallery/room-fixtures.ts';
import type { FixtureConversation } from '../../../demo/gallery/room-fixtures.ts';
import type { ViskaRoom } from '../../../widget/frame/room/room.ts';
import * as conversationPart from '../../../widget/frame/room/conversation-part.ts';
import { fetchAll } from '../../../widget/frame/room/fetch-ahead.ts';
import { loadFound } from '../../../widget/frame/room/guarded-send.ts';
import { loadLocale } from '../../../widget/locales/localize.ts';
import type { ParentView } from '../../../widget/session/view.ts';

export interface Placed {
  room: ViskaRoom;
  talk: FixtureConversation;
  /** What was asked of the conversation, in order: name and what was given. */
  heard: unknown[][];
  /** Another snapshot, drawn. */
  become(next: Partial<ParentView>): Promise<void>;
  settled(): Promise<void>;
}

export interface Wanted {
  view?: Partial<ParentView>;
  site?: Partial<PublicSettings>;
  channel?: string;
  lang?: string;
  standalone?: boolean;
}

/** Talking, in Swedish, unless something else is wanted. */
export async function place({ view: wanted, site, channel, lang, standalone }: Wanted = {}): Promise<Placed> {
  document.documentElement.lang = lang ?? 'sv';
  await loadLocale(lang ?? 'sv');
  await Promise.all([fetchAll(), loadFound()]);
  const heard: unknown[][] = [];
  const talk = conversation({ ...view, ...talking, ...wanted }, (...asked) => heard.push(asked));
  const room = await fixture<ViskaRoom>(html`
    <viska-room
      style="block-size: 640px"
      lang=${lang ?? 'sv'}
      .site=${'exempelkommun'}
      .channel=${channel ?? 'smabarn'}
      .standalone=${standalone ?? false}
      .settings=${{ ...settings, ...site }}
      .chat=${conversationPart}
      .conversation=${talk}
    ></viska-room>
  `);
  const settled = async (): Promise<void> => {
    await room.updateComplete;
    // Elements inside draw after the room has.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };
  await waitUntil(() => room.ready, 'the room is open');
  await settled();
  return {
    room,
    talk,
    heard,
    settled,
    async become(next) {
      talk.become(next);
      await settled();
    },
  };
}

export const talking: Partial<ParentView> = {
  phase: 'active',
  connection: 'online',
  counselorHere: true,
  onDuty: 1,
};
export const idle: Partial<ParentView> = { phase: 'idle', connection: 'idle', counselorHere: false };
export const waiting: Partial<ParentView> = { ...idle, phase: 'waiting', connection: 'online', place: 1 };

/** What the room says of how things stand. */
export const status = (root: Element): string => byRole(root, 'status').textContent?.trim() ?? '';

/** As if the parent had typed it. */
export async function write(field: HTMLTextAreaElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await Promise.resolve();
}
