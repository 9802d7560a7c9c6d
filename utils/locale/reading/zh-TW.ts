/** On how a page is read, in the words of Taiwan: an adapter is a 設定檔 there. Part of `zh-TW.ts`. */
import type { Catalogue } from '../catalogue.ts';
import type { readingZhCN } from './zh-CN.ts';

export const readingZhTW = {
  'teach.action': '教我認頁面',
  'teach.active': '在頁面上指給我看',
  'teach.activeHint': '照著頁面上的提示，一項一項指。按 Esc 離開。',
  'teach.stop': '離開',
  'report.action': '匯出報告',
  'outcome.reportSaved': '報告已存成檔案：聊天文字和姓名都已替換，寄出前可以先打開看看',
  'outcome.reportFailed': '無法產生報告：請重新整理頁面，開啟一個對話後再試',
  'report.hint': '報告只存成檔案，不會自動傳給任何人。',

  'unread.none': '還沒找到聊天視窗',
  'unread.noneHint': '打開一位買家的對話，這裡就會開始辨識。',
  'unread.noneTeach': '對話已經開著？那就在頁面上指給我看一次。',
  'unread.moved': '「{name}」的頁面變了',
  'unread.movedUnnamed': '這個網站的頁面變了',
  'unread.movedHint': '原本的設定檔找不到位置了。為了避免回錯人，先不推薦，也不填入。',
  'unread.unsure': '這個頁面還認不準',
  'unread.unsureHint': '沒有把握就不推薦、不填入，以免回錯人。你在頁面上指一次，我就照著認。',
  'unread.broken': '現在認不出來',
  'unread.stillWorks': '照樣能用',
  'unread.search': '在上面搜尋範本',
  'unread.copy': '複製範本，自行貼上',

  'reading.generic': '通用辨識：這個網站沒有設定檔',
  'reading.unknown': '有 {n} 則訊息分不清是誰說的，沒有採用',
  'reading.moved': '「{name}」的頁面變了，讀到的可能不完整',

  'part.thread.missing': '找不到訊息區',
  'part.sides.missing': '看不出哪些話是買家說的',
  'part.shopper.missing': '找不到買家是誰',
  'part.composer.missing': '找不到輸入框',
  'part.thread.unsure': '不確定哪裡是訊息區',
  'part.sides.unsure': '不確定哪些話是買家說的',
  'part.shopper.unsure': '不確定開啟的是哪位買家',
  'part.composer.unsure': '不確定哪個是輸入框',
} satisfies Pick<Catalogue, keyof typeof readingZhCN>;
