/** Tags as chips, and a field for the next one. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Tag } from '../../utils/model/index.ts';
import { Announcer } from '../shared/Announcer.tsx';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';
import { useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { tagClass } from '../shared/tagClass.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { tagOptions } from './tagOptions.ts';

/** Longest tag, in UTF-16 units: it has to fit on a chip. */
export const MAX_TAG = 24;
/** Most tags of one shopper. */
export const MAX_TAGS = 50;

interface Props {
  readonly tags: readonly string[];
  /** Every tag in use, the last used first. */
  readonly known: readonly Tag[];
  /** To be had with one press: they fit what the shopper said. */
  readonly hints?: readonly string[];
  /** Under which key what is half typed is kept. */
  readonly draftKey: string;
  /** A new object: the field is to have the focus. */
  readonly want?: object | null;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

export function TagEditor({ tags, known, hints = [], draftKey, want = null, onAdd, onRemove }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const quiet = useRef(false);
  // At once: what is typed behind the key is for the field.
  useLayoutEffect(() => {
    if (want !== null) field.current?.focus();
  }, [want]);
  const [added, setAdded] = useState({ tag: '', count: 0 });
  const add = (tag: string) => {
    setAdded({ tag, count: added.count + 1 });
    onAdd(tag);
  };
  const remove = (tag: string, at: number) => {
    // The chip goes, and must not take the focus with it.
    const next = list.current?.children[at + 1]?.querySelector('button');
    if (next) next.focus();
    else {
      quiet.current = true;
      field.current?.focus();
      quiet.current = false;
    }
    onRemove(tag);
  };
  return (
    <section class="section" aria-label={t('tag.title')}>
      <h2 class="section-title">{t('tag.title')}</h2>
      {tags.length > 0 && (
        <ul
          ref={list}
          class="tags"
          // A key held down would go on with the next chip.
          onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
        >
          {tags.map((tag, at) => (
            <li class={tagClass(tag, known)} key={tag}>
              <Name text={tag} />
              <IconButton icon="close" label={t('tag.remove', { tag })} onClick={() => remove(tag, at)} />
            </li>
          ))}
        </ul>
      )}
      <TagHints hints={hints.filter((tag) => !tags.includes(tag))} onAdd={add} field={field} />
      <TagField {...{ tags, known, draftKey, field, quiet }} onAdd={add} />
      <Announcer lines={[[added.tag === '' ? '' : t('tag.added', { tag: added.tag }), added.count]]} isPart />
    </section>
  );
}

interface HintProps extends Pick<Props, 'onAdd'> {
  readonly hints: readonly string[];
  readonly field: RefObject<HTMLInputElement | null>;
}

function TagHints({ hints, onAdd, field }: HintProps) {
  const t = useTranslate();
  if (hints.length === 0) return null;
  return (
    <ul class="tags" aria-label={t('tag.hints')}>
      {hints.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            class="tag-hint"
            aria-label={t('tag.hint', { tag })}
            title={t('tag.hints')}
            onClick={() => {
              // The chip goes, and must not take the focus with it.
              if (document.activeElement?.classList.contains('tag-hint') === true) field.current?.focus();
              onAdd(tag);
            }}
          >
            <Icon name="plus" />
            <Name text={tag} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FieldProps extends Omit<Props, 'onRemove' | 'want' | 'hints'> {
  readonly field: RefObject<HTMLInputElement | null>;
  /** True while the focus comes without anybody asking for tags. */
  readonly quiet: RefObject<boolean>;
}

function TagField({ tags, known, draftKey, onAdd, field, quiet }: FieldProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(() => draftOf(draftKey).tag);
  const [open, setOpen] = useState(false);
  // -1: what was typed counts, not an option.
  const [active, setActive] = useState(-1);
  const options = tagOptions(text, tags, known);
  const full = tags.length >= MAX_TAGS;
  const shown = open && !full && options.length > 0;
  const hint = full
    ? t('tag.full', { n: MAX_TAGS })
    : text.trim().length > MAX_TAG
      ? t('tag.long', { n: MAX_TAG })
      : tags.includes(text.trim())
        ? t('tag.exists')
        : '';
  const write = (next: string) => {
    setText(next);
    keepDraft(draftKey, { tag: next });
  };
  const add = (tag: string) => {
    if (tag === '' || full || tag.length > MAX_TAG || tags.includes(tag)) return;
    onAdd(tag);
    write('');
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
        ref={field}
        class="input"
        role="combobox"
        aria-label={t('tag.add')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        placeholder={t('tag.placeholder')}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          write(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => quiet.current || setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'ArrowDown') move(1);
          else if (event.key === 'ArrowUp') move(-1);
          else if (event.key === 'Enter') add((shown ? options[active]?.name : undefined) ?? text.trim());
          else if (event.key === 'Escape' && shown) {
            event.stopPropagation();
            setOpen(false);
          } else return;
          event.preventDefault();
        }}
      />
      <p class="hint" id={`${id}-hint`} role="status">
        {hint}
      </p>
      <ul class="combo-list" id={`${id}-list`} role="listbox" aria-label={t('tag.known')} hidden={!shown}>
        {options.map(({ name, group = '' }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys (APG combobox)
          <li
            key={name}
            id={optionId(at)}
            class="combo-option"
            role="option"
            aria-label={group === '' ? undefined : `${name} ${group}`}
            aria-selected={at === active}
            // The field would lose the focus before the click came.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(name)}
          >
            <span class={tagClass(name, known)}>
              <Name text={name} />
            </span>
            {group !== '' && group !== options[at - 1]?.group && <Name text={group} class="hint" />}
          </li>
        ))}
      </ul>
    </div>
  );
}
