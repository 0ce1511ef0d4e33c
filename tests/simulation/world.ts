/** What the browsers of a simulated conversation have around them. Made by `stage.ts`. */
import type { SiteSettings } from '../../relay/sites/settings.ts';
import type { Suite } from '../../widget/session/sealed/suite.ts';
import type { Clock } from './clock.ts';
import type { Screen } from './judge.ts';
import type { Random } from './random.ts';
import type { Relay } from './relay.ts';

export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly relay: Relay;
  readonly suite: Suite;
  readonly site: SiteSettings;
  /** Something that must never happen did. */
  wrong(what: string): void;
  /** A screen is told to draw. `parent`, or the counselor's claim. */
  shows(screen: string, shown: Screen): void;
}
