/** The adapters: the agent's own first, then those that came along, each with where its facts are from. */
import { Icon } from '../shared/Icon.tsx';
import { AdapterRow } from './AdapterRow.tsx';
import type { ManagerProps } from './types.ts';
import { useManagerText } from './useManagerText.ts';

interface Props
  extends Pick<ManagerProps, 'adapters' | 'onExportAdapters' | 'onRemoveAdapter' | 'onRestoreAdapter'> {
  readonly now: number;
}

export function AdapterList(props: Props) {
  const { adapters, onExportAdapters } = props;
  const t = useManagerText();
  const own = adapters.filter((one) => one.source !== 'builtIn');
  const builtIn = adapters.filter((one) => one.source === 'builtIn');
  const replaced = new Set(own.map((one) => one.id));
  return (
    <>
      <div class="list-head">
        <h3>{t('adapters.own')}</h3>
        {own.length > 1 && (
          <button
            type="button"
            class="button small"
            onClick={() => onExportAdapters(own.map((one) => one.id))}
          >
            <Icon name="download" />
            {t('adapters.exportAll')}
          </button>
        )}
      </div>
      {own.length === 0 ? (
        <p class="hint">{t('adapters.noOwn')}</p>
      ) : (
        <ul class="rows" aria-label={t('adapters.own')}>
          {own.map((one) => (
            <AdapterRow {...props} key={one.id} adapter={one} replaced={false} />
          ))}
        </ul>
      )}
      <div class="list-head">
        <h3>{t('adapters.comeAlong')}</h3>
      </div>
      <p class="hint">{t('adapters.trustNote')}</p>
      <ul class="rows" aria-label={t('adapters.comeAlong')}>
        {builtIn.map((one) => (
          <AdapterRow {...props} key={one.id} adapter={one} replaced={replaced.has(one.id)} />
        ))}
      </ul>
    </>
  );
}
