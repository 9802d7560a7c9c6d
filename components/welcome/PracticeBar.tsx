/** What stands above the practice desk: what to do now, one thing at a time, and what became of it. */
import { Icon } from '../shared/Icon.tsx';
import { showChord } from '../shared/keys.tsx';
import { KeyList, undoChord } from './KeyList.tsx';
import type { PracticeProps, PracticeStage } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

const STAGES: readonly PracticeStage[] = ['see', 'open', 'fill', 'filled'];

export function PracticeBar(props: PracticeProps) {
  const { stage, keys } = props;
  const t = useWelcomeText();
  const isFilled = stage === 'filled' || stage === 'sent';
  return (
    <header class={isFilled ? 'guide good' : 'guide'}>
      <div class="guide-now">
        <span class="step-number" aria-hidden="true">
          {isFilled ? <Icon name="check" /> : STAGES.indexOf(stage) + 1}
        </span>
        <div class="guide-text" role="status">
          <h1>{t(`practice.${stage}Title`)}</h1>
          <p>{textOf(props, t)}</p>
        </div>
        <div class="guide-actions">
          {stage === 'see' && (
            <button type="button" class="button large primary" onClick={props.onSeen}>
              {t('practice.seen')}
            </button>
          )}
          {stage === 'open' && (
            <button type="button" class="button large primary" onClick={props.onOpenPanel}>
              {t('practice.open')}
            </button>
          )}
          <button
            type="button"
            class={isFilled ? 'button large primary' : 'button large quiet'}
            onClick={props.onBack}
          >
            {t(isFilled ? 'practice.finish' : 'practice.back')}
          </button>
        </div>
      </div>
      {isFilled && <KeyList keys={keys} isShort />}
    </header>
  );
}

function textOf({ stage, keys }: PracticeProps, t: ReturnType<typeof useWelcomeText>): string {
  switch (stage) {
    case 'open': {
      const way =
        keys.open === '' ? t('practice.openIcon') : t('practice.openKey', { key: showChord(keys.open) });
      return `${t('practice.openText')} ${way}`;
    }
    case 'fill': {
      const key = keys.fill === '' ? '' : t('practice.fillKey', { key: showChord(keys.fill) });
      return `${t('practice.fillText')} ${key}`.trim();
    }
    case 'filled':
      return t('practice.filledText', { undo: showChord(undoChord()) });
    default:
      return t(`practice.${stage}Text`);
  }
}
