/** Where most stories begin; on the way there nothing is kept, since the first story keeps it. */
import type { Counselor } from '../../support/counselor.ts';
import { aCounselor } from '../../support/meeting.ts';
import type { Scene } from '../story.ts';

/** The keypad's Enter: the reader says where one is. */
export const WHERE = 'KP_Enter';

/** On the municipality's page. */
export async function arrived({ reader, installation }: Scene): Promise<void> {
  await reader.visit(installation.demoUrl);
}

/** The panel is open, with the notice. */
export async function opened(scene: Scene): Promise<void> {
  await arrived(scene);
  await scene.reader.quietly('b', 'Chatta anonymt');
  await scene.reader.enters(/^Anonym chatt huvud/);
}

/** In the queue, in the field. */
export async function waiting(scene: Scene): Promise<void> {
  await opened(scene);
  await scene.reader.quietly('b', 'Starta chatten');
  await scene.reader.enters('Meddelande');
}

/** Karin is there, in a browser of her own. */
export async function talking(scene: Scene): Promise<Counselor> {
  const karin = await aCounselor(scene.installation, scene.browser);
  await waiting(scene);
  await scene.reader.hears('Karin är här', () => karin.accept());
  return karin;
}
