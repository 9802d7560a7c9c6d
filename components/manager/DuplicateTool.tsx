/** Templates that say the same: one of each group is kept, one by one, or with one click all that are the same. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { DuplicateGroup, Template } from '../../utils/model/index.ts';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

/** Groups that are shown at once. */
const SHOWN = 40;

interface Props extends Pick<TemplateCallbacks, 'onFindDuplicates' | 'onMerge'> {
  readonly templates: readonly Template[];
  readonly onDone: () => void;
}

export function DuplicateTool({ templates, onFindDuplicates, onMerge, onDone }: Props) {
  const t = useToolText();
  const id = useId();
  const [groups, setGroups] = useState<readonly DuplicateGroup[] | null>(null);
  /** By the group's first template, the one that is kept where it isn't that. */
  const [kept, setKept] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    let isShown = true;
    void onFindDuplicates().then((found) => {
      if (isShown) setGroups(found);
    });
    return () => {
      isShown = false;
    };
  }, [templates, onFindDuplicates]);
  if (groups === null) return <p role="status">{t('tidy.looking')}</p>;
  if (groups.length === 0) return <p role="status">{t('tidy.noDuplicates')}</p>;
  const same = groups.filter(({ kind }) => kind === 'same');
  const nameOf = (group: DuplicateGroup) => group.templates[0]?.id ?? '';
  const keptOf = (group: DuplicateGroup) => kept[nameOf(group)] ?? nameOf(group);
  const merge = (some: readonly DuplicateGroup[]) =>
    onMerge(some.map((group) => ({ templates: group.templates, keepId: keptOf(group) })));
  return (
    <>
      <div class="list-head">
        <p class="hint">{t('tidy.mergeHint')}</p>
        {/* Those that are nearly the same may differ in what counts, a number or a day: each is looked at. */}
        {same.length > 0 && (
          <button
            type="button"
            class="button small primary"
            onClick={() => {
              merge(same);
              onDone();
            }}
          >
            {t('tidy.mergeAll', { n: same.length })}
          </button>
        )}
      </div>
      <ul class="tidy-rows">
        {groups.slice(0, SHOWN).map((group) => (
          <li key={nameOf(group)} class="tidy-group">
            <div class="list-head">
              <span class="hint">{t(`tidy.${group.kind}`)}</span>
              <button
                type="button"
                class="button small"
                aria-label={t('tidy.mergeThis', { title: group.templates[0]?.title ?? '' })}
                onClick={() => merge([group])}
              >
                {t('tidy.merge')}
              </button>
            </div>
            {group.templates.map((template) => (
              <label key={template.id} class="tidy-row">
                <span class="check">
                  <input
                    type="radio"
                    name={`${id}-${nameOf(group)}`}
                    aria-label={t('tidy.keep', { title: template.title })}
                    checked={keptOf(group) === template.id}
                    onChange={() => setKept({ ...kept, [nameOf(group)]: template.id })}
                  />
                </span>
                <span class="tidy-text">
                  <bdi class="row-title">{template.title}</bdi>
                  <bdi class="two-lines">{template.text}</bdi>
                </span>
              </label>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
