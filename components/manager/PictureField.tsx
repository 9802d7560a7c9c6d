/** The pictures of a template: chosen, pasted anywhere in the form, or dropped here; each can be taken out and had back. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatBytes } from '../../utils/locale/index.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURES, PICTURE_TYPES } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { useObjectUrl } from '../shared/useObjectUrl.ts';
import type { ManagerProps } from './types.ts';
import { useManagerText } from './useManagerText.ts';
import type { Pictures } from './usePictures.ts';

interface Props {
  readonly ids: readonly string[];
  readonly pictures: Pictures;
  readonly onRead: ManagerProps['onReadPicture'];
}

export function PictureField({ ids, pictures, onRead }: Props) {
  const t = useManagerText();
  const language = useLanguage();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [dropping, setDropping] = useState(false);
  const { removed, problems, busy } = pictures;
  // The button that had the focus is gone with its picture.
  useEffect(() => undo.current?.focus(), [removed]);
  const size = formatBytes(MAX_PICTURE_BYTES, language);
  const hasFiles = (data: DataTransfer | null) => data?.types.includes('Files') === true;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div
      role="group"
      class={dropping ? 'field pictures dropping' : 'field pictures'}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-note`}
      onDragOver={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setDropping(false);
      }}
      onDrop={(event) => {
        setDropping(false);
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        pictures.add(event.dataTransfer?.files ?? []);
      }}
    >
      <span id={`${id}-label`} class="field-label">
        {t('pictures.label')}
      </span>
      {ids.length > 0 && (
        <ul class="thumbs">
          {ids.map((picture, at) => (
            <Thumb
              key={picture}
              id={picture}
              number={at + 1}
              onRead={onRead}
              onRemove={(name) => pictures.remove({ id: picture, at, name })}
            />
          ))}
        </ul>
      )}
      <div class="pictures-add">
        <input
          ref={chooser}
          class="visually-hidden"
          type="file"
          multiple
          accept={PICTURE_TYPES.join()}
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            pictures.add(event.currentTarget.files ?? []);
            // The same file again is a change again.
            event.currentTarget.value = '';
          }}
        />
        <button ref={choose} type="button" class="button small" onClick={() => chooser.current?.click()}>
          <Icon name="picture" />
          {t('pictures.choose')}
        </button>
        <p id={`${id}-note`} class="hint">
          {t('pictures.hint', { n: MAX_PICTURES, size })}
        </p>
      </div>
      <div role="status">
        {busy && <p class="hint">{t('manager.loading')}</p>}
        {problems.map(({ name, problem }, at) => (
          <p key={at} class="field-note error">
            <Icon name="alert" />
            <bdi>{t(`pictures.problem.${problem}`, { name, size, n: MAX_PICTURES })}</bdi>
          </p>
        ))}
        {removed !== null && (
          <p class="pictures-removed">
            <bdi class="name">{t('pictures.removed', { name: removed.name })}</bdi>
            <button
              ref={undo}
              type="button"
              class="button small"
              onClick={() => {
                pictures.restore();
                choose.current?.focus();
              }}
            >
              <Icon name="undo" />
              {t('action.undo')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

interface ThumbProps {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly onRead: ManagerProps['onReadPicture'];
  readonly onRemove: (name: string) => void;
}

function Thumb({ id, number, onRead, onRemove }: ThumbProps) {
  const t = useManagerText();
  const shown = useObjectUrl(id, onRead);
  const name = shown?.found.name ?? '';
  const label = t('pictures.alt', { n: number, name });
  return (
    <li class="thumb">
      {shown ? (
        <img src={shown.url} alt={label} title={name} />
      ) : (
        <span class="thumb-none">{shown === null && t('pictures.problem.undecodable', { name: label })}</span>
      )}
      <IconButton
        icon="close"
        class="thumb-remove"
        label={`${t('action.delete')} ${label}`}
        onClick={() => onRemove(name)}
      />
    </li>
  );
}
