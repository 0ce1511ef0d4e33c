import { describe, expect, it } from 'vitest';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { inOneLanguage } from '../../relay/sites/one-language.ts';
import type { PublicSettings } from '../../relay/sites/settings.ts';

const settings = exempelkommun(['https://www.exempelkommun.se']) as unknown as PublicSettings;

describe('the public settings in one language', () => {
  it('carry that language, and Swedish to fall back to', () => {
    const { who } = inOneLanguage(settings, 'ar');
    expect(Object.keys(who).sort()).toEqual(['ar', 'sv']);
    expect(who.ar).toBe(settings.who.ar);
  });

  it('carry Swedish alone for who reads Swedish, whatever the region', () => {
    expect(Object.keys(inOneLanguage(settings, 'sv-FI').who)).toEqual(['sv']);
  });

  it('carry English for a language without a text, as the room itself speaks it then', () => {
    expect(Object.keys(inOneLanguage(settings, 'de').who).sort()).toEqual(['en', 'sv']);
    expect(Object.keys(inOneLanguage(settings, '__proto__').who).sort()).toEqual(['en', 'sv']);
  });

  it('change nothing but texts', () => {
    const { origins, exitAddress, help } = inOneLanguage(settings, 'sv');
    expect({ origins, exitAddress }).toEqual({
      origins: settings.origins,
      exitAddress: settings.exitAddress,
    });
    expect(help.map(line => line.phone)).toEqual(settings.help.map(line => line.phone));
  });
});
