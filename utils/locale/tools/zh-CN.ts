/** The source texts of the bin, the versions and tidying up. */
export const toolsZhCN = {
  'bin.label': '回收站里的话术',
  'bin.note': '删除的话术保留 30 天，到期自动清除。',
  'bin.empty': '回收站是空的',
  'bin.noMatch': '回收站里没有符合条件的话术',
  'bin.emptyHint': '删除的话术会先放在这里，30 天内都能恢复。',
  'bin.leave': '回到话术列表',
  'bin.restore': '恢复',
  'bin.restoreThis': '恢复“{title}”',
  'bin.restoreAll': '恢复这 {n} 条',
  'bin.gone': '{day} 彻底清除',
} as const;
