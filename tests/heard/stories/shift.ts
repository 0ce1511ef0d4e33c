import type { Story } from '../story.ts';
import { talking } from './opened.ts';

/** The reader's own key for its two modes. */
const MODE = 'Insert+a';

export const shift: Story = {
  name: 'shift',
  title: 'Reading backwards with Shift stays; Shift alone three times leaves',
  wishes: { settings: usual => ({ ...usual, exitAddress: `${String(usual.origins[0])}/personuppgifter` }) },
  async tell(scene) {
    const { reader } = scene;
    const karin = await talking(scene);
    // Spoken to its end, or the next key is heard with it.
    await reader.hears('Hej.', () => karin.write('Hej.'));
    await reader.press(MODE);
    for (const key of ['shift+b', 'shift+h']) {
      for (let press = 0; press < 4; press++) await reader.press(key);
      await reader.rush(key, key, key, key);
    }
    await reader.meanwhile('Karin writes “Är du kvar?”', () => karin.write('Är du kvar?'));
    await reader.press('Shift_L', 'Shift_L', 'Shift_L');
    await karin.reads(/har lämnat|lämnade/i);
  },
};
