import { aCounselor, aParent } from '../../support/meeting.ts';
import type { Story } from '../story.ts';
import { WHERE } from './opened.ts';

const LINES = [
  'Hej.',
  'Min dotter vill inte gå till skolan.',
  'Sedan i höstas.',
  'Vi har pratat med läraren.',
  'Vad kan jag göra?',
];

export const desk: Story = {
  name: 'desk',
  title: 'At the desk: signing in, available, five lines heard, handing over, ending, topics, the next one',
  alone: 'it is long, and has not been heard often enough on busy cores',
  async tell({ reader, installation, browser }) {
    const parent = await aParent(browser);
    await parent.page.goto(installation.demoUrl);
    await parent.start();
    await reader.visit(installation.invite('Karin'));
    await reader.press(WHERE);
    await reader.go('b', 'Tillgänglig');
    await reader.press('space');
    await reader.go('b', 'Ta emot');
    await reader.press('Return');
    await reader.press(WHERE);
    for (const line of LINES) await reader.meanwhile(`the parent writes “${line}”`, () => parent.write(line));
    await reader.type('Hej, jag heter Karin.');
    await reader.press('Return');
    await parent.sees('Hej, jag heter Karin.');
    const amira = await aCounselor(installation, browser, 'Amira');
    await reader.go('shift+Tab', 'Lämna över');
    await reader.press('Return');
    await reader.go('Tab', 'väntrummet');
    await reader.go('Up', 'Amira');
    await reader.press('space');
    await reader.go('Tab', 'Skicka överlämning');
    await reader.press('Return');
    await reader.meanwhile('Amira accepts, and the parent lets her read', async () => {
      await amira.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
      await parent.room.getByRole('button', { name: 'Ja, låt hen läsa' }).click();
      await amira.sees('Hej.');
    });
    await reader.press(WHERE);
    for (const time of ['a second', 'a third'])
      await reader.meanwhile(`${time} parent starts`, async () => {
        const next = await aParent(browser);
        await next.page.goto(installation.demoUrl);
        await next.start();
      });
    await reader.go('b', 'Ta emot');
    await reader.press('Return');
    await reader.go('shift+Tab', 'Avsluta samtalet');
    await reader.press('Return');
    await reader.press('space');
    await reader.go('b', 'Spara ämnen');
    await reader.press('Return');
    await reader.press(WHERE);
    await reader.go('b', 'Ta emot');
    await reader.press('Return');
  },
};
