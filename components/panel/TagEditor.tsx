import { useId, useState } from 'preact/hooks';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';
import { useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { tagOptions } from './tagOptions.ts';

/** Longest tag, in UTF-16 units: it has to fit on a chip. */
export const MAX_TAG = 24;

interface Props {
  readonly tags: readonly string[];
  /** Every tag in use, most used first. */
  readonly known: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags as chips, and a field for the next one. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function TagEditor({ tags, known, onAdd, onRemove }: Props) {
  const t = useTranslate();
  return (
    <section class="section" aria-label={t('tag.title')}>
      <h2 class="section-title">{t('tag.title')}</h2>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              <Name text={tag} />
              <IconButton icon="close" label={t('tag.remove', { tag })} onClick={() => onRemove(tag)} />
            </li>
          ))}
        </ul>
      )}
      <TagField tags={tags} known={known} onAdd={onAdd} />
    </section>
  );
}

function TagField({ tags, known, onAdd }: Omit<Props, 'onRemove'>) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  // -1: what was typed counts, not an option.
  const [active, setActive] = useState(-1);
  const options = tagOptions(text, tags, known);
  const shown = open && options.length > 0;
  const exists = tags.includes(text.trim());
  const add = (tag: string) => {
    if (tag === '' || tags.includes(tag)) return;
    onAdd(tag);
    setText('');
    setActive(-1);
  };
  const move = (step: 1 | -1) => {
    setOpen(true);
    const count = options.length + 1;
    setActive(((active + 1 + step + count) % count) - 1);
  };
  const optionId = (at: number) => `${id}-option-${at}`;
  return (
    <div class="combo">
      <input
        class="input"
        role="combobox"
        aria-label={t('tag.add')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        aria-describedby={exists ? `${id}-exists` : undefined}
        placeholder={t('tag.placeholder')}
        maxLength={MAX_TAG}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'ArrowDown') move(1);
          else if (event.key === 'ArrowUp') move(-1);
          else if (event.key === 'Enter') add((shown ? options[active] : undefined) ?? text.trim());
          else if (event.key === 'Escape' && shown) {
            event.stopPropagation();
            setOpen(false);
          } else return;
          event.preventDefault();
        }}
      />
      {exists && (
        <p class="hint" id={`${id}-exists`} role="status">
          {t('tag.exists')}
        </p>
      )}
      <ul class="combo-list" id={`${id}-list`} role="listbox" aria-label={t('tag.known')} hidden={!shown}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys (APG combobox)
          <li
            key={option}
            id={optionId(at)}
            class="combo-option"
            role="option"
            aria-selected={at === active}
            // The field would lose the focus before the click came.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(option)}
          >
            <Name text={option} />
          </li>
        ))}
      </ul>
    </div>
  );
}
