/** What is done once a day, behind the first sight of a page of ours, and what is told there that isn't pressing. */
import type { VNode } from 'preact';
import { DamagedNotice, RetentionNotice } from '../../components/index.ts';
import { learnedChanged, send } from '../../utils/messaging/index.ts';
import { cleanDaily, mendDaily, onDamaged, purgeDaily, writeSetting } from '../../utils/storage/index.ts';
import { beginRetention } from './retention.ts';

export interface DailyHost {
  /** To the manager's page of what is kept. */
  openPrivacy(): void;
  /** Shows a notice, or several as one, in its place; null: takes it away. */
  show(notice: VNode | null): void;
}

/** @throws Dexie errors, when the store can't be written. */
export async function daily(now: number, host: DailyHost): Promise<void> {
  const board = createBoard(host.show);
  onDamaged((parts) => {
    board.put('damaged', <DamagedNotice parts={parts} onKnow={() => board.put('damaged', null)} />);
  });
  await tellHowLong(now, host, board);
  await purgeDaily(now);
  // What is sealed can't be mended before it is opened.
  await mendDaily(now).catch(() => 0);
  const cleaned = await cleanDaily(now);
  // The engine holds a copy of what was learned from those who are gone.
  if ((cleaned?.shoppers ?? 0) > 0) await send(learnedChanged, {}).catch(() => null);
}

interface Board {
  put(name: 'damaged' | 'retention', notice: VNode | null): void;
}

function createBoard(show: DailyHost['show']): Board {
  const shown = new Map<string, VNode>();
  return {
    put(name, notice) {
      if (notice === null) shown.delete(name);
      else shown.set(name, notice);
      show(shown.size === 0 ? null : <>{[...shown.values()]}</>);
    },
  };
}

async function tellHowLong(now: number, { openPrivacy }: DailyHost, board: Board): Promise<void> {
  const retention = await beginRetention(now);
  if (retention.seen || retention.days === 0) return;
  const know = (): void => {
    board.put('retention', null);
    // Not kept: it is told once more.
    void writeSetting('retentionSeen', true).catch(() => {});
  };
  const more = (): void => {
    know();
    openPrivacy();
  };
  board.put('retention', <RetentionNotice retention={retention} now={now} onKnow={know} onMore={more} />);
}
