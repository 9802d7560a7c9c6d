/** What is to be done on the practice desk now, from what is seen of it: the desk itself, the panel, how far the steps have come. */
import { computed, effect, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { LocaleContext, PracticeBar, type PracticeStage } from '../../components/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { clearSession, isPanelOpen, openPanel, readSession } from '../../utils/platform/index.ts';
import { NO_KEYS, noteStep, PRACTISED, readFirstKeys } from '../shared/firstKeys.ts';
import type { DeskPlace } from './desk.tsx';
import { showRead } from './scripts.ts';

/** How often it is looked whether the panel is open; no event tells. Milliseconds. */
const LOOK = 500;

export interface GuideOptions {
  readonly language: Language;
  readonly desk: DeskPlace;
  readonly windowId: number;
}

export async function createGuide({ language, desk, windowId }: GuideOptions): Promise<{
  readonly Guide: ComponentType;
}> {
  const [practised, keys] = await Promise.all([
    readSession<string>(PRACTISED).catch(() => undefined),
    readFirstKeys().catch(() => NO_KEYS),
  ]);
  const isSeeing = signal(practised === 'see');
  const isOpen = signal((await isPanelOpen(windowId)) ?? false);
  const look = async (): Promise<void> => {
    isOpen.value = (await isPanelOpen(windowId)) ?? isOpen.peek();
  };
  setInterval(() => {
    if (!document.hidden) void look();
  }, LOOK);

  const stage = computed<PracticeStage>(() => {
    if (desk.isSent.value) return 'sent';
    if (desk.isFilled.value) return 'filled';
    if (isSeeing.value) return 'see';
    return isOpen.value ? 'fill' : 'open';
  });
  // Where it can't be kept, the step is to be done once more.
  const keep = (done: Promise<unknown>): void => void done.catch(() => undefined);

  let hide: (() => void) | null = null;
  effect(() => {
    if (stage.value === 'see') {
      // At Escape, too: what isn't there any more isn't spoken of.
      hide ??= showRead(() => {
        isSeeing.value = false;
      });
    } else {
      hide?.();
      hide = null;
    }
  });
  effect(() => {
    if (desk.isFilled.value) keep(noteStep('fill', 'done'));
  });

  function Guide() {
    return (
      <LocaleContext.Provider value={language}>
        <PracticeBar
          stage={stage.value}
          keys={keys}
          onSeen={() => {
            isSeeing.value = false;
            keep(noteStep('see', 'done'));
            keep(clearSession(PRACTISED));
          }}
          onOpenPanel={() => keep(openPanel(windowId).then(look))}
          onBack={() => {
            location.href = '/welcome.html';
          }}
        />
      </LocaleContext.Provider>
    );
  }
  return { Guide };
}
