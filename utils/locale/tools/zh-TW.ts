/** The bin, the versions and tidying up, in the words of Taiwan. */
export const toolsZhTW = {
  'bin.label': '資源回收桶裡的範本',
  'bin.note': '刪除的範本保留 30 天，到期自動清除。',
  'bin.empty': '資源回收桶是空的',
  'bin.noMatch': '資源回收桶裡沒有符合條件的範本',
  'bin.emptyHint': '刪除的範本會先放在這裡，30 天內都能還原。',
  'bin.leave': '回到範本清單',
  'bin.restore': '還原',
  'bin.restoreThis': '還原「{title}」',
  'bin.restoreAll': '還原這 {n} 則',
  'bin.gone': '{day} 徹底清除',
} as const;
