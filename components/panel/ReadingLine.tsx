/** How the open conversation is read, where that isn't as well as it could be. Calm: nothing while all is well. */
import type { OpenView } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { Notice } from '../shared/Notice.tsx';
import { troubled } from '../shared/parts.ts';
import type { PanelProps } from './types.ts';

interface Props extends Pick<PanelProps, 'teaching' | 'onTeach' | 'onExportReport'> {
  readonly view: OpenView;
}

export function ReadingLine({ view, teaching = false, onTeach, onExportReport }: Props) {
  const t = useTranslate();
  const { health } = view;
  const trouble = troubledParts(view).map(({ part, state }) =>
    part === 'sides' && view.unknownCount > 0
      ? t('reading.unknown', { n: view.unknownCount })
      : t(`part.${part}.${state}`),
  );
  if (health.moved) {
    return (
      <Notice tone="warn">
        <p>{t('reading.moved', { name: view.platformName })}</p>
        {trouble.length > 0 && <p>{trouble.join(t('list.comma'))}</p>}
        <div class="form-actions">
          <button type="button" class="button small quiet" title={t('report.hint')} onClick={onExportReport}>
            {t('report.action')}
          </button>
          {!teaching && (
            <button type="button" class="button small" onClick={onTeach}>
              {t('teach.action')}
            </button>
          )}
        </div>
      </Notice>
    );
  }
  if (trouble.length === 0 && health.reader !== 'generic') return null;
  return (
    <div class="reading">
      <Icon name={trouble.length > 0 ? 'question' : 'globe'} />
      <p class="reading-text">{trouble.length > 0 ? trouble.join(t('list.comma')) : t('reading.generic')}</p>
      {!teaching && (
        <button type="button" class="link" onClick={onTeach}>
          {t('teach.action')}
        </button>
      )}
    </div>
  );
}

/** Whether the line says how many messages have no sender: then nobody else has to. */
export function tellsUnknown(view: OpenView): boolean {
  return troubledParts(view).some(({ part }) => part === 'sides');
}

/** A box that can't be written into has its own notice. */
function troubledParts({ health, composer }: OpenView) {
  return troubled(health.parts).filter(({ part }) => part !== 'composer' || composer === 'ready');
}
