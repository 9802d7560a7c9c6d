/** What stands in the search field, and whether the answer to it is there yet. */
import { useState } from 'preact/hooks';
import type { Suggestion } from '../../utils/model/index.ts';
import type { PanelProps } from './types.ts';

export interface PackSearchState {
  /** As it stands in the field. */
  readonly typed: string;
  /** Trimmed; empty while nothing is searched for. */
  readonly query: string;
  /** False while the answer to `query` isn't there yet. */
  readonly answered: boolean;
  readonly found: readonly Suggestion[];
  /** `settled` is false while an input method composes: the text is shown, not searched for. */
  readonly type: (text: string, settled: boolean) => void;
}

export function usePackSearch({
  search,
  onSearch,
}: Pick<PanelProps, 'search' | 'onSearch'>): PackSearchState {
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  return {
    typed,
    query,
    answered: search !== null && search.query === query,
    found: query === '' ? [] : (search?.results ?? []),
    type(text, settled) {
      setTyped(text);
      if (settled) onSearch(text.trim());
    },
  };
}
