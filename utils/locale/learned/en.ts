/** How a reply was learned, in English. Part of `en.ts`. */
export const learnedEn = {
  'learned.own': 'My reply',
  'learned.from': 'learned from {n} replies',
  'learned.from.one': 'learned from {n} reply',
  'learned.repliedOn': 'You replied this way: {day}',
  'learned.ban': 'Never for this',
  'learned.banThis': 'Never for questions like this: {title}',
  'learned.banKey': '{key}: never for this',
  'learned.banned': '“{title}” is no longer used for such questions',
} as const;
