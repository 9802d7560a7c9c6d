/**
 * Answers the palette of a page. What it gets is what serves the conversation that its own document shows, as the panel
 * would show it; what it takes is filled as from the panel, under the same lock.
 */
import type {
  PaletteAnswer,
  PaletteRequest,
  SenderDocument,
  TakeReply,
} from '../../utils/messaging/index.ts';
import type { FillOutcome } from '../../utils/model/index.ts';
import { isEnabled } from '../../utils/platform/index.ts';
import { readSetting, readTemplates } from '../../utils/storage/index.ts';
import type { Hub } from './hub.ts';

type Filler = Pick<Hub, 'repliesFor' | 'codes' | 'fill'>;

/** @param site origin or address of the page, as the browser tells it. */
export async function answerPalette(
  hub: Filler,
  { query, knowsKeys, ...open }: PaletteRequest,
  document: SenderDocument | null,
  site: string,
): Promise<PaletteAnswer> {
  if (document === null || !(await isEnabled(site))) return { on: false, replies: null };
  // Read while the engine searches.
  const [keys, replies] = await Promise.all([
    knowsKeys ? undefined : readSetting('keys'),
    hub.repliesFor({ ...open, document }, query),
  ]);
  return {
    on: true,
    replies,
    ...(keys === undefined ? {} : { keys }),
    ...(query === null && keys?.boxCode ? { codes: await hub.codes() } : {}),
  };
}

/** @param site as above. */
export async function takeFromPalette(
  hub: Filler,
  { key, thread, ...reply }: TakeReply,
  document: SenderDocument | null,
  site: string,
): Promise<FillOutcome> {
  if (document === null || !(await isEnabled(site))) return { kind: 'stale' };
  // By its own word a page would get any picture.
  const [template] = await readTemplates([reply.templateId]);
  const pictures = template?.pictures as string[] | undefined;
  return hub.fill({ ...reply, lock: { key, thread, document }, mode: 'insert', pictures });
}
