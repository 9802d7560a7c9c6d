import type { RefObject } from 'preact';
import { useManagerText } from './useManagerText.ts';

/**
 * What is put in, by the name of its button: the variables that the desk knows (others may be typed, and are asked for when
 * the template is used), a day from today, the caret's place, and wordings of which one is taken.
 */
const PIECES = {
  shopper: '{shopper}',
  shop: '{shop}',
  agent: '{agent}',
  order: '{order}',
  goods: '{goods}',
  courier: '{courier}',
  time: '{time}',
  date: '{date+3d}',
  cursor: '{cursor}',
  wordings: '[[||]]',
} as const;
const NAMES = Object.keys(PIECES) as (keyof typeof PIECES)[];

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  readonly length: number;
}

/** Puts a variable, or another piece of the template language, where the caret is. */
export function VariableBar({ area, onText, length }: Props) {
  const t = useManagerText();
  const insert = (piece: string) => {
    const element = area.current;
    if (element === null) return;
    const { selectionStart: start, selectionEnd: end } = element;
    const isWordings = piece === PIECES.wordings;
    // What is selected is the first wording; the caret goes where the next words do.
    const selected = isWordings ? element.value.slice(start, end) : '';
    element.setRangeText(isWordings ? `[[${selected}||]]` : piece, start, end);
    const upTo = selected === '' ? '[[' : `[[${selected}||`;
    const caret = start + (isWordings ? upTo : piece).length;
    element.setSelectionRange(caret, caret);
    element.focus();
    onText(element.value);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that the row has no room for
    <div class="variables" role="group" aria-label={t('editor.variables')}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          class="variable"
          title={PIECES[name]}
          onClick={() => insert(PIECES[name])}
        >
          {t(`variable.${name}`)}
        </button>
      ))}
      <span class="hint">{t('editor.length', { n: length })}</span>
    </div>
  );
}
