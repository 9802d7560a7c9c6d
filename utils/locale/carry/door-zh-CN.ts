/** What the manager says of import and export before either is asked for: source texts. */
export const doorZhCN = {
  'carry.import': '导入',
  'carry.export': '导出',
  'carry.follow': '订阅话术包',
  'carry.news': '订阅的话术包有新版本（{n} 个）',
  'carry.newsShow': '看看',
  'carry.dropNow': '松开鼠标，导入这些文件',
  'carry.failed': '页面没有加载完整，请刷新后再试',
} as const;
