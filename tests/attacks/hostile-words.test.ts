import { describe, expect, it } from 'vitest';
import { entryFromJson } from '../../widget/session/sealed/entry.ts';
import { readPayload } from '../../widget/session/sealed/payload.ts';
import { pieces } from '../../relay/console/parts/linked-text.ts';
import { withLinks } from '../../widget/frame/log/links.ts';

/** What a parent's browser that is none of ours could say inside the ciphertext, where the relay cannot look. */
describe('hostile words inside the ciphertext', () => {
  const hash = 'A'.repeat(43);

  it.each(['A'.repeat(41) + '+/', 'A'.repeat(42) + ' A', 'A'.repeat(42) + '='])(
    'a receipt that the relay would close the counselor’s socket over is no receipt (%s)',
    wrong => {
      expect(readPayload('receipt', { hash })).toEqual({ kind: 'receipt', hash });
      expect(readPayload('receipt', { hash: wrong })).toBeNull();
    },
  );

  it.each([1e300, -1e300, 8.64e15 + 1, Infinity, NaN, '2026', null])(
    'a history line with the time %s can still be drawn',
    at => {
      const entry = entryFromJson({ from: 'parent', number: 1, at, kind: 'text', text: 'Hej' }, 0);
      expect(() => new Date(entry?.at ?? NaN).toISOString()).not.toThrow();
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
