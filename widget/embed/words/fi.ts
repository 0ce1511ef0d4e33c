/** The doorway in Finnish. */
import type { Words } from './words.ts';

export const fi: Words = {
  label: 'Chattaa nimettömänä',
  panel: 'Anonyymi chatti',
  exit: 'Poistu sivulta nopeasti',
  minimise: 'Pienennä chatti',
  unread: 'Uutta luettavaa',
  unreachable: 'Chatti ei vastaa juuri nyt. Jos joku on vaarassa, soita 112.',
  alone: 'Kokeile omassa välilehdessä',
};
