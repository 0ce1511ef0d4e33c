import type { Story } from '../story.ts';
import { talking, waiting } from './opened.ts';

export const ending: Story = {
  name: 'ending',
  title: 'Each way of ending: the queue left, the parent, the counselor, erased, silence',
  alone: 'it is long, and has been heard only once to the end on busy cores',
  wishes: {
    nodeArguments: ['--import', './tests/support/later-clock.ts'],
    settings: usual => ({ ...usual, grace: { ...usual.grace, idleMinutes: 25, idleWarningMinutes: 15 } }),
  },
  async tell(scene) {
    const { reader, installation } = scene;
    /** By the relay's clock. */
    const tenMinutes = (): Promise<unknown> =>
      reader.meanwhile('ten minutes pass', async () => process.kill(installation.relay.pid, 'SIGHUP'));

    await waiting(scene);
    await reader.go('shift+Tab', 'Lämna kön');
    await reader.press('Return');

    const karin = await talking(scene);
    await reader.go('shift+Tab', 'Avsluta chatten');
    await reader.press('Return');
    await reader.press('Escape');
    await reader.press('Return');
    await reader.go('Tab', 'Ja, avsluta chatten');
    await reader.press('Return');
    await karin.saveTopics('Skola, frånvaro');

    const again = async (): Promise<void> => {
      await reader.quietly('b', 'Starta en ny chatt');
      await reader.enters(/huvud nivå 1/);
      await reader.quietly('b', 'Starta chatten');
      await reader.enters('Meddelande');
      await reader.hears('Karin är här', () => karin.accept());
    };
    await again();
    await reader.meanwhile('the counselor ends, and saves the topics', async () => {
      await karin.end();
      await karin.saveTopics('Skola, frånvaro');
    });

    await again();
    await reader.go('shift+Tab', 'Mer');
    await reader.press('Return');
    await reader.go('Tab', 'Radera samtalet');
    await reader.press('Return');
    await reader.go('Tab', 'Ja, radera samtalet');
    await reader.press('Return');
    await karin.saveTopics('Skola, frånvaro');

    await again();
    await tenMinutes();
    await tenMinutes();
    await tenMinutes();
  },
};
