/** What is said of templates' pictures, in Traditional Chinese. */
export const picturesZhTW = {
  'reply.pictures': '{n} 張圖片',
  'outcome.two': '{first}。{second}',
  'outcome.filledPictures': '已填入「{title}」和 {n} 張圖片，送出前再看一眼',
  'outcome.left.notTaken': '有 {n} 張圖片頁面沒有收下',
  'outcome.left.stale': '有 {n} 張圖片沒有放：頁面已經不是「{shopper}」的對話，或無法確定是誰',
  'outcome.left.composing': '有 {n} 張圖片沒有放：輸入框裡正在用輸入法打字',
  'outcome.left.changedText': '有 {n} 張圖片沒有放：頁面收圖片時動了文字，已改回',
  'outcome.left.missing': '有 {n} 張圖片讀不出來，沒有放',
  'outcome.picture.copied': '圖片已複製，在輸入框按 {key} 貼上',
  'outcome.picture.copiedOf': '第 {n} 張圖片已複製（還有 {left} 張），在輸入框按 {key} 貼上',
  'outcome.picture.failed': '圖片無法複製，可以再試一次',
  'outcome.picture.copy': '複製圖片',
  'outcome.picture.next': '複製下一張',
  'outcome.takenBackPictures': '已撤回文字。{n} 張圖片還在頁面上，請在那裡手動移除',
} as const;
