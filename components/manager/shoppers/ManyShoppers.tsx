/** What can be done with the chosen shoppers, all at once. Each is one step that can be taken back. */
import { useId, useState } from 'preact/hooks';
import { FLAG_COLOURS, type FlagColour, type Shopper, type Tag } from '../../../utils/model/index.ts';
import { FLAG_NAME } from '../../shared/flags.ts';
import { Icon } from '../../shared/Icon.tsx';
import { ManyFrame } from '../ManyFrame.tsx';
import { useManagerText } from '../useManagerText.ts';
import type { ManyWish, ShopperCallbacks } from './types.ts';
import { useShopperText } from './useShopperText.ts';

interface Props extends Pick<ShopperCallbacks, 'onMany'> {
  readonly chosen: readonly Shopper[];
  readonly tags: readonly Tag[];
  readonly onClear: () => void;
}

type Form = 'tag' | 'untag' | 'flag';
/** Longest tag, and longest note on a flag, in UTF-16 units. */
const MAX_TAG = 24;
const MAX_NOTE = 500;

export function ManyShoppers({ chosen, tags, onMany, onClear }: Props) {
  const t = useShopperText();
  const [form, setForm] = useState<Form | null>(null);
  const [failed, setFailed] = useState(false);
  const wish = (what: ManyWish) => {
    setForm(null);
    onMany(
      chosen.map(({ id }) => id),
      what,
    ).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <ManyFrame
      label={t('shopper.many.label')}
      count={t('shopper.many.count', { n: chosen.length })}
      clear={t('shopper.many.clear')}
      hasForm={form !== null}
      onCloseForm={() => setForm(null)}
      onClear={onClear}
      actions={
        <>
          {(['tag', 'untag', 'flag'] as const).map((which) => (
            <button
              key={which}
              type="button"
              class="button small"
              aria-expanded={form === which}
              onClick={() => setForm(form === which ? null : which)}
            >
              <Icon name={which === 'tag' ? 'plus' : which === 'untag' ? 'close' : 'flag'} />
              {t(`shopper.many.${which}`)}
            </button>
          ))}
          <button type="button" class="button small" onClick={() => wish({ kind: 'erase' })}>
            <Icon name="trash" />
            {t('shopper.many.erase')}
          </button>
        </>
      }
    >
      {failed && (
        <p class="field-note error" role="alert">
          <Icon name="alert" />
          {t('shoppers.failed')}
        </p>
      )}
      {form === 'tag' && <TagForm count={chosen.length} tags={tags} onWish={wish} />}
      {form === 'untag' && <UntagForm chosen={chosen} onWish={wish} />}
      {form === 'flag' && <FlagForm count={chosen.length} onWish={wish} />}
    </ManyFrame>
  );
}

interface FormProps {
  readonly onWish: (wish: ManyWish) => void;
}

function TagForm({
  count,
  tags,
  onWish,
}: FormProps & { readonly count: number; readonly tags: readonly Tag[] }) {
  const t = useShopperText();
  const id = useId();
  const [text, setText] = useState('');
  const isLong = text.trim().length > MAX_TAG;
  return (
    <form
      class="many-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !isLong) onWish({ kind: 'tag', tag: text.trim() });
      }}
    >
      <label class="field-label" for={id}>
        {t('shopper.many.tagName')}
      </label>
      <input
        id={id}
        class="input"
        list={`${id}-tags`}
        autocomplete="off"
        aria-invalid={isLong}
        aria-describedby={isLong ? `${id}-note` : undefined}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={`${id}-tags`}>
        {tags.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" class="button small primary">
        {t('shopper.many.apply', { n: count })}
      </button>
      {isLong && (
        <p id={`${id}-note`} class="field-note error">
          {t('tags.long', { n: MAX_TAG })}
        </p>
      )}
    </form>
  );
}

function UntagForm({ chosen, onWish }: FormProps & { readonly chosen: readonly Shopper[] }) {
  const t = useShopperText();
  const counts = new Map<string, number>();
  for (const { tags } of chosen) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  if (counts.size === 0) return <p class="hint">{t('shopper.many.noTags')}</p>;
  return (
    <div class="many-form tags">
      {[...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 60)
        .map(([tag, n]) => (
          <button key={tag} type="button" class="button small" onClick={() => onWish({ kind: 'untag', tag })}>
            <Icon name="close" />
            {t('shopper.many.untagOne', { tag, n })}
          </button>
        ))}
    </div>
  );
}

function FlagForm({ count, onWish }: FormProps & { readonly count: number }) {
  const t = useShopperText();
  const tm = useManagerText();
  const id = useId();
  const [colour, setColour] = useState<FlagColour>('red');
  const [note, setNote] = useState('');
  return (
    <form
      class="many-form"
      onSubmit={(event) => {
        event.preventDefault();
        onWish({ kind: 'flag', colour, note: note.trim() });
      }}
    >
      <select
        class="input"
        aria-label={t('shopper.many.flagColour')}
        value={colour}
        onChange={(event) =>
          setColour(FLAG_COLOURS.find((one) => one === event.currentTarget.value) ?? 'red')
        }
      >
        {FLAG_COLOURS.map((one) => (
          <option key={one} value={one}>
            {tm(FLAG_NAME[one])}
          </option>
        ))}
      </select>
      <input
        id={id}
        class="input"
        aria-label={t('shopper.many.flagNote')}
        placeholder={t('shopper.many.flagNote')}
        maxLength={MAX_NOTE}
        autocomplete="off"
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <button type="submit" class="button small primary">
        {t('shopper.many.apply', { n: count })}
      </button>
      <button
        type="button"
        class="button small"
        onClick={() => onWish({ kind: 'flag', colour: null, note: '' })}
      >
        {t('shopper.many.unflag')}
      </button>
    </form>
  );
}
