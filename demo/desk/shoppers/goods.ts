/** The goods of the practice shops. Invented; any likeness in price is chance. */
import type { Goods } from '../model/Goods.ts';

const list: readonly Goods[] = [
  { id: 'tea-white-cake', shopId: 'tea', title: '福鼎老白茶饼 2019 年寿眉 300g', price: 168, hue: 75 },
  { id: 'tea-gift-box', shopId: 'tea', title: '山房四季礼盒 红茶绿茶各两罐', price: 298, hue: 28 },
  { id: 'tea-black', shopId: 'tea', title: '桐木关小种红茶 花果香 125g', price: 89, hue: 20 },
  { id: 'tea-green', shopId: 'tea', title: '明前高山云雾绿茶 100g', price: 76, hue: 135 },
  { id: 'tea-cup', shopId: 'tea', title: '手绘山水盖碗 白瓷 150ml', price: 118, hue: 210 },
  { id: 'home-desk', shopId: 'home', title: '橡木升降书桌 1.4 米 静音电机', price: 1699, hue: 50 },
  { id: 'home-lamp', shopId: 'home', title: '云朵落地灯 三档调光', price: 239, hue: 45 },
  { id: 'home-shelf', shopId: 'home', title: '榉木五层书架 免打孔', price: 459, hue: 35 },
  { id: 'home-rug', shopId: 'home', title: '羊毛混纺短绒地毯 1.6×2.3 米', price: 528, hue: 300 },
  { id: 'home-mat', shopId: 'home', title: '软木桌垫 80×40 厘米', price: 69, hue: 40 },
  { id: 'sport-jacket', shopId: 'sport', title: '羽量防风跑步外套 男女同款', price: 269, hue: 190 },
  { id: 'sport-tee', shopId: 'sport', title: '速干训练短袖 透气网眼', price: 99, hue: 220 },
  { id: 'sport-legging', shopId: 'sport', title: '高腰瑜伽裤 裸感云织', price: 159, hue: 330 },
  { id: 'sport-shorts', shopId: 'sport', title: '三分马拉松短裤 内衬防磨', price: 119, hue: 10 },
  { id: 'sport-bag', shopId: 'sport', title: '折叠健身包 干湿分离 28L', price: 139, hue: 260 },
];

export const goods: ReadonlyMap<string, Goods> = new Map(list.map((item) => [item.id, item]));

/** The goods with this id; throws on a misspelt one, which a test of all scripts brings to light. */
export function goodsOf(id: string): Goods {
  const found = goods.get(id);
  if (found === undefined) throw new RangeError(`no goods ${id}`);
  return found;
}
