/** One tag: its colour, its group, its name, and how many have it. */
import { useState } from 'preact/hooks';
import { TAG_COLOURS, type Tag, type TagColour } from '../../../utils/model/index.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { isComposing } from '../../shared/ime.ts';
import { Name } from '../../shared/Name.tsx';
import { useShopperText } from './useShopperText.ts';

/** Longest tag and longest group, in UTF-16 units. */
const MAX_TAG = 24;

interface Props {
  readonly tag: Tag;
  readonly count: number;
  readonly isChosen: boolean;
  readonly isKnown: (name: string) => boolean;
  readonly onChoose: () => void;
  readonly onLook: (look: { readonly colour?: TagColour; readonly group?: string }) => void;
  readonly onRename: (to: string) => void;
  readonly onDelete: () => void;
}

export function TagLine({ tag, count, isChosen, onLook, ...props }: Props) {
  const t = useShopperText();
  const { name, colour = 'grey', group = '' } = tag;
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <li class="tag-line">
      <label class="check">
        <input
          type="checkbox"
          aria-label={t('tags.choose', { tag: name })}
          checked={isChosen}
          onClick={props.onChoose}
        />
      </label>
      {isRenaming ? (
        <Rename {...props} name={name} onEnd={() => setIsRenaming(false)} />
      ) : (
        <span class="tag-line-name">
          <span class={`tag tag-${colour}`}>
            <Name text={name} />
          </span>
          <IconButton
            icon="edit"
            label={t('tags.rename', { tag: name })}
            onClick={() => setIsRenaming(true)}
          />
        </span>
      )}
      <span class="quiet">{t('tags.count', { n: count })}</span>
      <select
        class="input"
        aria-label={t('tags.colour', { tag: name })}
        value={colour}
        onChange={(event) => {
          const next = TAG_COLOURS.find((one) => one === event.currentTarget.value);
          if (next !== undefined) onLook({ colour: next });
        }}
      >
        {TAG_COLOURS.map((one) => (
          <option key={one} value={one}>
            {t(`colour.${one}`)}
          </option>
        ))}
      </select>
      <input
        class="input"
        list="tag-groups"
        aria-label={t('tags.group', { tag: name })}
        placeholder={t('tags.noGroup')}
        maxLength={MAX_TAG}
        autocomplete="off"
        value={group}
        onChange={(event) => {
          if (event.currentTarget.value.trim() !== group) onLook({ group: event.currentTarget.value });
        }}
      />
      <IconButton icon="trash" label={t('tags.delete', { tag: name })} onClick={props.onDelete} />
    </li>
  );
}

interface RenameProps extends Pick<Props, 'isKnown' | 'onRename'> {
  readonly name: string;
  readonly onEnd: () => void;
}

function Rename({ name, isKnown, onRename, onEnd }: RenameProps) {
  const t = useShopperText();
  const [text, setText] = useState(name);
  const next = text.trim();
  const isLong = next.length > MAX_TAG;
  const merges = next !== name && isKnown(next);
  return (
    <form
      class="tag-line-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (next === '' || isLong) return;
        if (next !== name) onRename(next);
        onEnd();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      <input
        class="input"
        ref={(field) => field?.focus()}
        aria-label={t('tags.newName', { tag: name })}
        aria-invalid={isLong}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button small primary">
        {t(merges ? 'tags.merge' : 'tags.keep')}
      </button>
      <p class="hint" role="status">
        {isLong ? t('tags.long', { n: MAX_TAG }) : merges ? t('tags.willMerge', { tag: next }) : ''}
      </p>
    </form>
  );
}
