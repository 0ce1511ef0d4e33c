import { describe, expect, it } from 'vitest';
import { utf8 } from '../../widget/session/sealed/bytes.ts';
import { entryFromJson, readHistory } from '../../widget/session/sealed/entry.ts';
import { readPayload } from '../../widget/session/sealed/payload.ts';
import { pieces } from '../../relay/console/parts/linked-text.ts';
import { LINKS, NO_LINKS } from './web-addresses.ts';
import { withLinks } from '../../widget/frame/log/links.ts';

/** What a parent's browser that is none of ours could say inside the ciphertext, where the relay cannot look. */
describe('hostile words inside the ciphertext', () => {
  it.each([
    ['K7QM-2D4X-9PTA-61RW', true],
    ['k7qm-2d4x-9pta-61rw', false],
    ['K7QM-2D4X-9PTA-61R', false],
    ['Ring 070-174 06 05', false],
    ['K7QM-2D4X-9PTA-61RW\n', false],
    [{ toString: (): string => 'K7QM-2D4X-9PTA-61RW' }, false],
  ])('a receipt number that is none of ours is shown to nobody (%j)', (receiptNumber, ours) => {
    expect(readPayload('receipt', { receiptNumber })).toEqual(
      ours ? { kind: 'receipt', receiptNumber } : null,
    );
  });

  it.each([1e300, -1e300, 8.64e15 + 1, Infinity, NaN, '2026', null])(
    'a history line with the time %s can still be drawn',
    at => {
      const entry = entryFromJson({ from: 'parent', number: 1, at, kind: 'text', text: 'Hej' }, 0);
      expect(() => new Date(entry?.at ?? NaN).toISOString()).not.toThrow();
    },
  );

  it.each(['1e999', '-1e999', '1e300', '8.64e15', '"2026"', 'null'])(
    'a history whose writer says that it is %s can still be drawn, and nothing of it lies in the future',
    now => {
      for (const at of ['1e999', '-1e999', '8.64e15', '0', '"2026"']) {
        const entry = `{"from":"parent","number":1,"at":${at},"kind":"text","text":"Hej"}`;
        const history = readHistory(
          utf8(`{"entries":[${entry}],"sent":1,"received":0,"now":${now}}`),
          0,
          1_000,
        );
        const [line] = history?.entries ?? [];
        expect(() => new Date(line?.at ?? NaN).toISOString(), at).not.toThrow();
        expect(line?.at, at).toBeLessThanOrEqual(1_000);
      }
    },
  );

  it.each(['\u202e', '\u2066', '\u200b', '\u00ad', '\u2060', '\ufeff'])(
    'an address cannot be dressed up as another by what is unseen (%j)',
    unseen => {
      const text = `Se https://elak.example/${unseen}es.7711//:sptth nu`;
      expect(pieces(text)).toContainEqual({ address: 'https://elak.example/' });
      expect(withLinks(text)[0]).toBe('Se ');
      expect(withLinks(text)[2]).toBe(`${unseen}es.7711//:sptth nu`);
    },
  );

  /** Addresses that the room makes links of. */
  const linksOfRoom = (text: string): unknown[] =>
    withLinks(text)
      .filter(piece => typeof piece !== 'string')
      .flatMap(({ values }) => values.slice(0, 1))
      .filter(value => /^http/i.test(String(value)));
  const linksOfDesk = (text: string): string[] =>
    pieces(text).flatMap(piece => ('address' in piece ? [piece.address] : []));

  it.each(NO_LINKS)('%j becomes no link, alone or in a sentence', text => {
    for (const said of [text, `Se ${text}.`, `(${text})`, `${text} nu`, `"${text}"`]) {
      expect(linksOfRoom(said), said).toEqual([]);
      expect(linksOfDesk(said), said).toEqual([]);
    }
  });

  it.each(LINKS)('%j becomes a link to what it shows', (text, ...addresses) => {
    expect(linksOfRoom(text)).toEqual(addresses);
    expect(linksOfDesk(text)).toEqual(addresses);
    for (const address of addresses) expect(new URL(address).username).toBe('');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'HTTPS:alert(1)',
    'vbscript:x',
  ])('%s stays text for both', text => {
    expect(pieces(text)).toEqual([{ text }]);
    expect(withLinks(text)).toEqual([text]);
  });
});
