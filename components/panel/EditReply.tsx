/**
 * One reply, to be changed before it goes out. Enter puts it in, Shift+Enter begins a new line, as in a chat; Tab goes to
 * the next blank, and nothing goes out while one is left.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../shared/ime.ts';
import { useTranslate } from '../shared/locale.tsx';

/** Longest text that goes into a box, in UTF-16 units. */
const MAX_TEXT = 5000;

export interface Props {
  readonly text: string;
  /** The blanks as they stand in the text, each once. */
  readonly blanks: readonly string[];
  /** False where the page has no box: then it is copied. */
  readonly canFill: boolean;
  readonly onDone: (text: string) => void;
  readonly onLeave: () => void;
}

export function EditReply({ text: start, blanks, canFill, onDone, onLeave }: Props) {
  const t = useTranslate();
  const [text, setText] = useState(start);
  const [isEmpty, setEmpty] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const left = blanks.filter((blank) => text.includes(blank));

  /** Selects the first blank from there on, else the first of all. @returns false where none is left. */
  const goToBlank = (from: number): boolean => {
    const box = area.current;
    if (box === null) return false;
    const places = blanks.flatMap((blank) => placesOf(box.value, blank));
    const next =
      places.filter(({ at }) => at >= from).sort((a, b) => a.at - b.at)[0] ??
      places.sort((a, b) => a.at - b.at)[0];
    if (next === undefined) return false;
    box.setSelectionRange(next.at, next.at + next.length);
    return true;
  };
  useLayoutEffect(() => {
    const box = area.current;
    if (box === null) return;
    box.focus();
    if (!goToBlank(0)) box.setSelectionRange(box.value.length, box.value.length);
    // Only on opening: later the caret is the agent's.
  }, []);
  useLayoutEffect(() => {
    const grow = () => {
      const box = area.current;
      if (box === null) return;
      box.style.height = 'auto';
      box.style.height = `${box.scrollHeight + 2}px`;
    };
    grow();
    window.addEventListener('resize', grow);
    return () => window.removeEventListener('resize', grow);
  }, [text]);

  const done = () => {
    if (text.trim() === '') setEmpty(true);
    else if (left.length > 0) goToBlank(0);
    else return onDone(text);
    area.current?.focus();
  };
  return (
    <form
      class="edit-reply"
      aria-label={t('edit.title')}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <textarea
        ref={area}
        class="input"
        aria-label={t('edit.text')}
        rows={2}
        maxLength={MAX_TEXT}
        value={text}
        onInput={(event) => {
          setEmpty(false);
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // An Enter or Escape that ends a composition belongs to the input method.
          if (isComposing(event)) return;
          const { selectionEnd } = event.currentTarget;
          if (event.key === 'Enter' && !event.shiftKey) {
            if (!event.repeat) done();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            onLeave();
          } else if (event.key !== 'Tab' || event.shiftKey || left.length === 0 || !goToBlank(selectionEnd))
            return;
          event.preventDefault();
        }}
      />
      <div class="blank-actions">
        <span class="hint" role="status">
          {isEmpty
            ? t('edit.empty')
            : left.length > 0
              ? t('edit.left', { n: left.length })
              : t(canFill ? 'edit.hint' : 'edit.hintCopy')}
        </span>
        <button type="button" class="button small" onClick={onLeave}>
          {t('action.cancel')}
        </button>
        <button type="submit" class="button small primary">
          {t(canFill ? 'action.fill' : 'action.copy')}
        </button>
      </div>
    </form>
  );
}

function placesOf(text: string, blank: string): { readonly at: number; readonly length: number }[] {
  const places: { at: number; length: number }[] = [];
  for (let at = text.indexOf(blank); at >= 0; at = text.indexOf(blank, at + blank.length))
    places.push({ at, length: blank.length });
  return places;
}
