/** Everyone who can come to the practice desk, in the order in which they are made. The first one gets `long=N`. */
import type { Shopper } from '../model/Shopper.ts';
import { aZe } from './a-ze.ts';
import { chenLaoban } from './chen-laoban.ts';
import { fangFang } from './fang-fang.ts';
import { guoAyi } from './guo-ayi.ts';
import { heYi } from './he-yi.ts';
import { jiangYizhou } from './jiang-yizhou.ts';
import { linWan } from './lin-wan.ts';
import { linWanHome } from './lin-wan-home.ts';
import { luoLuo } from './luo-luo.ts';
import { mengChuan } from './meng-chuan.ts';
import { miLi } from './mi-li.ts';
import { qinLang } from './qin-lang.ts';
import { suSu } from './su-su.ts';
import { tangLei } from './tang-lei.ts';
import { wuTong } from './wu-tong.ts';
import { xuJia } from './xu-jia.ts';
import { yeZi } from './ye-zi.ts';
import { yeZi2 } from './ye-zi-2.ts';
import { zhouHeng } from './zhou-heng.ts';

export const shoppers: readonly Shopper[] = [
  linWan,
  zhouHeng,
  chenLaoban,
  suSu,
  heYi,
  guoAyi,
  wuTong,
  miLi,
  linWanHome,
  xuJia,
  tangLei,
  fangFang,
  jiangYizhou,
  aZe,
  luoLuo,
  yeZi,
  yeZi2,
  mengChuan,
  qinLang,
];
