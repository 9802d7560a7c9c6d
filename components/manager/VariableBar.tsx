import type { RefObject } from 'preact';
import { useManagerText } from './useManagerText.ts';

/** The variables that the desk knows; others may be typed, and are asked for when the template is used. */
const VARIABLES = ['shopper', 'shop', 'agent', 'order', 'goods', 'courier', 'time'] as const;

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  readonly length: number;
}

/** Puts a variable where the caret is. */
export function VariableBar({ area, onText, length }: Props) {
  const t = useManagerText();
  const insert = (name: string) => {
    const element = area.current;
    if (element === null) return;
    element.setRangeText(`{${name}}`, element.selectionStart, element.selectionEnd, 'end');
    element.focus();
    onText(element.value);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that the row has no room for
    <div class="variables" role="group" aria-label={t('editor.variables')}>
      {VARIABLES.map((name) => (
        <button key={name} type="button" class="variable" title={`{${name}}`} onClick={() => insert(name)}>
          {t(`variable.${name}`)}
        </button>
      ))}
      <span class="hint">{t('editor.length', { n: length })}</span>
    </div>
  );
}
