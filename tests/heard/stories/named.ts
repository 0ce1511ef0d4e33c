import type { Story } from '../story.ts';
import { talking, WHERE } from './opened.ts';

export const named: Story = {
  name: 'named',
  title: 'A name: said once while one writes, and kept',
  async tell(scene) {
    const { reader } = scene;
    await talking(scene);
    await reader.type('Elsa sover inte');
    await reader.press(WHERE);
    await reader.press('Tab');
    await reader.press('Tab');
    await reader.press('Return');
    await reader.press('Return');
  },
};
