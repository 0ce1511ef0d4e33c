import { aCounselor, aParent } from '../../support/meeting.ts';
import type { Story } from '../story.ts';
import { arrived, WHERE } from './opened.ts';

export const starting: Story = {
  name: 'starting',
  title: 'Finding the chat, reading the notice, starting, writing at once, waiting',
  async tell(scene) {
    const { reader, installation, browser } = scene;
    const karin = await aCounselor(installation, browser);
    const first = await aParent(browser);
    await first.page.goto(installation.demoUrl);
    await first.start();
    await arrived(scene);
    await reader.go('b', 'Chatta anonymt');
    await reader.press('Return');
    await reader.read('Down', 'Starta chatten');
    await reader.press('Return');
    await reader.type('Vi sover inte.');
    await reader.press(WHERE);
    await reader.meanwhile('the one before leaves the queue', () => first.press('leaveQueue'));
    await reader.meanwhile('the counselor is no longer available', () => karin.available.click());
    await reader.meanwhile('the counselor is available again', () => karin.available.click());
    await reader.press('Return');
  },
};
