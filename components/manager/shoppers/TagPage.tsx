/** The tags: what they look like, how many have them; renamed, joined and deleted on all shoppers at once. */
import { useMemo, useState } from 'preact/hooks';
import type { Shopper, Tag } from '../../../utils/model/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { PageEnd, usePages } from '../Paged.tsx';
import { TagLine } from './TagLine.tsx';
import type { ShopperCallbacks } from './types.ts';
import { useShopperText } from './useShopperText.ts';

interface Props extends Pick<ShopperCallbacks, 'onTagLook' | 'onMoveTags'> {
  readonly shoppers: readonly Shopper[];
  readonly tags: readonly Tag[];
}

export function TagPage({ shoppers, tags, onTagLook, onMoveTags }: Props) {
  const t = useShopperText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  const counts = useMemo(() => countTags(shoppers), [shoppers]);
  const lines = useMemo(() => linesOf(tags, counts, language), [tags, counts, language]);
  const { shown, more } = usePages(lines.length);
  if (lines.length === 0) {
    return (
      <EmptyState icon="pack" title={t('tags.empty')}>
        <p class="empty-hint">{t('tags.emptyHint')}</p>
      </EmptyState>
    );
  }
  const did = (work: Promise<void>): void => {
    work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const picked = lines.filter(({ name }) => chosen.has(name));
  const unused = lines.filter(({ name }) => (counts.get(name) ?? 0) === 0);
  const groups = [...new Set(tags.flatMap(({ group }) => group ?? []))];
  return (
    <div class="tag-page">
      <p class="hint">{t('tags.intro')}</p>
      {failed && (
        <p class="field-note error" role="alert">
          <Icon name="alert" />
          {t('shoppers.failed')}
        </p>
      )}
      <div class="list-line">
        {picked.length > 1 ? (
          <MergeForm
            picked={picked}
            counts={counts}
            onMerge={(to) => {
              did(
                onMoveTags(
                  picked.map(({ name }) => name),
                  to,
                ),
              );
              setChosen(new Set());
            }}
          />
        ) : (
          <p class="hint" role="status">
            {t('tags.mergeHint')}
          </p>
        )}
        {unused.length > 0 && (
          <button
            type="button"
            class="button small"
            onClick={() =>
              did(
                onMoveTags(
                  unused.map(({ name }) => name),
                  null,
                ),
              )
            }
          >
            <Icon name="trash" />
            {t('tags.dropUnused', { n: unused.length })}
          </button>
        )}
      </div>
      <datalist id="tag-groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <ul class="tag-lines" aria-label={t('shoppers.part.tags')}>
        {lines.slice(0, shown).map((tag) => (
          <TagLine
            key={tag.name}
            tag={tag}
            count={counts.get(tag.name) ?? 0}
            isChosen={chosen.has(tag.name)}
            isKnown={(name) => lines.some((one) => one.name === name)}
            onChoose={() => setChosen(toggledSet(chosen, tag.name))}
            onLook={(look) => did(onTagLook(tag.name, look))}
            onRename={(to) => did(onMoveTags([tag.name], to))}
            onDelete={() => did(onMoveTags([tag.name], null))}
          />
        ))}
      </ul>
      <PageEnd shown={shown} total={lines.length} onMore={more} />
    </div>
  );
}

interface MergeProps {
  readonly picked: readonly Tag[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onMerge: (to: string) => void;
}

function MergeForm({ picked, counts, onMerge }: MergeProps) {
  const t = useShopperText();
  const most = picked.toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
  const [wanted, setWanted] = useState('');
  const to = picked.find(({ name }) => name === wanted)?.name ?? most[0]?.name ?? '';
  return (
    <form
      class="merge"
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(to);
      }}
    >
      <label>
        {t('tags.mergeInto', { n: picked.length })}
        <select class="input" value={to} onChange={(event) => setWanted(event.currentTarget.value)}>
          {most.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button small primary">
        {t('tags.merge')}
      </button>
    </form>
  );
}

function countTags(shoppers: readonly Shopper[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of shoppers) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** By group, those of none last; in a group, what most have first. Also those that are noted nowhere but on shoppers. */
function linesOf(
  tags: readonly Tag[],
  counts: ReadonlyMap<string, number>,
  language: string,
): readonly Tag[] {
  const noted = new Set(tags.map(({ name }) => name));
  const loose = [...counts.keys()]
    .filter((name) => !noted.has(name))
    .map((name): Tag => ({ name, usedAt: 0 }));
  const collator = new Intl.Collator(language, { numeric: true });
  return [...tags, ...loose].toSorted(
    (a, b) =>
      Number(a.group === undefined) - Number(b.group === undefined) ||
      collator.compare(a.group ?? '', b.group ?? '') ||
      (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0) ||
      collator.compare(a.name, b.name),
  );
}

function toggledSet(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
}
