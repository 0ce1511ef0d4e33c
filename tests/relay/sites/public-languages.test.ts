import { expect, test } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { receiptWords } from '../../../relay/http/receipt-words.ts';
import { roomLanguage } from '../../../relay/http/pages.ts';
import { publicSettings } from '../../../relay/sites/public-settings.ts';
import type { Sites } from '../../../relay/sites/sites.ts';
import type { SiteSettings } from '../../../relay/sites/settings.ts';

const site: SiteSettings = {
  ...exempelkommun(['https://www.exempelkommun.se']),
  languages: ['sv-SE', 'en-GB', 'en'],
  answers: ['sv-SE', 'zh-Hans'],
};

test('languages of a site go by the tags that the room has, and others as they are written', async () => {
  const sites = { minute: 1, open: async () => ({ state: 'open' }) } as unknown as Sites;
  const { languages, answers } = await publicSettings(sites, site);
  expect({ languages, answers }).toEqual({ languages: ['sv', 'en'], answers: ['sv', 'zh-Hans'] });
});

test('a page in another region of a language is in that language', () => {
  expect(roomLanguage(site, 'en')).toBe('en-GB');
  expect(roomLanguage(site, 'sv')).toBe('sv-SE');
  expect(roomLanguage(site, 'fi')).toBe('sv-SE');
  expect(receiptWords('ar-SY').lang).toBe('ar');
  expect(receiptWords('sv-SE').lang).toBe('sv');
});
