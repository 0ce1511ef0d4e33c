/** A parent in a browser: the launcher on the municipality's page, and the room in its frame. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expectSoon } from './expect-soon.ts';
import { mouse } from './hands.ts';
import type { Hands } from './hands.ts';
import { SV } from './names.ts';
import type { Names } from './names.ts';

/** The frame, or the page that is a room of its own. */
type Room = Pick<FrameLocator, 'getByRole' | 'getByText' | 'locator'>;

export class Parent {
  readonly page: Page;
  readonly names: Names;
  readonly hands: Hands;

  constructor(page: Page, names: Names = SV, hands: Hands = mouse) {
    this.page = page;
    this.names = names;
    this.hands = hands;
  }

  get launcher(): Locator {
    return this.page.getByRole('button', { name: this.names.launcher, exact: true });
  }
  get panel(): Locator {
    return this.page.getByRole('dialog', { name: this.names.panel, exact: true });
  }
  get quickExit(): Locator {
    return this.page.getByRole('button', { name: this.names.quickExit });
  }
  get minimise(): Locator {
    return this.page.getByRole('button', { name: this.names.minimise });
  }
  get room(): Room {
    // Without the panel's name: it follows the language that the parent chooses in the room.
    return this.page.getByRole('dialog').locator('iframe').contentFrame();
  }
  get log(): Locator {
    return this.room.getByRole('log', { name: this.names.conversation, exact: true });
  }
  get composer(): Locator {
    return this.room.getByRole('textbox', { name: this.names.message });
  }
  /** By its role alone: its name changes with what is chosen in it. */
  get language(): Locator {
    return this.room.getByRole('combobox');
  }

  /** Beside the notice; once one waits or talks, under *Mer*. What is said from then on has other names. */
  async speak(language: string): Promise<void> {
    await this.button('more').or(this.language).first().waitFor();
    if (await this.language.isVisible()) return this.hands.choose(this.language, language);
    await this.press('more');
    await this.hands.choose(this.language, language);
    await this.page.keyboard.press('Escape');
    await this.language.waitFor({ state: 'detached' });
  }

  button(name: keyof Names): Locator {
    return this.room.getByRole('button', { name: this.names[name], exact: true });
  }

  /** Presses the button of this name, of the contract. */
  press(name: keyof Names): Promise<void> {
    return this.hands.press(this.button(name));
  }

  async open(): Promise<void> {
    await this.hands.press(this.launcher);
    await this.panel.waitFor();
  }

  async start(): Promise<void> {
    await this.open();
    await this.begin();
  }

  /** From the notice. */
  async begin(): Promise<void> {
    await this.press('start');
    await this.composer.waitFor();
  }

  async write(text: string): Promise<void> {
    await this.hands.write(this.composer, text);
    await this.press('send');
    await this.sees(text);
  }

  async sees(text: string): Promise<void> {
    await this.log.getByText(text, { exact: true }).waitFor();
  }

  /** Before one's eyes, without scrolling. */
  async hasInView(text: string): Promise<void> {
    const shown = (element: Element): Promise<boolean> =>
      new Promise(resolve =>
        new IntersectionObserver(([seen]) => resolve((seen?.intersectionRatio ?? 0) > 0.9)).observe(element),
      );
    const line = this.log.getByText(text, { exact: true });
    await expectSoon(() => line.evaluate(shown), `"${text}" to be in view`);
  }

  /** Anywhere in the room. */
  async reads(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.room.getByText(text, { exact: true }).first().waitFor();
  }

  /** What lies over the room. */
  dialog(name: string): Locator {
    return this.room.getByRole('dialog', { name, exact: true });
  }

  /** How often each of these texts stands in the log. */
  async counts(texts: readonly string[]): Promise<number[]> {
    return Promise.all(texts.map(text => this.log.getByText(text, { exact: true }).count()));
  }

  /** On to another page of the website, by its main menu. */
  async walk(): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Huvudmeny', includeHidden: true });
    const here = this.page.url();
    const links = await menu
      .getByRole('link', { includeHidden: true })
      .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href));
    await this.page.goto(links.find(href => href !== here) ?? here);
  }

  async end(): Promise<void> {
    await this.press('end');
    const question = this.room.getByRole('alertdialog');
    await this.hands.press(question.getByRole('button', { name: this.names.endYes, exact: true }));
  }

  /** As far as the question. */
  async askToErase(): Promise<Locator> {
    await this.press('more');
    await this.press('erase');
    return this.room.getByRole('alertdialog');
  }

  async erase(): Promise<void> {
    const question = await this.askToErase();
    await this.hands.press(question.getByRole('button', { name: this.names.eraseYes, exact: true }));
  }

  /** After an end: nothing of it stays on the screen. */
  clear(): Promise<void> {
    return this.press('clear');
  }

  async endedSoon(timeoutMs?: number): Promise<void> {
    await expectSoon(
      async () => !(await this.composer.isVisible()),
      'the writing box to be gone after the end',
      timeoutMs,
    );
  }
}

/** At `/chat/<site>`. */
export class ParentAlone extends Parent {
  override get room(): Room {
    return this.page;
  }

  /** Here nothing has said what it is about: the first of what there is, unless the address names one. */
  override async begin(): Promise<void> {
    await this.button('start').waitFor();
    const channel = this.page.getByRole('radio').first();
    if (await channel.isVisible()) await this.hands.tick(channel);
    await super.begin();
  }
}
