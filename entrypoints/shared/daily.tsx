/** What is done once a day, behind the first sight of a page of ours, and what is told of it. */
import type { VNode } from 'preact';
import { RetentionNotice } from '../../components/index.ts';
import { learnedChanged, send } from '../../utils/messaging/index.ts';
import { cleanDaily, purgeDaily, tellRetention, writeSetting } from '../../utils/storage/index.ts';

export interface DailyHost {
  /** To the manager's page of what is kept. */
  openPrivacy(): void;
  /** Shows a notice in its place; null: takes it away. */
  show(notice: VNode | null): void;
}

/** @throws Dexie errors, when the store can't be written. */
export async function daily(now: number, { openPrivacy, show }: DailyHost): Promise<void> {
  await purgeDaily(now);
  const retention = await tellRetention(now);
  const know = (): void => {
    show(null);
    // Not kept: it is told once more.
    void writeSetting('retentionSeen', true).catch(() => {});
  };
  if (!retention.seen && retention.days !== 0) {
    const more = (): void => {
      know();
      openPrivacy();
    };
    show(<RetentionNotice retention={retention} now={now} onKnow={know} onMore={more} />);
  }
  const cleaned = await cleanDaily(now);
  // The engine holds a copy of what was learned from those who are gone.
  if ((cleaned?.shoppers ?? 0) > 0) await send(learnedChanged, {}).catch(() => null);
}
