/** Registers every element of the console, and gives them their words. The one-time link's page has its own list. */
import { ConversationLog } from './conversation/conversation-log.ts';
import { ConversationPane } from './conversation/conversation-pane.ts';
import { ReplyBox } from './conversation/reply-box.ts';
import { UnsentReplies } from './conversation/unsent-replies.ts';
import { OngoingList } from './conversations/ongoing-list.ts';
import { ConversationDetails } from './details/conversation-details.ts';
import { QuestionDialog } from './details/question-dialog.ts';
import { HandOverDialog } from './hand-over/hand-over-dialog.ts';
import { KeysDialog } from './help/keys-dialog.ts';
import './locales/desk.ts';
import { WaitingList } from './lobby/waiting-list.ts';
import { define } from './parts/define.ts';
import { AvailableSwitch } from './shell/available-switch.ts';
import { ConsoleApp } from './shell/console-app.ts';
import { DeskShell } from './shell/desk-shell.ts';
import { ReaderPage } from './shell/reader-page.ts';
import { SignOutDialog } from './shell/sign-out-dialog.ts';
import { PlainPage } from './sign-in/plain-page.ts';
import { StatisticsPage } from './statistics/statistics-page.ts';
import { TopicPicker } from './topics/topic-picker.ts';

define({
  'viska-conversation-log': ConversationLog,
  'viska-conversation-pane': ConversationPane,
  'viska-reply-box': ReplyBox,
  'viska-unsent-replies': UnsentReplies,
  'viska-ongoing-list': OngoingList,
  'viska-conversation-details': ConversationDetails,
  'viska-question-dialog': QuestionDialog,
  'viska-hand-over-dialog': HandOverDialog,
  'viska-keys-dialog': KeysDialog,
  'viska-waiting-list': WaitingList,
  'viska-available-switch': AvailableSwitch,
  'viska-console': ConsoleApp,
  'viska-desk-shell': DeskShell,
  'viska-reader-page': ReaderPage,
  'viska-sign-out-dialog': SignOutDialog,
  'viska-plain-page': PlainPage,
  'viska-statistics-page': StatisticsPage,
  'viska-topic-picker': TopicPicker,
});
