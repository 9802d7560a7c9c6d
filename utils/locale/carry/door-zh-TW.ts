/** What the manager says of import and export before either is asked for, in the words of Taiwan. */
export const doorZhTW = {
  'carry.import': '匯入',
  'carry.export': '匯出',
  'carry.follow': '訂閱範本包',
  'carry.news': '訂閱的範本包有新版本（{n} 個）',
  'carry.newsShow': '看看',
  'carry.dropNow': '放開滑鼠，匯入這些檔案',
  'carry.failed': '頁面沒有載入完整，請重新整理後再試',
} as const;
