/** Registers every element of the console: the one place where a class gets its tag. */
import { ConversationLog } from './conversation/conversation-log.ts';
import { ConversationPane } from './conversation/conversation-pane.ts';
import { ReplyBox } from './conversation/reply-box.ts';
import { OngoingList } from './conversations/ongoing-list.ts';
import { ConversationDetails } from './details/conversation-details.ts';
import { QuestionDialog } from './details/question-dialog.ts';
import { HandOverDialog } from './hand-over/hand-over-dialog.ts';
import { KeysDialog } from './help/keys-dialog.ts';
import { WaitingList } from './lobby/waiting-list.ts';
import { AvailableSwitch } from './shell/available-switch.ts';
import { ConsoleApp } from './shell/console-app.ts';
import { DeskShell } from './shell/desk-shell.ts';
import { SignOutDialog } from './shell/sign-out-dialog.ts';
import { EnterPage } from './sign-in/enter-page.ts';
import { PlainPage } from './sign-in/plain-page.ts';
import { StatisticsPage } from './statistics/statistics-page.ts';
import { TopicPicker } from './topics/topic-picker.ts';

const elements: Record<string, CustomElementConstructor> = {
  'viska-conversation-log': ConversationLog,
  'viska-conversation-pane': ConversationPane,
  'viska-reply-box': ReplyBox,
  'viska-ongoing-list': OngoingList,
  'viska-conversation-details': ConversationDetails,
  'viska-question-dialog': QuestionDialog,
  'viska-hand-over-dialog': HandOverDialog,
  'viska-keys-dialog': KeysDialog,
  'viska-waiting-list': WaitingList,
  'viska-available-switch': AvailableSwitch,
  'viska-console': ConsoleApp,
  'viska-desk-shell': DeskShell,
  'viska-sign-out-dialog': SignOutDialog,
  'viska-enter-page': EnterPage,
  'viska-plain-page': PlainPage,
  'viska-statistics-page': StatisticsPage,
  'viska-topic-picker': TopicPicker,
};

// The gallery and the console may both be on a page.
for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);
