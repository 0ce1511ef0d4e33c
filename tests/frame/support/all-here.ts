/**
 * Every piece of the room that is fetched when it is needed, here before a test begins. The room waits a few seconds
 * for a piece and then goes on without it, and on a busy machine a test would come to see that.
 */
import '../../../widget/frame/guard/guard.ts';
import '../../../widget/frame/found/found.ts';
import '../../../widget/frame/room/conversation-part.ts';
import '../../../widget/frame/dialog/dialog.ts';
import '../../../widget/frame/ending/ending.ts';
import '../../../widget/frame/erasing/erasing.ts';
import '../../../widget/frame/hours/hours.ts';
import '../../../widget/frame/help/help.ts';
import '../../../widget/frame/privacy/privacy.ts';
import '../../../widget/frame/options/options.ts';
import '../../../widget/frame/warning/warning.ts';
import '../../../widget/frame/card/card.ts';
import '../../../widget/frame/problem/problem.ts';
import '../../../widget/frame/ended/ended.ts';
import '../../../widget/frame/unseen/unseen.ts';
import '../../../widget/locales/sv-deferred.ts';
import '../../../widget/locales/en-deferred.ts';
import '../../../widget/locales/ar-deferred.ts';
