/**
 * What axe-core cannot decide by itself ("incomplete"), why, and what proves it instead.
 * accessibility.ts fails on anything that is not here; the journeys that walk through every state fail when
 * something here is no longer met.
 */
export interface Undecided {
  readonly rule: string;
  /** axe-core's own words for why, where it has any. */
  readonly cause?: readonly string[];
  /** Fits the selectors that lead to the element. */
  readonly where: RegExp;
  readonly reason: string;
  /** `contrast`: contrast.ts computes it for the very element, there and then. Else where the proof stands. */
  readonly proof: 'contrast' | `tests/${string}`;
  /** The journey that must meet it. */
  readonly met: 'room' | 'console' | 'doorway' | 'website';
}

export const UNDECIDED: readonly Undecided[] = [
  {
    rule: 'color-contrast',
    cause: ['elmPartiallyObscured', 'elmPartiallyObscuring'],
    where: /^viska-room /,
    reason: 'The text has been scrolled partly out of its box, and axe-core compares it with the box alone.',
    proof: 'contrast',
    met: 'room',
  },
  {
    rule: 'color-contrast',
    cause: ['bgOverlap'],
    where: /^viska-room viska-(help|privacy|options|waiting|notice) /,
    reason:
      'The text goes on under the way out, or under where one writes, which stay in sight as it is scrolled.',
    proof: 'contrast',
    met: 'room',
  },
  {
    rule: 'color-contrast',
    cause: ['pseudoContent'],
    where: /^viska-room viska-(help|privacy|options) viska-dialog button$/,
    reason:
      'Beside the way out a sign says that there is more below, and axe-core takes it for what lies behind.',
    proof: 'contrast',
    met: 'room',
  },
  {
    rule: 'color-contrast',
    cause: ['elmPartiallyObscured', 'elmPartiallyObscuring'],
    where: /^viska-(desk-shell|reader-page) /,
    reason:
      'The text has been scrolled partly out of its list, and axe-core compares it with the list alone.',
    proof: 'contrast',
    met: 'console',
  },
  {
    rule: 'color-contrast',
    where: /^viska-chat /,
    reason: 'The tag puts the doorway beside the body, where axe-core looks for no background.',
    proof: 'contrast',
    met: 'doorway',
  },
  {
    rule: 'frame-tested',
    where: /^viska-chat iframe$/,
    reason: 'The doorway is looked at without the room in its frame, which is looked at alone.',
    proof: 'tests/journeys/every-state.journey.ts',
    met: 'doorway',
  },
  {
    rule: 'color-contrast',
    cause: ['elmPartiallyObscured'],
    where: /^t[hd]:nth-child\(\d\)$/,
    reason:
      'On a phone the wide table scrolls in its box, and axe-core compares its last columns with the box alone.',
    proof: 'contrast',
    met: 'website',
  },
];
