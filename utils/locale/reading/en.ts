/** On how a page is read: what was found, and how to teach it. Part of `en.ts`. */
import type { Catalogue } from '../catalogue.ts';
import type { readingZhCN } from './zh-CN.ts';

export const readingEn = {
  'teach.action': 'Teach me',
  'teach.active': 'Show me in the page',
  'teach.activeHint': 'Point at each thing that the page asks for. Esc to quit.',
  'teach.stop': 'Quit',
  'report.action': 'Export a report',
  'outcome.reportSaved':
    'Report saved as a file: chat text and names are replaced; look it over before you pass it on',
  'outcome.reportFailed': 'Could not make a report: reload the page, open a conversation and try again',
  'report.hint': 'The report is only saved as a file. It is sent to nobody.',

  'unread.none': 'No chat found here yet',
  'unread.noneHint': 'Open a conversation, and it will be looked for.',
  'unread.noneTeach': 'One is open already? Then show me in the page, once.',
  'unread.moved': 'The pages of “{name}” have changed',
  'unread.movedUnnamed': 'The pages of this site have changed',
  'unread.movedHint':
    'The adapter no longer finds its way. To be safe from replying to the wrong person, nothing is suggested or filled in.',
  'unread.unsure': 'Not certain about this page',
  'unread.unsureHint':
    'Without certainty nothing is suggested or filled in: it could go to the wrong person. Show me once in the page, and I’ll go by that.',
  'unread.broken': 'Not recognised now',
  'unread.stillWorks': 'Still works',
  'unread.search': 'Searching templates, above',
  'unread.copy': 'Copying them, for you to paste',

  'reading.generic': 'Generic reading, no adapter',
  'reading.unknown': '{n} messages not used: sender unclear',
  'reading.unknown.one': '{n} message not used: sender unclear',
  'reading.moved': 'The pages of “{name}” have changed: some of it may be missing',

  'part.thread.missing': 'No messages found',
  'part.sides.missing': 'Can’t tell which messages are the shopper’s',
  'part.shopper.missing': 'Can’t find who the shopper is',
  'part.composer.missing': 'No input box found',
  'part.thread.unsure': 'Unsure where the messages are',
  'part.sides.unsure': 'Unsure which messages are the shopper’s',
  'part.shopper.unsure': 'Unsure which shopper is open',
  'part.composer.unsure': 'Unsure which is the input box',
} satisfies Partial<Catalogue> & Pick<Catalogue, keyof typeof readingZhCN>;
