/** One line of a thread: who said what, when. Cards name their goods or order; the thread looks them up when shown. */
import type { Topic } from '../script/topics.ts';
import type { Goods } from './Goods.ts';

export type Side = 'shopper' | 'agent' | 'bot' | 'system';

/** What a picture message shows; drawn as a line sketch, as the desk ships no photographs. */
export type Scene = 'cup' | 'lamp' | 'shirt' | 'parcel' | 'screws';

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'goods'; readonly goods: Goods }
  | { readonly kind: 'order'; readonly number: string }
  | { readonly kind: 'picture'; readonly scene: Scene; readonly label: string };

export interface Message {
  readonly id: string;
  readonly side: Side;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly body: Body;
  /** What a right answer to this is about; empty for everything that isn't a scripted shopper's line. */
  readonly wants: readonly Topic[];
}

/** The message in one line, for the list. */
export function summary(message: Message): string {
  const { body } = message;
  if (body.kind === 'text') return body.text.replace(/\s+/g, ' ');
  if (body.kind === 'goods') return `[商品] ${body.goods.title}`;
  if (body.kind === 'order') return '[订单]';
  return '[图片]';
}
