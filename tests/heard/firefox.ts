/** Firefox as a blind person has it, on the desktop: driven by keys alone, and never asked what it shows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desktop } from './desktop.ts';

const SETTINGS: Readonly<Record<string, string | number | boolean>> = {
  // Whatever the machine: a reader is there.
  'accessibility.force_disabled': -1,
  'intl.accept_languages': 'sv-SE, sv',
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'browser.tabs.firefox-view': false,
  'browser.tabs.warnOnClose': false,
  'browser.tabs.closeWindowWithLastTab': false,
  'browser.translations.enable': false,
  'browser.urlbar.autoFill': false,
  'browser.urlbar.suggest.history': false,
  'browser.urlbar.suggest.openpage': false,
  'browser.urlbar.suggest.engines': false,
  'browser.urlbar.suggest.quickactions': false,
  'browser.urlbar.suggest.topsites': false,
  'browser.urlbar.suggest.searches': false,
  'browser.urlbar.maxRichResults': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'termsofuse.bypassNotification': true,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

export function startFirefox(desktop: Desktop): void {
  const profile = join(desktop.folder, 'firefox');
  mkdirSync(profile);
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  desktop.start('firefox-esr', ['--profile', profile, '--no-remote', 'about:blank']);
}
