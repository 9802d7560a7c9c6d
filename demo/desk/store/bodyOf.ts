/** Turns a scripted line into what a message shows. */
import type { Body } from '../model/Message.ts';
import type { Line } from '../model/Shopper.ts';
import { goodsOf } from '../shoppers/goods.ts';

export function bodyOf(line: Line): Body {
  if ('text' in line) return { kind: 'text', text: line.text };
  if ('goodsId' in line) return { kind: 'goods', goods: goodsOf(line.goodsId) };
  if ('orderNumber' in line) return { kind: 'order', number: line.orderNumber };
  return { kind: 'picture', scene: line.scene, label: line.label };
}
