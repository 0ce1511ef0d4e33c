import { describe, expect, test } from 'vitest';
import { agrees } from '../heard/transcript.ts';

describe('what a screen reader says', () => {
  const kept = ['? På väg in.', 'Ansluten.'];
  test.each([
    [['På väg in.', 'Ansluten.'], true],
    // It came to the passing sentence late.
    [['Ansluten.'], true],
    [['Ansluten.', 'Ansluten.'], true],
    [['Ansluten.', 'Ansluten.', 'Ansluten.'], false],
    [['Ansluten.', 'På väg in.'], false],
    [['På väg in.'], false],
    [[], false],
    [['Något annat.', 'Ansluten.'], false],
  ])('may leave a passing sentence out, and nothing else: %j', (heard, agreed) => {
    expect(agrees(kept, heard)).toBe(agreed);
  });

  test('is as kept, word for word', () => {
    expect(agrees(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(agrees(['a', 'b'], ['b'])).toBe(false);
    expect(agrees(['a'], ['a', 'a'])).toBe(false);
    expect(agrees([], ['a'])).toBe(false);
  });
});
