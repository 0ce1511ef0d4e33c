/**
 * A municipality's page in a frame of the test's own, so that it can be left, gone back to and looked at.
 * The built doorway stands on it as a webmaster would paste it.
 */
import { waitUntil } from '../../support/wait-until.ts';
import type { News, ToDoorway, ToRoom } from '../../../widget/embed/bridge.ts';
import type { ViskaChat } from '../../../widget/embed/viska.ts';
import type { RoomWindow } from './room.ts';

type HostWindow = Window & typeof globalThis;

export class HostPage {
  readonly frame: HTMLIFrameElement;
  readonly events: string[] = [];

  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
  }

  get window(): HostWindow {
    return this.frame.contentWindow as HostWindow;
  }
  get document(): Document {
    return this.window.document;
  }
  get chat(): ViskaChat {
    return this.document.querySelector('viska-chat') as ViskaChat;
  }
  get root(): ShadowRoot {
    return this.chat.shadowRoot as ShadowRoot;
  }
  part(name: string): HTMLElement {
    return this.root.querySelector(`[part=${name}]`) as HTMLElement;
  }
  get launcher(): HTMLButtonElement {
    return this.part('launcher') as HTMLButtonElement;
  }
  get panel(): HTMLElement | null {
    const panel = this.root.querySelector<HTMLElement>('[role=dialog]');
    return panel && this.window.getComputedStyle(panel).visibility === 'visible' ? panel : null;
  }
  get roomFrame(): HTMLIFrameElement | null {
    return this.root.querySelector('iframe');
  }
  get room(): RoomWindow | null {
    const room = this.roomFrame?.contentWindow as RoomWindow | null;
    return room?.heard ? room : null;
  }
  /** What the room was told last of the page. */
  get heard(): ToRoom | undefined {
    return this.room?.heard.at(-1);
  }
  get word(): string | null {
    return this.window.sessionStorage.getItem('viska');
  }

  /** Opens the panel as a person does, and waits for the room to listen. */
  async open(): Promise<void> {
    this.launcher.click();
    await this.roomListens();
  }
  async roomListens(): Promise<void> {
    await waitUntil(() => this.heard, 'the room hears the doorway');
  }
  /** The room says something; resolves when the doorway has heard it. */
  async roomSays(message: ToDoorway, until: () => boolean): Promise<void> {
    this.room?.say(message);
    await waitUntil(until, `the doorway follows ${JSON.stringify(message)}`);
  }
  /** The same for what is new in the room. */
  async roomTells(change: Partial<News>, until: () => boolean): Promise<void> {
    this.room?.tell(change);
    await waitUntil(until, `the doorway follows ${JSON.stringify(change)}`);
  }
  press(key: string, on: EventTarget = this.document.body): void {
    for (const type of ['keydown', 'keyup'])
      on.dispatchEvent(new this.window.KeyboardEvent(type, { key, bubbles: true, composed: true }));
  }

  /** Goes to the next page of the website: same tab, same session storage. */
  async next(tag?: Tag): Promise<void> {
    await load(this, tag);
  }
  leave(): void {
    try {
      this.window.sessionStorage.clear();
    } catch {
      // Already on its way elsewhere.
    }
    this.frame.remove();
  }
}

interface Tag {
  /** Attributes of the script tag; `src` and site are given. */
  attributes?: Record<string, string>;
  /** Runs on the page before the doorway does. */
  before?: (page: HostWindow) => void;
}

const EVENTS = ['ready', 'open', 'close', 'state', 'unread', 'error'];

export async function hostPage(tag: Tag = {}): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '700';
  document.body.append(frame);
  const page = new HostPage(frame);
  await load(page, tag);
  return page;
}

async function load(page: HostPage, { attributes = {}, before }: Tag = {}): Promise<void> {
  page.events.length = 0;
  await new Promise(loaded => {
    page.frame.onload = loaded;
    page.frame.src = `/tests/embed/support/host.html?${Math.random()}`;
  });
  for (const name of EVENTS)
    page.document.addEventListener(`viska-${name}`, event => {
      const { detail } = event as CustomEvent<unknown>;
      page.events.push(detail === null || detail === undefined ? name : `${name} ${String(detail)}`);
    });
  before?.(page.window);
  const script = page.document.createElement('script');
  script.src = '/dist/browser/viska.js';
  for (const [name, value] of Object.entries({ 'data-site': 'exempelkommun', ...attributes }))
    script.setAttribute(name, value);
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = () => failed(new Error('dist/browser/viska.js is not there: npm run build'));
    page.document.head.appendChild(script);
  });
}
