import type { Story } from '../story.ts';
import { talking, WHERE } from './opened.ts';

export const guard: Story = {
  name: 'guard',
  title: 'The guard: a telephone number, taken back, then removed',
  async tell(scene) {
    const { reader } = scene;
    await talking(scene);
    await reader.type('Ring 070-174 06 05');
    await reader.press('Return');
    for (let button = 0; button < 3; button++) await reader.press('Tab');
    await reader.press('Escape');
    await reader.press(WHERE);
    await reader.press('Return');
    await reader.press('Tab');
    await reader.press('Return');
    await reader.press(WHERE);
  },
};
