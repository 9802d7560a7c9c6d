/** The coloured flag and its note: read here, edited in place. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatAgo } from '../../utils/locale/index.ts';
import { FLAG_COLOURS, type Flag, type FlagColour } from '../../utils/model/index.ts';
import { FLAG_NAME, FLAG_SHORT } from '../shared/flags.ts';
import { Icon } from '../shared/Icon.tsx';
import { isComposing } from '../shared/ime.ts';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import type { FlagDraft } from './types.ts';

/** Longest note, in UTF-16 units: it has to be read at one glance. */
export const MAX_NOTE = 200;

interface Props {
  readonly flag: Flag | null;
  readonly now: number;
  /** Under which key what is half written is kept. */
  readonly draftKey: string;
  /** A new object: the form is to be open, with the focus in the note. */
  readonly want?: object | null;
  readonly onFlag: (flag: FlagDraft | null) => void;
}

export function FlagEditor({ flag, now, draftKey, want = null, onFlag }: Props) {
  const t = useTranslate();
  const [editing, setEditing] = useState(draftOf(draftKey).flag !== null);
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const edit = () => {
    setOpened(true);
    setEditing(true);
  };
  // At once: what is typed behind the key is for the field.
  useLayoutEffect(() => {
    if (want !== null) edit();
  }, [want]);
  const close = (draft?: FlagDraft | null) => {
    keepDraft(draftKey, { flag: null });
    setEditing(false);
    if (draft !== undefined) onFlag(draft);
  };
  return (
    <section class="section" aria-label={t('flag.title')}>
      <h2 class="section-title">{t('flag.title')}</h2>
      {editing && (
        <FlagForm flag={flag} draftKey={draftKey} focus={opened ? (want ?? opened) : null} onClose={close} />
      )}
      {/* One button, whatever is in it: it has the focus while what was saved comes back. */}
      {!editing && (
        <button
          ref={opener}
          type="button"
          class={flag === null ? 'button small' : `flag-strip flag-${flag.colour} whole`}
          onClick={edit}
        >
          <Icon name="flag" />
          {flag === null ? t('flag.add') : <FlagWords flag={flag} now={now} />}
        </button>
      )}
    </section>
  );
}

function FlagWords({ flag, now }: { readonly flag: Flag; readonly now: number }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      <span class="visually-hidden">{t('flag.edit')}</span>
      <span class="flag-body">
        <span class="visually-hidden">{t(FLAG_NAME[flag.colour])}</span>
        <bdi class="flag-note">{flag.note || t('flag.noNote')}</bdi>
        <span class="flag-by">
          {t('flag.by', {
            agent: flag.agent || t('flag.someone'),
            when: formatAgo(flag.at, now, language),
          })}
        </span>
      </span>
      <Icon name="edit" />
    </>
  );
}

interface FormProps {
  readonly flag: Flag | null;
  readonly draftKey: string;
  /** Null when it comes back by itself: then the focus is somewhere else, and stays there. */
  readonly focus: object | true | null;
  /** Without a draft: nothing is changed. */
  readonly onClose: (draft?: FlagDraft | null) => void;
}

function FlagForm({ flag, draftKey, focus, onClose }: FormProps) {
  const t = useTranslate();
  const id = useId();
  const start = draftOf(draftKey).flag ?? flag;
  const [colour, setColour] = useState<FlagColour>(start?.colour ?? 'red');
  const [note, setNote] = useState(start?.note ?? '');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focus !== null) input.current?.focus();
  }, [focus]);
  // The open form is kept too, with nothing written in it yet.
  useLayoutEffect(() => keepDraft(draftKey, { flag: { colour, note } }), [draftKey, colour, note]);
  return (
    <form
      class="flag-form"
      onSubmit={(event) => {
        event.preventDefault();
        onClose({ colour, note: note.trim() });
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) {
          if (event.key === 'Enter') event.preventDefault();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <fieldset class="swatches">
        <legend class="visually-hidden">{t('flag.colour')}</legend>
        {FLAG_COLOURS.map((one) => (
          <label key={one} class={`swatch flag-${one}`} title={t(FLAG_NAME[one])}>
            <input
              type="radio"
              name={`${id}-colour`}
              aria-label={t(FLAG_NAME[one])}
              checked={one === colour}
              onChange={() => setColour(one)}
            />
            <span aria-hidden="true">{t(FLAG_SHORT[one])}</span>
          </label>
        ))}
      </fieldset>
      <input
        ref={input}
        class="input"
        aria-label={t('flag.note')}
        placeholder={t('flag.notePlaceholder')}
        maxLength={MAX_NOTE}
        autocomplete="off"
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <div class="form-actions">
        {flag !== null && (
          <button type="button" class="button small quiet" onClick={() => onClose(null)}>
            {t('flag.remove')}
          </button>
        )}
        <button type="button" class="button small" onClick={() => onClose()}>
          {t('action.cancel')}
        </button>
        <button type="submit" class="button small primary">
          {t('action.save')}
        </button>
      </div>
    </form>
  );
}
