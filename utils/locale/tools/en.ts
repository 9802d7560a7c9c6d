/** The bin, the versions and tidying up, in English. */
export const toolsEn = {
  'bin.label': 'Templates in the recycle bin',
  'bin.note': 'Deleted templates are kept for 30 days, then they go for good.',
  'bin.empty': 'The recycle bin is empty',
  'bin.noMatch': 'Nothing in the recycle bin fits',
  'bin.emptyHint': 'What you delete comes here first and can be restored for 30 days.',
  'bin.leave': 'Back to the list',
  'bin.restore': 'Restore',
  'bin.restoreThis': 'Restore “{title}”',
  'bin.restoreAll': 'Restore these {n}',
  'bin.restoreAll.one': 'Restore this {n}',
  'bin.gone': 'Goes for good on {day}',
} as const;
