/** The limits of answering: follows the store, and keeps what the agent changes. Loaded with the page of sites. */
import '../../../components/limits.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { sayLimit, WaitLimits } from '../../../components/index.ts';
import { translateQueue } from '../../../utils/locale/index.ts';
import { changeSetting, liveQuery, readSetting } from '../../../utils/storage/index.ts';
import { type ChosenLimits, type LimitId, limitsOf } from '../../../utils/waiting/index.ts';
import type { PageHost } from '../lazyPages.ts';

/** @param seconds undefined: what came along. */
function withLimit(chosen: ChosenLimits, id: LimitId, seconds: number | undefined): ChosenLimits {
  const { [id]: _before, ...others } = chosen;
  return seconds === undefined ? others : { ...others, [id]: seconds };
}

export async function createWaitLimits({ language, offerUndo }: PageHost): Promise<VNode> {
  const t = translateQueue(language);
  const chosen = signal<ChosenLimits>(await readSetting('limits').catch(() => ({})));
  liveQuery(() => readSetting('limits')).subscribe({
    next(now) {
      chosen.value = now;
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
  const write = async (id: LimitId, seconds: number | undefined): Promise<void> => {
    const { before, after } = await changeSetting('limits', (now) => withLimit(now, id, seconds));
    const name = t(`waitLimit.${id}`);
    offerUndo(t('waitLimit.isChanged', { name, time: sayLimit(t, limitsOf(after)[id]) }), async () => {
      await changeSetting('limits', (now) => withLimit(now, id, before[id]));
    });
  };
  function Limits() {
    return (
      <WaitLimits
        chosen={chosen.value}
        onLimit={(id, seconds) => void write(id, seconds ?? undefined).catch(() => {})}
      />
    );
  }
  return <Limits />;
}
