/** The search field over all templates. */
import type { Ref } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';
import { ariaKeys, showChord, useKeys } from '../shared/keys.tsx';
import { useTranslate } from '../shared/locale.tsx';

interface Props {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly query: string;
  /** `settled` is false while an input method composes: the text is shown, not searched for. */
  readonly onQuery: (query: string, settled: boolean) => void;
  /** Enter: the first result is chosen. */
  readonly onFirst: () => void;
  /** Arrow down: into the results. */
  readonly onDown: () => void;
  readonly onLeave: () => void;
}

export function PackSearch({ inputRef, query, onQuery, onFirst, onDown, onLeave }: Props) {
  const t = useTranslate();
  const { panelSearch } = useKeys();
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={inputRef}
        class="input"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('search.label')}
        aria-keyshortcuts={ariaKeys(panelSearch)}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value, !event.isComposing)}
        onCompositionEnd={(event) => onQuery(event.currentTarget.value, true)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          // A key held down is one wish.
          if (event.key === 'Enter') {
            if (!event.repeat) onFirst();
          } else if (event.key === 'ArrowDown') onDown();
          else if (event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      {query === '' && panelSearch !== '' && (
        <span class="cap" aria-hidden="true">
          {showChord(panelSearch)}
        </span>
      )}
      {query !== '' && <IconButton icon="close" label={t('search.clear')} onClick={onLeave} />}
    </search>
  );
}
