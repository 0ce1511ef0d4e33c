/** The doorway in Finnish. */
import type { Words } from './words.ts';

export const fi: Words = {
  label: 'Chattaa nimettömänä',
  panel: 'Anonyymi chatti',
  exit: 'Poistu sivulta nopeasti',
  minimise: 'Pienennä chatti',
  unread: 'Uutta luettavaa',
  unreachable:
    'Chattia ei voi näyttää tässä juuri nyt. Jos joku on vaarassa, soita 112. Terveysneuvontaa saat numerosta 1177.',
  alone: 'Kokeile omassa välilehdessä',
};
