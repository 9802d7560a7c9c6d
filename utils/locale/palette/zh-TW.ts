/** The palette's texts as agents in Taiwan say them. */
import type { CatalogueOf } from '../catalogue.ts';
import type { paletteZhCN } from './zh-CN.ts';

export const paletteZhTW: CatalogueOf<typeof paletteZhCN> = {
  'palette.label': '範本',
  'palette.loading': '正在尋找…',
  'palette.none': '找不到「{query}」',
  'palette.empty': '還沒有範本',
  'palette.match': '符合：',
  'palette.matchWords': '符合字詞：',
  'palette.own': '我的回覆',
  'palette.keys': '↑↓ 選擇　Enter 填入　1–9 直接填　Esc 關閉',
  'palette.found': '{n} 則範本，{title}，按 Enter 填入',
  'palette.blanks': '{n} 個空格要填',
  'palette.pictures': '{n} 張圖',
  'palette.blank': '填：{name}',
  'palette.blankNext': '在輸入框裡接著打　Enter 下一個　Esc 關閉',
  'palette.blankLast': '在輸入框裡接著打　Enter 填入　Esc 關閉',
  'palette.blankEmpty': '先把「{name}」打在輸入框裡',
  'palette.said.stale': '沒有填入：對話已經換了',
  'palette.said.uncertain': '沒有填入：目前無法確定開啟的是誰的對話',
  'palette.said.readOnly': '沒有填入：這個框目前無法編輯',
  'palette.said.composing': '沒有填入：輸入法裡的字還沒選好',
  'palette.said.blanks': '沒有填入：範本裡還有空格沒填',
  'palette.said.tooLong': '沒有填入：超過了這個框的字數上限',
  'palette.said.oneLine': '沒有填入：這個框只能寫一行，範本有好幾行',
  'palette.said.empty': '沒有填入：這則範本沒有內容',
  'palette.said.changed': '沒有填入：框裡的字變了',
  'palette.said.noComposer': '沒有填入：找不到輸入框了',
  'palette.said.unverified': '沒有填入：頁面沒有收下，你打的字還在',
  'palette.said.pictures': '文字填好了，{n} 張圖沒有放進去',
};
