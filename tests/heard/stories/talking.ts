import type { Story } from '../story.ts';
import { aCounselor } from '../../support/meeting.ts';
import { waiting, WHERE } from './opened.ts';

export const talking: Story = {
  name: 'talking',
  title: 'A counselor comes; three lines each way, with a half-written word in the field',
  async tell(scene) {
    const { reader, installation, browser } = scene;
    const karin = await aCounselor(installation, browser);
    await waiting(scene);
    await reader.meanwhile('Karin accepts', () => karin.accept());
    await reader.type('Hej, min son sover inte.');
    await reader.press('Return');
    await reader.type('Han ar tre ar och va');
    for (const line of ['Hej. Jag är socionom.', 'Hur länge har det varit så?', 'Det låter slitsamt.'])
      await reader.meanwhile(`Karin writes “${line}”`, () => karin.write(line));
    await reader.press(WHERE);
    await reader.type('knar varje timme.');
    await reader.press('Return');
    await reader.type('Sedan i host.');
    await reader.press('Return');
    await reader.press(WHERE);
    for (const line of ['Hej, min son sover inte.', 'Han ar tre ar och vaknar varje timme.', 'Sedan i host.'])
      await karin.sees(line);
  },
};
