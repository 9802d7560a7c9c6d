/** The blanks of one reply, in the card. Enter goes to the next empty one, and from the last one out. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isComposing } from '../shared/ime.ts';
import { useTranslate } from '../shared/locale.tsx';

export interface Props {
  readonly names: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** What Enter does in the end: put into the page, or copy. */
  readonly how: 'fill' | 'copy';
  readonly onValue: (name: string, value: string) => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

export function BlankEditor({ names, values, how, onValue, onDone, onLeave }: Props) {
  const t = useTranslate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const left = names.filter((name) => (values.get(name) ?? '').trim() === '').length;
  const focusEmpty = (): boolean => {
    const empty = [...(form.current?.querySelectorAll('input') ?? [])].find(
      (input) => input.value.trim() === '',
    );
    empty?.focus();
    return empty !== undefined;
  };
  // Only on opening: the agent pressed a number key or clicked the card to get here.
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const done = () => {
    if (!focusEmpty()) onDone();
  };
  return (
    <form
      ref={form}
      class="blank-editor"
      aria-label={t('blank.title')}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        // An Enter or Escape that ends a composition belongs to the input method; the form must not see it.
        if (isComposing(event)) {
          if (event.key === 'Enter') event.preventDefault();
          return;
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onLeave();
      }}
    >
      {names.map((name, at) => (
        <div class="field-row" key={name}>
          <label for={`${id}-${at}`} class="field-label">
            <bdi>{name}</bdi>
          </label>
          <input
            id={`${id}-${at}`}
            class="input"
            autocomplete="off"
            value={values.get(name) ?? ''}
            onInput={(event) => onValue(name, event.currentTarget.value)}
          />
        </div>
      ))}
      <div class="blank-actions">
        <span class="hint">
          {left > 0 ? t('blank.left', { n: left }) : t(how === 'fill' ? 'blank.hint' : 'blank.hintCopy')}
        </span>
        <button type="button" class="button small" onClick={onLeave}>
          {t('action.cancel')}
        </button>
        <button type="submit" class="button small primary">
          {t(how === 'fill' ? 'action.fill' : 'action.copy')}
        </button>
      </div>
    </form>
  );
}
