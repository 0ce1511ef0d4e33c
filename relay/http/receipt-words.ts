/** What the page for erasing by receipt says, in Swedish and English. */
export const RECEIPT_WORDS = {
  sv: {
    title: 'Radera med kvittonummer',
    what: 'Du kan radera det som sparats efter ett samtal: vilka ämnen det handlade om. Inget annat är sparat.',
    label: 'Kvittonummer',
    press: 'Radera',
    done: 'Det är raderat',
    doneWhat:
      'Om numret stämmer finns ämnena inte kvar. Har rådgivaren inte sparat dem än kommer de inte att räknas.',
    wrong: 'Numret har sexton tecken, som i ABCD-EF01-2345-6789. Kontrollera att alla är med.',
    later: 'Det gick inte just nu. Försök igen om en stund.',
  },
  en: {
    title: 'Erase with a receipt number',
    what: 'You can erase what was kept after a conversation: which topics it was about. Nothing else was kept.',
    label: 'Receipt number',
    press: 'Erase',
    done: 'It is erased',
    doneWhat:
      'If the number is right, the topics are gone. If the counselor has not saved them yet, they will not be counted when that happens.',
    wrong: 'The number has sixteen characters, as in ABCD-EF01-2345-6789. Check that all of them are there.',
    later: 'It did not work just now. Try again in a while.',
  },
} as const;

export type ReceiptWords = (typeof RECEIPT_WORDS)['sv' | 'en'];
