import { describe, expect, it } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { forRoom, inOneLanguage } from '../../../relay/sites/one-language.ts';
import type { PublicSettings } from '../../../relay/protocol/http/public-settings.ts';

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

  it('find a text by its language, whatever the region of either', () => {
    const who = { sv: 'Vi svarar.', 'en-GB': 'We answer.', 'ar-SY': 'نحن نجيب.' };
    for (const lang of ['ar', 'ar-SY', 'AR-eg'])
      expect(Object.values(inOneLanguage({ ...settings, who }, lang).who), lang).toContain(who['ar-SY']);
    expect(inOneLanguage({ ...settings, who }, 'en').who).toEqual({ sv: who.sv, en: who['en-GB'] });
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

describe('what the page of a room carries', () => {
  const whole: PublicSettings = {
    ...settings,
    channels: settings.channels.map(({ id, name }) => ({ id, name, open: { state: 'open' } })),
  };

  it('is each text once, in the language asked for, where every language finds it', () => {
    expect(forRoom(whole, 'ar').who).toEqual({ sv: settings.who.ar });
    expect(forRoom(whole, 'sv-SE').who).toEqual({ sv: settings.who.sv });
    expect(forRoom(whole, 'de').who).toEqual({ sv: settings.who.en });
    expect(forRoom({ ...whole, who: { sv: 'Vi svarar.' } }, 'de').who).toEqual({ sv: 'Vi svarar.' });
  });

  it('has every number to call, without the notes, and not what is read later or by nobody', () => {
    const room = forRoom(whole, 'sv');
    expect(room.help.map(({ name, phone }) => [name.sv, phone])).toEqual(
      settings.help.map(({ name, phone }) => [name.sv, phone]),
    );
    expect(JSON.stringify(room)).not.toMatch(/note|privacy|retention|grace|origins/);
  });

  it('says whose chat it is; by its colour too where it is a page of its own', () => {
    const green = { ...whole, color: '#123456' };
    expect(forRoom(green, 'sv')).toMatchObject({ name: 'Exempelkommun' });
    expect(forRoom(green, 'sv')).not.toHaveProperty('color');
    expect(forRoom(green, 'sv', true)).toMatchObject({ color: '#123456' });
  });

  it('keeps a help line that is an address alone', () => {
    const [line] = forRoom(
      { ...whole, help: [{ id: 'x', name: { sv: 'Chatt' }, url: 'https://x.example/' }] },
      'sv',
    ).help;
    expect(line).toEqual({ name: { sv: 'Chatt' }, url: 'https://x.example/' });
  });

  it('says of a channel when it closes or opens, and nothing of one that is simply open', () => {
    const [first, ...rest] = whole.channels;
    const closing = { state: 'closing', closesAt: '2026-11-22T16:00:00+01:00' } as const;
    const { channels } = forRoom(
      { ...whole, channels: [{ ...(first as (typeof rest)[number]), open: closing }, ...rest] },
      'sv',
    );
    expect(channels.map(({ open }) => open)).toEqual([closing, ...rest.map(() => undefined)]);
  });
});
