import { AWAY_MS } from '../../../widget/session/away.ts';
import type { Story } from '../story.ts';
import { talking, WHERE } from './opened.ts';

export const returning: Story = {
  name: 'returning',
  title: 'Back after more than two minutes in another tab: Vill du fortsätta?',
  alone: 'it really waits for two minutes',
  async tell(scene) {
    const { reader } = scene;
    await talking(scene);
    await reader.press('ctrl+t');
    await new Promise(resolve => setTimeout(resolve, AWAY_MS + 5_000));
    await reader.press('ctrl+w');
    await reader.press(WHERE);
    await reader.go('b', 'Fortsätt');
    await reader.press('Return');
    await reader.press(WHERE);
  },
};
