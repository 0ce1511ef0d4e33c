/** The walls between folders hold: a forbidden import, added where it does not belong, is an error. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: 'tests/config/eslint.config.js',
  ruleFilter: ({ ruleId }) => ruleId.startsWith('import-x/'),
});

async function rulesBroken(file: string, line: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: `${ROOT}${file}` });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

const FORBIDDEN: [file: string, line: string][] = [
  ['widget/frame/status.ts', "import type { SiteSettings } from '../../relay/sites/settings.ts';"],
  ['widget/embed/panel-elements.ts', "import { link } from '../../relay/http/link.ts';"],
  ['relay/console/shell/words.ts', "import { countTopics } from '../../statistics/count.ts';"],
  ['relay/protocol/codes.ts', "import { Conversations } from '../conversations/conversations.ts';"],
  ['relay/protocol/codes.ts', "import { hasSign } from '../../widget/writing/sign.ts';"],
  ['relay/gateway/gateway.ts', "import { Desk } from '../console/desk/desk.ts';"],
  ['relay/http/app.ts', "import { ParentConversation } from '../../widget/session/parent-conversation.ts';"],
  ['widget/session/machine/store.ts', "import { look } from '../../frame/look.ts';"],
  ['widget/embed/panel-elements.ts', "import { look } from '../frame/look.ts';"],
  ['widget/browser/connection.ts', "import { isLive } from '../session/phase.ts';"],
  ['relay/console/desk/link.ts', "import { RelayLink } from '../../../widget/session/relay-link.ts';"],
  ['relay/console/parts/languages.ts', "import { link } from '../../../widget/frame/link.ts';"],
  ['widget/frame/status.ts', "import { icon } from '../../relay/console/parts/icons.ts';"],
  ['widget/embed/panel-elements.ts', "import { folder } from '../build/output.ts';"],
  ['widget/frame/status.ts', "import { line } from '../../demo/gallery/room-fixtures.ts';"],
  ['relay/console/shell/words.ts', "import { me } from '../../../demo/gallery/desk-views.ts';"],
  ['widget/frame/status.ts', "import type { ViskaRoom } from './room/room.ts';"],
  ['widget/frame/help/help.ts', "import type { ViskaRoom } from '../room/room.ts';"],
  ['widget/frame/room/body.ts', "import type { ViskaRoom } from './room.ts';"],
];
const ALLOWED: [file: string, line: string][] = [
  ['widget/frame/main.ts', "import type { ViskaRoom } from './room/room.ts';"],
  ['widget/frame/define.ts', "import { ViskaRoom } from './room/room.ts';"],
  ['widget/frame/help/help.ts', "import type { OverlayValues } from '../room/values.ts';"],
  [
    'widget/frame/status.ts',
    "import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';",
  ],
  ['relay/http/app.ts', "import { REL } from '../../widget/links/link-attributes.ts';"],
  ['relay/console/shell/words.ts', "import type { Line } from '../../../widget/session/view.ts';"],
];

describe('the walls between folders', () => {
  test.each(FORBIDDEN)('%s may not say %s', async (file, line) => {
    expect(await rulesBroken(file, line)).toEqual(['import-x/no-restricted-paths']);
  });
  test.each(ALLOWED)('%s may say %s', async (file, line) => {
    expect(await rulesBroken(file, line)).toEqual([]);
  });
  test('and nothing goes in circles', async () => {
    const line = "import { snapshot } from './snapshot.ts';\nexport const isOpen = snapshot;";
    expect(await rulesBroken('widget/session/phase.ts', line)).toContain('import-x/no-cycle');
  });
});
