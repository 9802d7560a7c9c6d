/** What the manager says of import and export before either is asked for, in English. */
export const doorEn = {
  'carry.import': 'Import',
  'carry.export': 'Export',
  'carry.follow': 'Followed packs',
  'carry.news': '{n} followed packs have a new version',
  'carry.news.one': '{n} followed pack has a new version',
  'carry.newsShow': 'Show',
  'carry.dropNow': 'Let go to import these files',
  'carry.failed': 'The page didn’t load completely: reload it and try again',
} as const;
