/** Everything that is kept of one shopper, from all tables, for giving it to them. */
import { type DeskDatabase, desk } from './database.ts';
import { readWholeHistory } from './history.ts';
import type {
  BanRow,
  EventRow,
  FollowUpRow,
  GapRow,
  LessonRow,
  MessageRow,
  OwnReplyRow,
  ShopperRow,
} from './rows.ts';

export interface ShopperCopy {
  readonly shopper: ShopperRow | undefined;
  /** Oldest first. */
  readonly messages: readonly MessageRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly events: readonly EventRow[];
  /** What was learned, masked as it is stored; of replies and questions without whom else they are from. */
  readonly lessons: readonly LessonRow[];
  readonly ownReplies: readonly Omit<OwnReplyRow, 'sources'>[];
  readonly gaps: readonly Omit<GapRow, 'sources' | 'question'>[];
  readonly bans: readonly BanRow[];
}

/** @param id `keyText` of the conversation. */
export async function readShopperCopy(id: string, database: DeskDatabase = desk()): Promise<ShopperCopy> {
  const { shoppers, followUps, events, lessons, ownReplies, gaps, bans } = database;
  const [shopper, messages, due, uses, taught, own, asked, banned] = await Promise.all([
    shoppers.get(id),
    readWholeHistory(id, database),
    followUps.where('conversation').equals(id).sortBy('at'),
    events.where('conversation').equals(id).sortBy('at'),
    lessons.where('conversation').equals(id).toArray(),
    ownReplies.where('sources').equals(id).toArray(),
    gaps.where('sources').equals(id).toArray(),
    bans.where('conversation').equals(id).toArray(),
  ]);
  return {
    ...{ shopper, messages, followUps: due, events: uses, lessons: taught, bans: banned },
    ownReplies: own.map(({ sources: _others, ...row }) => row),
    gaps: asked.map(({ sources: _others, question: _last, ...row }) => row),
  };
}
