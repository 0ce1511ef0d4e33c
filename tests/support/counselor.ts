/** A counselor in a browser: the desk, the conversation in view, topics and statistics. */
import type { Locator, Page } from 'playwright-core';
import { SV } from './names.ts';
import type { Names } from './names.ts';

export class Counselor {
  readonly page: Page;
  readonly names: Names;

  constructor(page: Page, names: Names = SV) {
    this.page = page;
    this.names = names;
  }

  get available(): Locator {
    return this.page.getByRole('switch', { name: this.names.available, exact: true });
  }
  get waiting(): Locator {
    return this.page.getByRole('list', { name: this.names.waiting, exact: true });
  }
  get ongoing(): Locator {
    return this.page.getByRole('list', { name: this.names.ongoing, exact: true });
  }
  get log(): Locator {
    return this.page.getByRole('log', { name: this.names.conversation, exact: true });
  }
  get composer(): Locator {
    return this.page.getByRole('textbox', { name: this.names.reply, exact: true });
  }
  get topics(): Locator {
    return this.page.getByRole('group', { name: this.names.topics, exact: true });
  }

  button(name: keyof Names): Locator {
    return this.page.getByRole('button', { name: this.names[name], exact: true });
  }

  /** Follows a one-time link to the desk. */
  async signIn(link: string): Promise<void> {
    await this.page.goto(link);
    const enter = this.page.getByRole('button', { name: /^(Logga in|Sign in|Fortsätt|Continue)/ });
    await this.available.or(enter).first().waitFor();
    if (await enter.isVisible()) await enter.click();
    await this.available.waitFor();
  }

  async beAvailable(): Promise<void> {
    if ((await this.available.getAttribute('aria-checked')) !== 'true') await this.available.click();
  }

  /** Takes the one who has waited longest. */
  async accept(): Promise<void> {
    await this.waiting.getByRole('button', { name: this.names.accept }).first().click();
    await this.composer.waitFor();
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.button('send').click();
    await this.sees(text);
  }

  async sees(text: string): Promise<void> {
    await this.log.getByText(text, { exact: true }).waitFor();
  }

  async counts(texts: readonly string[]): Promise<number[]> {
    return Promise.all(texts.map(text => this.log.getByText(text, { exact: true }).count()));
  }

  async end(): Promise<void> {
    await this.button('counselorEnd').click();
  }

  async saveTopics(...names: string[]): Promise<void> {
    for (const name of names) await this.topics.getByRole('checkbox', { name }).check();
    await this.button('saveTopics').click();
    await this.topics.waitFor({ state: 'detached' });
  }

  /** Asks what the parent has to decide on: beside the conversation, or behind *Om samtalet* on a smaller screen. */
  async #ask(name: string): Promise<Locator> {
    const button = this.page.getByRole('button', { name, exact: true });
    if (!(await button.isVisible()))
      await this.page.getByRole('button', { name: 'Om samtalet' }).first().click();
    await button.click();
    return this.page.getByRole('dialog');
  }

  /** `meanwhile`: while the dialog is filled in and not sent. */
  async askForConsent(recipient: string, text: string, meanwhile?: () => Promise<void>): Promise<void> {
    const dialog = await this.#ask('Fråga om samtycke');
    await dialog.getByRole('textbox', { name: 'Mottagare' }).fill(recipient);
    await dialog.getByRole('textbox', { name: 'Text som lämnas vidare' }).fill(text);
    await meanwhile?.();
    await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
  }

  async openConcern(): Promise<void> {
    const dialog = await this.#ask('Öppna oroläge');
    await dialog.getByRole('button', { name: 'Visa för föräldern' }).click();
  }

  /** Anywhere on the desk. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async openStatistics(): Promise<void> {
    await this.page.getByRole('link', { name: this.names.statistics, exact: true }).click();
  }
}
