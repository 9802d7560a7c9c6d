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

type Asked<Data, Answer> = (data: Data, document: SenderDocument | null, site: string) => Promise<Answer>;

export interface Palette {
  readonly ask: Asked<PaletteRequest, PaletteAnswer>;
  readonly take: Asked<TakeReply, FillOutcome>;
}

export function createPalette(hub: Pick<Hub, 'repliesFor' | 'fill'>): Palette {
  const isOn = (): Promise<boolean> => readSetting('paletteOn').catch(() => true);
  return {
    async ask({ key, thread, query }, document, site) {
      const on = document !== null && (await isEnabled(site)) && (await isOn());
      return {
        on,
        language: await readSetting('language').catch(() => '' as const),
        replies: on ? await hub.repliesFor({ key, document, thread }, query) : null,
      };
    },
    async take({ key, thread, ...reply }, document, site) {
      if (document === null || !(await isEnabled(site))) return { kind: 'stale' };
      // By its own word a page would get any picture.
      const [template] = await readTemplates([reply.templateId]).catch(() => []);
      const { pictures = [] } = template ?? {};
      return hub.fill({ ...reply, lock: { key, document, thread }, mode: 'insert', pictures: [...pictures] });
    },
  };
}
