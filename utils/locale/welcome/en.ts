/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { welcomeZhCN } from './zh-CN.ts';

export const welcomeEn: CatalogueOf<typeof welcomeZhCN> = {
  'welcome.title': 'Get going in three steps',
  'welcome.lead':
    'About three minutes. You can skip any step, and start again whenever you like from the manager.',
  'welcome.private': 'Everything stays on this computer: no account, no server, nothing is uploaded.',
  'welcome.skipAll': 'Skip everything',
  'welcome.progress': 'Step {step} of {steps}',
  'welcome.steps': 'The three steps',
  'welcome.state.done': 'Done',
  'welcome.state.skipped': 'Skipped',
  'welcome.state.todo': 'To do',
  'welcome.skip': 'Skip this step',
  'welcome.redo': 'Do it again',
  'welcome.next': 'Next step',

  'welcome.setTitle': 'First, three choices',
  'welcome.setHint': 'They are made for you already: “Start with these” is fine.',
  'welcome.language': 'Language',
  'welcome.languageBrowser': 'Same as the browser ({name})',
  'welcome.packs': 'Starter templates',
  'welcome.packsHint': 'Suggested right away. Untick what you don’t want; you can import your own later.',
  'welcome.packCount': '{n} templates',
  'welcome.packCount.one': '{n} template',
  'welcome.packBusy': 'Installing…',
  'welcome.packOut': '“{name}” left out: {n} templates moved to the recycle bin',
  'welcome.packOut.one': '“{name}” left out: {n} template moved to the recycle bin',
  'welcome.packIn': '“{name}” installed: {n} templates',
  'welcome.packIn.one': '“{name}” installed: {n} template',
  'welcome.packFailed': 'That didn’t work. Try again.',
  'welcome.retention': 'How long to keep chats',
  'welcome.retentionHint':
    'Older messages are deleted every day. You can change it later in the manager, under Privacy.',
  'welcome.setDone': 'Start with these',
  'welcome.setChange': 'Change',
  'welcome.setPacks': 'Starter templates: {names}',
  'welcome.setNoPacks': 'No starter templates',
  'welcome.setKept': 'Chats are kept for {time}',
  'welcome.setForever': 'Chats are kept for good',
  'welcome.comma': ', ',

  'welcome.allow': 'Choose your workbench',
  'welcome.allowText':
    'Deskmate runs only on sites that you allow, and reads only the chat that you have open, and the chat list, to tell who waits. Where do you answer shoppers?',
  'welcome.allowPicture':
    'Picture: the browser asks whether Deskmate may read a site, and a hand clicks Allow',
  'welcome.sites': 'Platforms',
  'welcome.listOnly': 'Chat list only',
  'welcome.hosts': 'The browser will ask you about: {hosts}',
  'welcome.allowThis': 'Allow {name}',
  'welcome.allowed': '{name} is allowed. Open it, and the side panel follows the chat that you have open.',
  'welcome.allowedMark': 'Allowed',
  'welcome.refused':
    'Not allowed, and that is fine: Deskmate won’t run there. Try again when you like, or skip this and practise first.',
  'welcome.noSite': 'Mine isn’t here',
  'welcome.noSite1': 'Open your web chat and click the Deskmate icon in the browser’s toolbar.',
  'welcome.noSite2': 'In the side panel, click “Enable on this site”. It reads the page by how it looks.',
  'welcome.noSite3': 'Where that isn’t certain, the side panel asks you to point things out on the page.',
  'welcome.qianniu':
    'Qianniu for PC is a program of its own that no browser extension can enter; web chats only.',

  'welcome.see': 'See what it reads',
  'welcome.seeText':
    'What was read is outlined on the page: who said what, who you are replying to, where replies go. The side panel shows three things:',
  'welcome.seePicture':
    'Picture: a chat page on the left with messages, the shopper’s name and the box outlined; on the right the side panel, numbered 1, 2, 3 from the top',
  'welcome.part.shopper': 'Who you are replying to. It follows the chat that you open',
  'welcome.part.question': 'What the shopper is asking now',
  'welcome.part.reply': 'Suggested replies: press the number in front to fill one in',
  'welcome.seeSite': 'Open {name} and outline it',
  'welcome.seeWait':
    '{name} is open. Open a chat there and the outlines appear; if you have to sign in first, come back and click again after that.',
  'welcome.seeFailed': '{name} couldn’t be opened. Click again, or see it on the practice desk.',
  'welcome.seePractice': 'See it on the practice desk',

  'welcome.fill': 'Fill in your first reply',
  'welcome.fillText':
    'The practice desk is part of the extension and its shoppers are simulated: nothing reaches anybody, and nothing is recorded. Open the side panel, press one key, and the reply is in the box.',
  'welcome.fillPicture':
    'Picture: pressing 1 in the side panel puts the suggested reply into the box on the left',
  'welcome.toPractice': 'Go to the practice desk',

  'welcome.doneTitle': 'You’re ready',
  'welcome.skippedTitle': 'That’s all for now',
  'welcome.doneText':
    'Open your workbench and begin. What is filled in is only a draft: sending is always up to you.',
  'welcome.keysTitle': 'The few keys worth remembering',
  'welcome.key.open': 'Open or close the side panel',
  'welcome.key.fill': 'Fill in the first suggestion',
  'welcome.key.slash': 'Type it in the box to find a template',
  'welcome.key.palette': 'Find a template without the slash',
  'welcome.key.undo': 'Undo what was filled in',
  'welcome.keyNone': 'Not set',
  'welcome.goOn': 'What next',
  'welcome.import': 'Import your templates',
  'welcome.openManager': 'Open the manager',
  'welcome.allowMore': 'Allow another workbench',
  'welcome.again': 'Start again',

  'practice.title': 'Practice desk',
  'practice.region': 'Practice guide',
  'practice.back': 'Back to the steps',
  'practice.seeTitle': 'Outlined: what was read',
  'practice.seeText':
    'What the shopper said, what you said, who you are replying to, and where replies go. Your workbench is read the same way.',
  'practice.seen': 'Got it, next step',
  'practice.openTitle': 'Open the side panel',
  'practice.openText': 'Suggested replies are in the side panel.',
  'practice.openKey': 'You can also press {key}, or click the Deskmate icon in the toolbar.',
  'practice.openIcon': 'You can also click the Deskmate icon in the toolbar.',
  'practice.open': 'Open the side panel',
  'practice.fillTitle': 'Fill in the first one',
  'practice.fillText': 'Look at the suggestions in the side panel, then press 1 there, or click that reply.',
  'practice.fillKey': 'With the cursor in the box, {key} does it too.',
  'practice.filledTitle': 'Your first reply is filled in',
  'practice.filledText':
    'It is in the box and hasn’t been sent. Look it over and press Enter to send; if you don’t want it, press {undo} in the box or click “Take back” in the side panel.',
  'practice.sentTitle': 'Sent',
  'practice.sentText':
    'You pressed send; Deskmate only fills in drafts. Go on replying to practise more, or go back to the steps.',
  'practice.finish': 'Finish',
};
