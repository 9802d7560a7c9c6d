/** Above the list: what is looked for, and in which of the templates. */
import type { ComponentChildren } from 'preact';
import type { Pack } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { LIST_STATES, type TemplateFilter } from './filter.ts';
import { SearchField } from './SearchField.tsx';
import { useManagerText } from './useManagerText.ts';
import { useTemplateText } from './useTemplateText.ts';

interface Props {
  readonly packs: readonly Pack[];
  readonly filter: TemplateFilter;
  readonly onFilter: (filter: TemplateFilter) => void;
  /** Where there is little room, the categories are shown on demand. */
  readonly sideShown: boolean;
  readonly onSide: () => void;
  readonly children: ComponentChildren;
}

export function TemplateBar({ packs, filter, onFilter, sideShown, onSide, children }: Props) {
  const t = useManagerText();
  const tt = useTemplateText();
  return (
    <div class="toolbar">
      <button
        type="button"
        class="button side-button"
        aria-expanded={sideShown}
        aria-controls="template-side"
        onClick={onSide}
      >
        <Icon name="pack" />
        {tt('tree.show')}
      </button>
      <SearchField
        label={t('templates.search')}
        placeholder={t('templates.searchPlaceholder')}
        value={filter.query}
        onValue={(query) => onFilter({ ...filter, query })}
      />
      <select
        class="input"
        aria-label={tt('list.state')}
        value={filter.state}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, state: LIST_STATES.find((one) => one === value) ?? '' })
        }
      >
        <option value="">{tt('list.state.all')}</option>
        {LIST_STATES.map((one) => (
          <option key={one} value={one}>
            {tt(`list.state.${one}`)}
          </option>
        ))}
      </select>
      {packs.length > 1 && (
        <select
          class="input"
          aria-label={t('templates.pack')}
          value={filter.packId}
          onChange={(event) => onFilter({ ...filter, packId: event.currentTarget.value })}
        >
          <option value="">{t('templates.allPacks')}</option>
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {pack.name}
            </option>
          ))}
        </select>
      )}
      {children}
    </div>
  );
}
