import type { Story } from '../story.ts';
import { talking, WHERE } from './opened.ts';

export const network: Story = {
  name: 'network',
  title: 'The network goes and comes back, with a line written meanwhile on each side',
  wishes: { proxy: { seed: 17 } },
  async tell(scene) {
    const { reader, installation } = scene;
    const karin = await talking(scene);
    const context = karin.page.context();
    await reader.meanwhile('the network goes', async () => {
      installation.proxy?.refuse(true);
      installation.proxy?.cutAll();
      await context.setOffline(true);
    });
    await reader.type('Skrivet utan nat.');
    await reader.press('Return');
    await karin.write('Svarat utan nät.');
    await reader.meanwhile('the network is back', async () => {
      installation.proxy?.refuse(false);
      // Her browser sees it at once: who comes first decides what is spoken.
      await context.setOffline(false);
      await karin.sees('Skrivet utan nat.');
    });
    await reader.press(WHERE);
  },
};
