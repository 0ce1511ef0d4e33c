/**
 * What the room is drawn from. Render functions and helpers read of it what they need and write on none of it; elements
 * get single values as their properties. What they want of the room they say by the events of `events.ts`, or where it
 * has an answer by a function among the values.
 */
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { Conversation, ParentView, Switches } from '../../session/view.ts';
import type { Finding } from '../guard/find.ts';
import type * as ConversationPart from './conversation-part.ts';

export interface RoomValues {
  readonly relay: string;
  readonly site: string;
  /** The chosen channel's id. */
  readonly channel: string;
  /** The channel that the page gave, and whether there is such a one. */
  readonly asked: string;
  readonly fixed: boolean;
  /** The room is a page of its own. */
  readonly standalone: boolean;
  readonly settings: RoomSettings | undefined;
  readonly view: ParentView | undefined;
  /** Its `view` is always the newest. */
  readonly actions: Conversation | undefined;
  /** Relay or files could not be reached. */
  readonly failed: boolean;
  /** Files of this build are no longer to be had. */
  readonly gone: boolean;
  /** *Starta chatten* has just been pressed. */
  readonly begins: boolean;
  /** What is being written, and the personal details in it. */
  readonly draft: {
    readonly text: string;
    found: readonly Finding[];
    set(text: string): void;
    sendUnguarded(): void;
  };
  readonly cover: { readonly away: boolean; readonly covered: boolean };
  readonly switches: Readonly<Switches>;
  /** Concern for a child has been spoken of. */
  readonly concern: boolean;
  /** What is drawn of a conversation that has begun, once it is here. */
  readonly chat: typeof ConversationPart | undefined;
  /** The settings, anew and all of them; undefined where they could not be had. */
  renew(): Promise<RoomSettings | undefined>;
  /** Resolves when the language has been brought, or could not be. */
  setLocale(lang: string): Promise<void>;
}

/**
 * What is given to what lies over the room, once, when it opens: nothing in it moves under a finger later. Each element
 * declares what it shows of it.
 */
export const OVERLAY_VALUES = [
  'relay',
  'site',
  'settings',
  'view',
  'actions',
  'switches',
  'concern',
  'draft',
  'renew',
  'setLocale',
] as const satisfies (keyof RoomValues)[];

export type OverlayValues = Omit<Pick<RoomValues, (typeof OVERLAY_VALUES)[number]>, 'draft'> & {
  readonly draft: Readonly<Pick<RoomValues['draft'], 'text' | 'found'>>;
};
