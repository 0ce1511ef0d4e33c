/** The stories of a conversation as a screen reader tells them: the files beside this one. */
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { byRole } from '../support/by-role.ts';
import { idle, place, waiting } from '../support/room.ts';
import type { Placed } from '../support/room.ts';
import { Transcript } from './transcript.ts';

const WORDS = {
  sv: {
    first: 'Hej, min son vill inte gå till skolan.',
    answer: 'Hej. Vad bra att du skriver.',
    more: 'Hur länge har det pågått?',
    personal: 'Ring mig på 070-174 06 05.',
    send: 'Skicka',
    end: 'Avsluta chatten',
    endYes: 'Ja, avsluta chatten',
    message: 'Meddelande',
  },
  en: {
    first: 'Hi, my son does not want to go to school.',
    answer: 'Hi. Good that you write.',
    more: 'How long has it been so?',
    personal: 'Call me on 070-174 06 05.',
    send: 'Send',
    end: 'End the chat',
    endYes: 'Yes, end the chat',
    message: 'Message',
  },
} as const;

for (const lang of ['sv', 'en'] as const) {
  const words = WORDS[lang];
  const told = async (
    name: string,
    wanted: Parameters<typeof place>[0],
    story: (placed: Placed, transcript: Transcript) => Promise<void>,
  ): Promise<void> => {
    const transcript = new Transcript(`${name}.${lang}`);
    await story(await place({ lang, ...wanted }), transcript);
    await transcript.agrees();
  };

  describe(`a screen reader in ${lang} tells of`, () => {
    it('opening', () =>
      told('opening', { view: idle }, async ({ room }, transcript) => {
        await transcript.reads('The notice', room);
      }));

    it('waiting', () =>
      told('waiting', { view: { ...waiting, place: 2, onDuty: 1 } }, async (placed, transcript) => {
        const { room, become } = placed;
        await transcript.reads('Second in the queue', room);
        await transcript.hears('One more is helped', room, () => become({ place: 1 }));
        await transcript.hears('All counselors leave', room, () => become({ onDuty: 0 }));
        await transcript.hears('A counselor accepts', room, () => become({ phase: 'agreeing', onDuty: 1 }));
        await transcript.hears('The counselor is there', room, () =>
          become({ phase: 'active', counselorHere: true }),
        );
      }));

    it('chatting', () =>
      told('chatting', {}, async ({ room, become }, transcript) => {
        const first = line('p1', words.first, 'sending');
        const read = line('p1', words.first, 'read');
        const answer = line('c1', words.answer);
        await transcript.hears('One writes', room, () => become({ lines: [first] }));
        await transcript.hears('It has been read', room, () => become({ lines: [read] }));
        await transcript.hears('The counselor writes', room, () => become({ typing: true }));
        await transcript.hears('The answer comes', room, () =>
          become({ typing: false, lines: [read, answer] }),
        );
        await transcript.reads('The conversation', room);
      }));

    it('a warning about personal details', () =>
      told('warning', {}, async ({ room, settled }, transcript) => {
        const field = byRole<HTMLTextAreaElement>(room, 'textbox', words.message);
        field.value = words.personal;
        field.dispatchEvent(new Event('input'));
        await settled();
        byRole(room, 'button', words.send).click();
        await settled();
        await settled();
        await transcript.reads('The warning', byRole(room, 'alertdialog'));
        transcript.isAt('When it comes');
      }));

    it('a connection that is lost and comes back', () => {
      const said = [line('p1', words.first, 'read'), line('c1', words.answer)];
      return told('connection-lost', { view: { lines: said } }, async ({ room, become }, transcript) => {
        await transcript.hears('The connection is lost', room, () => become({ connection: 'reconnecting' }));
        await transcript.hears('The network is gone', room, () => become({ connection: 'offline' }));
        await transcript.hears('It is back, and the history is put in place', room, async () => {
          await become({ connection: 'online', lines: [] });
          await become({ lines: said });
        });
        await transcript.reads('The conversation', room);
      });
    });

    it('the counselor is about to end', () => {
      const view = { lines: [line('c1', words.more)], receipt: 'K7QM-2D4X-9PTA-61RW' };
      return told('goodbye', { view }, async ({ room, become, settled }, transcript) => {
        await transcript.hears('It is said', room, async () => {
          await become({ closing: true });
          await settled();
        });
        await transcript.reads('The goodbye', room);
      });
    });

    it('ending', () =>
      told('ending', { view: { lines: [line('c1', words.more)] } }, async (placed, transcript) => {
        const { room, become, settled } = placed;
        byRole(room, 'button', words.end).click();
        await settled();
        await settled();
        await transcript.reads('The question', byRole(room, 'alertdialog'));
        transcript.isAt('When it is asked');
        byRole(byRole(room, 'alertdialog'), 'button', words.endYes).click();
        await become({ phase: 'ended', end: { reason: 'parent' } });
        transcript.isAt('After the end');
        await transcript.reads('After the end', room);
      }));
  });
}
