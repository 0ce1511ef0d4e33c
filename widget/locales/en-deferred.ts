/** English, for what is loaded only when it is needed. */
import type { DeferredCatalogue } from './localize.ts';

export const texts: DeferredCatalogue = {
  close: 'Close',
  back: 'Go back',
  opens: 'It opens {when}.',
  meanwhile: 'Can it not wait? Under {help} there are numbers to call.',
  at: '{day|today:#|tomorrow:#|other:on #}{date} at {time}',
  closing: 'The chat closes at {time}.',

  helpTrace:
    'If someone is in danger, call 112. We do not know who you are or where you are, so we cannot send help.',
  helpCall: 'Call {phone}',
  helpOpen: 'Open the website',
  helpList:
    'Calls you make and pages you visit may show in the phone’s lists afterwards. The button Leave this page quickly does not clear the browser’s history.',

  warnTitle: 'Send personal details?',
  warnFound: 'This may show who you or someone else is:',
  warnThen:
    'If you send it, the counselor may learn who it is about. If there are signs that a child is coming to harm, the counselor must then report it to social services.',
  warnRemove: 'Remove them',
  warnSend: 'Send anyway',
  'warn-personal-number': 'personal identity number',
  'warn-phone': 'phone number',
  'warn-email': 'e-mail address',
  'warn-address': 'street address',
  'warn-plate': 'registration number',
  'warn-name': 'name',
  'warn-school': 'school',
  'warn-handle': 'username',
  found: '{what} may show who this is about.',
  foundRemove: 'Remove',
  foundKeep: 'Keep',

  newTitle: 'New counselor',
  newBy: '{by} is handing over to {name}.',
  newAlone:
    'Another counselor wants to take over, but the previous one has not said so. If you are unsure you can say no.',
  newAsk:
    'Do you want to go on with the new counselor? You choose whether they may read what the two of you have already written. A new check number, compared outside the chat, shows whether anyone reads along.',
  newSomeone: 'a colleague',
  newYes: 'Yes, let them read',
  newWithout: 'Yes, but start afresh',
  newNo: 'No, thank you',
  consentTitle: 'Consent',
  consentIntro: 'The counselor suggests handing this to {recipient}.',
  consentPurpose: 'Why: {purpose}',
  consentText: 'Text handed over',
  consentEdit: 'You can change the text. Only what is written here is handed over.',
  consentTick: 'Yes, {recipient} may receive the text above. I am then no longer anonymous to them.',
  consentYes: 'Hand over the text',
  consentNo: 'Do not hand over',
  consentGiven: 'You have said yes. You can change your mind until the text has been fetched.',
  consentWithdraw: 'I have changed my mind',
  consentFetched: 'The text has been fetched and can no longer be taken back.',
  consentDeclined: 'You have said no. Nothing is handed over.',
  consentWithdrawn: 'You have changed your mind. Nothing is handed over.',
  concernTitle: 'Important to know',
  concernText:
    'What you have told us makes the counselor worried about a child. By law, the counselor must report such concern to social services. As long as nobody knows who the child is, no report can be made. If you tell us who the child is, the counselor makes a report and tells you so.',
  concernErase: 'What has already been reported cannot be undone by erasing the conversation.',
  concernYes: 'I want to tell more',
  concernNo: 'I want to stay anonymous',
  concernSaidYes: 'You have chosen to tell more.',
  concernSaidNo: 'You have chosen to stay anonymous.',

  noOne: 'No counselor is here right now. You are still in the queue.',
  closedWaits: 'The chat is closed to new people. You are still in the queue.',
  nowNumbers: 'Do you need to talk to someone now?',
  write: 'You can start writing now. What you write stays here with you until a counselor has come.',
  offline: 'No internet connection. We will go on when it is back.',
  agreeing: 'A counselor is joining.',
  unread: 'New answer',
  idle: 'It has been quiet for a while. The chat ends in {n|one:one minute|other:# minutes}.',
  shift: 'Pressing Shift three times leaves the page.',
  stay: 'I am still here',
  away: 'The counselor has lost the connection. We are waiting.',
  gone: 'The counselor did not come back. You keep your place in the queue.',
  another: 'Wait for another counselor',
  lost: 'What the two of you wrote before is no longer on either screen. Please go on here.',

  check: 'Check number',
  checkSays:
    'Compare it with the counselor’s number some other way than in the chat, for example by phone. If they are the same, nobody has swapped the keys between you.',
  enterSends: 'Enter sends',
  times: 'Show times',
  printed: 'The chat is not printed. If you want a copy of your own, save it under {more}: {copy}.',
  copy: 'Save a copy of your own',
  copyWarn:
    'The copy ends up among the downloads on this device. Others who use the device can read it. We cannot remove it for you.',
  copySave: 'Save the copy',
  copyFile: 'notes.txt',
  hidden: 'No text is shown until you choose it.',
  endUnseen: 'End without showing',
  endAsk: 'Do you want to end it?',
  endYes: 'Yes, end the chat',
  endSays: 'The conversation cannot be opened again.',
  endMore: 'Say how it went',
  erase: 'Erase the conversation',
  eraseAsk: 'Do you want to erase the conversation?',
  eraseSays:
    'The text is removed from both screens and the chat ends. The counselor may already have read it. The topics of the conversation are still kept.',
  eraseYes: 'Yes, erase the conversation',

  privController: 'Data controller',
  privDpo: 'Data protection officer',
  privBasis: 'Legal basis',
  privKept: 'What is kept',
  privKeptText:
    'When the conversation is over we keep a random number, the website, the month, the section and the topics. A coded fingerprint of the conversation’s receipt number is kept as well, not the number itself. We never keep text, names or IP addresses. On your screen the text stays until you clear it, leave the page or have been away for two minutes.',
  privRetention: 'For how long',
  privMonths: 'The topics are removed after {n|one:one month|other:# months}.',
  privRights: 'Your rights',
  privRightsText:
    'You have the right to know what there is about you, to have errors corrected and details erased. We cannot connect what is kept to you. The conversation has a receipt number. You can show it under More while you chat, and after the chat has ended. With it the topics can be removed without you saying who you are.',
  privComplain:
    'If you are not satisfied, you can complain to the Swedish Authority for Privacy Protection, IMY.',
  privSeal: 'What the encryption protects',
  privSealText:
    'What the two write is encrypted in one browser and unlocked in the other. The server in between, the relay, cannot read it as long as it runs this code and serves this code. Encryption does not protect against someone who changes the code, a server that swaps keys at the first meeting or at any hand-over, also one that the counselor told of, a hostile script on the page that imitates the chat, or a device that someone else has taken over. The server sees addresses, sizes and times while a chat goes on; it writes none of them down. If both pages reload at once, what has been read is gone from both screens. A check number, compared outside the chat, shows whether anyone has swapped the keys.',
  privWriting: 'Keyboards and writing assistants',
  privWritingText:
    'We ask the browser, common writing assistants and password managers not to read the fields where you write. They may do so all the same. We cannot keep away the keyboard app on your phone, extensions of the browser or the browser itself.',
  privShift: 'Pressing Shift three times within two seconds leaves the page. After the second it says:',
  privMore: 'Read more on the municipality’s website',

  problemFull:
    'Many people want to chat right now. The chat keeps trying by itself. You do not need to do anything.',
  problemBusy:
    'There have been many attempts from the same network as yours. The chat will try again by itself within about a minute. You can also change networks, for example from wifi to mobile data.',
  problemNetwork:
    'Many people on your network want to chat right now. The chat keeps trying by itself. You can also change networks, for example from wifi to mobile data.',
  problemGone: 'The conversation is over. You can start a new one.',
  problemKeys: 'The safety check did not match. The chat was ended to protect what you write.',
  problemForged: 'A message could not be checked, so it is not shown. You can go on writing.',
  problemSite: 'This chat is no longer here.',
  problemOld: 'The chat has been updated. Please reload the page.',

  afterParent: 'The chat has ended',
  afterCounselor: 'The counselor has ended the chat',
  afterGone: 'The counselor lost the connection, so the chat has ended',
  afterIdle: 'The chat ended because it was quiet for a long time',
  afterClosed: 'The chat has closed',
  afterErased: 'The conversation is erased',
  clear: 'Clear and close',
  afterStays: 'The text stays here until you clear it, leave the page or have been away for two minutes.',
  unsent: 'Not sent',
  counselorEnds: 'The counselor is ending the chat. You can keep reading.',
  afterWiped:
    'The text has been removed from the chat. Only the topics are kept. You are welcome to come back.',
  afterErasedSays: 'The text has been removed from both screens. Only the topics are kept.',
  afterUnmet:
    'No counselor had come yet. What you wrote has been removed from the chat, and nothing is kept. You are welcome to come back.',
  afterUnsent:
    'No counselor had read this yet. If you start a new chat, it is in the box where you write. Otherwise it is gone when you leave the page.',
  helped: 'Did it help to chat?',
  helpedYes: 'Yes',
  helpedPartly: 'Partly',
  helpedNo: 'No',
  tip: 'A tip for the municipality (optional)',
  tipSays: 'The counselor sees the answer and can pass it on. It is not kept.',
  tipSend: 'Send to the counselor',
  tipSent: 'Thank you. The answer goes to the counselor.',
  receipt: 'Show the receipt number',
  receiptSays:
    'With the number you can later remove the topics of this conversation, without saying who you are. The number is not kept anywhere else. You remove them here:',
  receiptNumber: 'Receipt number',
  receiptNow:
    'A number to erase the topics with. Write it down now. When the chat is over and you leave the page it cannot be shown again.',
  receiptCopy: 'Copy the number',
  receiptCopied: 'The number has been copied.',
  receiptNotCopied: 'It could not be copied. Write the number down.',
  goodbye: 'Before you go',
  again: 'Start a new chat',
  queueAgain: 'Join the queue again',
  blocked:
    'If you go to another page the chat ends. The browser does not let it remember anything from one page to the next.',
  tab: 'Open in a tab of its own',
};
