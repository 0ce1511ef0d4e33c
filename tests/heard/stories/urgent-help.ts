import type { Story } from '../story.ts';
import { opened, WHERE } from './opened.ts';

export const urgentHelp: Story = {
  name: 'urgent-help',
  title: 'Urgent help opened, read by arrows, closed; then the chat minimised and opened again',
  async tell(scene) {
    const { reader } = scene;
    await opened(scene);
    await reader.go('shift+b', 'Akut hjälp');
    await reader.press('Return');
    await reader.read('Down', 'Stäng');
    await reader.press('Escape');
    await reader.press(WHERE);
    await reader.press('Escape');
    await reader.press(WHERE);
    await reader.press('Return');
    await reader.go('shift+b', 'Minimera chatten');
    await reader.press('Return');
    await reader.press(WHERE);
  },
};
