/** What is looked for in a search field. What stands in it while an input method composes isn't looked for yet. */
import { useState } from 'preact/hooks';

interface SettledText {
  /** What stands in the field. */
  readonly typed: string;
  readonly set: (text: string) => void;
  /** Of the field itself. */
  readonly field: {
    readonly value: string;
    readonly onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => void;
    readonly onCompositionEnd: (
      event: CompositionEvent & { readonly currentTarget: HTMLInputElement },
    ) => void;
  };
}

/**
 * @param query what is looked for now, trimmed.
 * @param onSearch is told what is to be looked for, trimmed; empty when the field was cleared.
 */
export function useSettledText(query: string, onSearch: (query: string) => void): SettledText {
  const [typed, setTyped] = useState(query);
  const type = (text: string, isSettled: boolean): void => {
    setTyped(text);
    if (isSettled && text.trim() !== query) onSearch(text.trim());
  };
  return {
    typed,
    set: (text) => type(text, true),
    field: {
      value: typed,
      onInput: (event) => type(event.currentTarget.value, !event.isComposing),
      onCompositionEnd: (event) => type(event.currentTarget.value, true),
    },
  };
}
