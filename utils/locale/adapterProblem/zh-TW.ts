/** As `zh-CN.ts`, in the words of Taiwan. */
import type { CatalogueOf } from '../catalogue.ts';
import type { adapterProblemZhCN } from './zh-CN.ts';

export const adapterProblemZhTW: CatalogueOf<typeof adapterProblemZhCN> = {
  'adapterProblem.tooBig': '檔案太大了',
  'adapterProblem.notJson': '檔案不是完整的 JSON',
  'adapterProblem.notAdapters': '檔案裡沒有設定檔',
  'adapterProblem.form': '設定檔的格式版本不對',
  'adapterProblem.missing': '少了一項',
  'adapterProblem.malformed': '這一項的寫法不對',
  'adapterProblem.selector': '不是能用的 CSS 選擇器',
  'adapterProblem.pattern': '正規表示式不能用',
  'adapterProblem.host': '網站位址的寫法不對',
  'adapterProblem.tooMany': '數量太多',
};
