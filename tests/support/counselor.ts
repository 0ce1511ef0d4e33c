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
    await this.log.getByText(text, { exact: true }).waitFor({ timeout: 30_000 });
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

  async openStatistics(): Promise<void> {
    await this.page.getByRole('link', { name: this.names.statistics, exact: true }).click();
  }
}
