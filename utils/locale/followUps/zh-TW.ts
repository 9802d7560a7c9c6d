/** As `zh-CN.ts`, in the words of Taiwan. */
import type { CatalogueOf } from '../catalogue.ts';
import type { followUpsZhCN } from './zh-CN.ts';

export const followUpsZhTW: CatalogueOf<typeof followUpsZhCN> = {
  'followUp.title': '承諾與提醒',
  'followUp.none': '沒有未完成的承諾或提醒。您在聊聊裡答應的事會自動記在這裡。',
  'followUp.add': '新增提醒',
  'followUp.placeholder': '例如：明天10點問是否收到',
  'followUp.willRemind': '{when} 到期：{text}',
  'followUp.noTime': '沒有寫時間：會一直列在這裡',
  'followUp.keep': '記下',
  'followUp.full': '這位買家未完成的已達上限，請先完成幾項再新增',
  'followUp.promise': '承諾',
  'followUp.reminder': '提醒',
  'followUp.due': '{when} 到期',
  'followUp.overdue': '已逾期：{when}',
  'followUp.undated': '未定時間',
  'followUp.done': '完成：{text}',
  'followUp.doneHint': '完成',
  'followUp.later': '延後：{text}',
  'followUp.laterHint': '延後',
  'followUp.remove': '刪除：{text}',
  'followUp.removeHint': '刪除',
  'followUp.hour': '1小時後',
  'followUp.tomorrow': '明天10點',
  'followUp.monday': '下週一10點',
  'followUp.isDone': '已完成：{text}',
  'followUp.isRemoved': '已刪除：{text}',
  'followUp.isMoved': '已延後到{when}',
  'followUp.isAdded': '已記下：{text}',
  'followUp.open': '未完成的承諾與提醒：{text}，{due}',
  'followUp.more': '還有 {n} 項',
};
