/** What is said of templates' pictures, in the source language. */
export const picturesZhCN = {
  'reply.pictures': '{n} 张图片',
  'outcome.two': '{first}。{second}',
  'outcome.filledPictures': '已填入“{title}”和 {n} 张图片，发送前再看一眼',
  'outcome.left.notTaken': '有 {n} 张图片页面没有收下',
  'outcome.left.stale': '有 {n} 张图片没有放：页面已经不是“{shopper}”的会话，或无法确定是谁',
  'outcome.left.composing': '有 {n} 张图片没有放：输入框里正在用输入法打字',
  'outcome.left.changedText': '有 {n} 张图片没有放：页面收图片时动了文字，已改回',
  'outcome.left.missing': '有 {n} 张图片读不出来，没有放',
  'outcome.picture.copied': '图片已复制，在输入框按 {key} 粘贴',
  'outcome.picture.copiedOf': '第 {n} 张图片已复制（还有 {left} 张），在输入框按 {key} 粘贴',
  'outcome.picture.failed': '图片没能复制，可以再试一次',
  'outcome.picture.copy': '复制图片',
  'outcome.picture.next': '复制下一张',
  'outcome.takenBackPictures': '已撤回文字。{n} 张图片还在页面上，请在那里手动移除',
} as const;
