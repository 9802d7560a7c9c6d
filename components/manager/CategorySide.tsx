/** The tree, and below it what can be done with the category that is chosen in it: by buttons, for every hand. */

import { useId, useMemo, useState } from 'preact/hooks';
import type { CategoryNode, CategoryProblem } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { CategoryTree } from './CategoryTree.tsx';
import { categoryPath, categoryText } from './filter.ts';
import type { TemplateCallbacks } from './templateTypes.ts';
import { targetsFor, treeRows } from './treeRows.ts';
import { useTemplateText } from './useTemplateText.ts';

interface Props extends Pick<TemplateCallbacks, 'onMoveCategory' | 'onMarkTemplates'> {
  readonly nodes: readonly CategoryNode[];
  readonly paths: readonly string[];
  /** How many templates there are, and how many have no category. */
  readonly total: number;
  readonly loose: number;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

export function CategorySide({ nodes, paths, total, loose, selected, onSelect, ...on }: Props) {
  const t = useTemplateText();
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState(false);
  const [moving, setMoving] = useState(false);
  const [target, setTarget] = useState('');
  const [problem, setProblem] = useState<CategoryProblem | null>(null);
  const rows = useMemo(
    () =>
      treeRows(nodes, open, {
        all: { name: t('tree.all'), count: total },
        none: { name: t('tree.none'), count: loose },
      }),
    [nodes, open, total, loose, t],
  );
  const path = selected === null ? [] : categoryPath(selected);
  const row = rows.find((one) => one.id === selected && one.path.length > 0);
  const name = row?.name ?? '';
  const targets = targetsFor(paths, path);
  const select = (next: string | null) => {
    setMoving(false);
    setProblem(null);
    onSelect(next);
    // What is above it has to be open for it to be seen.
    const above =
      next === null ? [] : categoryPath(next).map((_name, i, all) => categoryText(all.slice(0, i)));
    if (above.some((one) => one !== '' && !open.has(one))) setOpen(new Set([...open, ...above]));
  };
  const toggle = (one: string) => {
    const next = new Set(open);
    if (!next.delete(one)) next.add(one);
    setOpen(next);
    // The focus doesn't stay in what is shut.
    if (selected?.startsWith(categoryText([one, '']))) select(one);
  };
  const move = async () => {
    const to = [...categoryPath(target), name];
    const wrong = await on.onMoveCategory(row?.path ?? [], to);
    if (wrong === null) select(categoryText(to));
    else setProblem(wrong);
  };
  return (
    <div class="side">
      <CategoryTree
        {...on}
        rows={rows}
        selected={row === undefined && selected !== null ? '' : selected}
        renaming={renaming}
        onSelect={select}
        onToggle={toggle}
        onRenaming={setRenaming}
        onProblem={setProblem}
      />
      {problem !== null && (
        <p class="field-note error" role="alert">
          <Icon name="alert" />
          {t(`tree.problem.${problem}`)}
        </p>
      )}
      {row !== undefined && !renaming && (
        <div class="side-actions">
          <button type="button" class="button small" onClick={() => setRenaming(true)}>
            <Icon name="edit" />
            {t('tree.rename')}
          </button>
          <button
            type="button"
            class="button small"
            aria-expanded={moving}
            onClick={() => {
              setTarget('');
              setMoving(!moving);
            }}
          >
            <Icon name="move" />
            {t('tree.move')}
          </button>
          {moving && (
            <div class="side-move">
              <label class="hint" for={id}>
                {t('tree.moveTo', { name })}
              </label>
              <select
                id={id}
                class="input"
                value={target}
                onChange={(event) => setTarget(event.currentTarget.value)}
              >
                {path.length > 1 && <option value="">{t('tree.top')}</option>}
                {targets.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
              <button
                type="button"
                class="button small primary"
                disabled={path.length < 2 && targets.length === 0}
                onClick={() => void move()}
              >
                {t('tree.move')}
              </button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
