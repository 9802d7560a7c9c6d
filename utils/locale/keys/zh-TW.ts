/** What is said on keys, in traditional Chinese. */
import type { CatalogueOf } from '../catalogue.ts';
import type { keysZhCN } from './zh-CN.ts';

export const keysZhTW: CatalogueOf<typeof keysZhCN> = {
  'keys.title': '快速鍵',
  'keys.inBox': '在聊天輸入框裡',
  'keys.inPanel': '在側邊欄裡',
  'keys.byBrowser': '在瀏覽器的任何頁面上',
  'keys.open': '打開、關閉側邊欄',
  'keys.off': '已關閉',
  'keys.typing': '正在打字或選字時，這些鍵都歸輸入法。',
  'keys.reader':
    '使用螢幕報讀軟體時，單一字母和數字可能先被它用掉：在瀏覽模式下請先切到焦點模式（NVDA 按 Insert+空白鍵）。',
  'keys.boxSlash': '打開範本清單，接著打字就是搜尋',
  'keys.boxComma': '輸入框是空的時候，打開範本清單',
  'keys.boxCode': '把剛打的快捷代碼換成範本',
  'keys.boxDigits': '直接填入第幾則推薦',
  'keys.panelFill': '填入第幾則推薦',
  'keys.panelCopyOf': '複製第幾則推薦',
  'keys.panelNext': '下一則',
  'keys.panelPrevious': '上一則',
  'keys.panelSearch': '搜尋範本',
  'keys.panelRenew': '換上新的推薦',
  'keys.panelEdit': '改一改再填入',
  'keys.panelCopy': '複製',
  'keys.panelTakeBack': '收回上一次填入',
  'keys.panelMode': '切換填入方式',
  'keys.panelKeep': '把選取的話或自己上一句存為範本',
  'keys.panelBan': '不再用於這類問題',
  'keys.panelTags': '幫買家加標籤',
  'keys.panelNote': '寫旗標備註',
  'keys.panelRemind': '幫買家設提醒',
  'keys.panelWaiting': '看誰在等回覆',
  'keys.panelHelp': '打開這份清單',
  'keys.arrows': '上一則、下一則',
  'keys.escape': '清空搜尋、關閉提示、回到推薦',
};
