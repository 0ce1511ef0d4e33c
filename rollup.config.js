/**
 * What browsers load, built into dist/browser/: one bundle per page. A parent's room and a counselor's console share no
 * file, so neither pays for the other. How each kind of bundle is built stands in widget/build/.
 */
import { doorway, floor, gallery, page, panel } from './widget/build/bundles.ts';

// The doorway is last: `record` takes it for the end.
export default [
  panel({ panel: 'widget/embed/panel.ts' }),
  floor({ floor: 'widget/frame/floor.ts' }),
  page({ room: 'widget/frame/main.ts', alone: 'widget/frame/standalone.ts' }),
  page({ console: 'relay/console/main.ts' }),
  page({ enter: 'relay/console/enter.ts' }),
  gallery({ list: 'demo/gallery/list.ts', one: 'demo/gallery/main.ts' }),
  doorway({ viska: 'widget/embed/viska.ts' }),
];
