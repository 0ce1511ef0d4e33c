/** What a story is, and what it is told with. */
import type { Browser } from 'playwright-core';
import type { Installation, InstallationWishes } from '../support/installation.ts';
import type { Reader } from './reader.ts';

export interface Scene {
  /** The one who hears. */
  readonly reader: Reader;
  /** Of this story alone. */
  readonly installation: Installation;
  /** For the others. */
  readonly browser: Browser;
}

export interface Story {
  /** Its transcript is `transcripts/<name>.txt`. */
  readonly name: string;
  readonly title: string;
  readonly wishes?: InstallationWishes;
  /** Only in `npm run hear`, and why. */
  readonly alone?: string;
  tell(scene: Scene): Promise<void>;
}
