/**
 * The categories as a tree, https://www.w3.org/WAI/ARIA/apg/patterns/treeview/: what has the focus is what the list shows.
 * Templates and categories can be dropped on one; F2 renames in place.
 */

import { useRef, useState } from 'preact/hooks';
import type { CategoryProblem } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { isComposing } from '../shared/ime.ts';
import { isDragged, readDrag, startDrag } from './dragged.ts';
import { categoryText } from './filter.ts';
import { RenameField } from './RenameField.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { type TreeRow, treeStep, typedTo } from './treeRows.ts';
import { useTemplateText } from './useTemplateText.ts';

interface Props extends Pick<TemplateCallbacks, 'onMoveCategory' | 'onMarkTemplates'> {
  readonly rows: readonly TreeRow[];
  readonly selected: string | null;
  readonly renaming: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
  readonly onRenaming: (renaming: boolean) => void;
  readonly onProblem: (problem: CategoryProblem | null) => void;
}

export function CategoryTree({ rows, selected, renaming, onSelect, onToggle, onRenaming, ...on }: Props) {
  const t = useTemplateText();
  const list = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState<string | null | undefined>(undefined);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === selected),
  );
  const focus = (index: number) => list.current?.querySelectorAll<HTMLElement>('.tree-item')[index]?.focus();
  const go = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    onSelect(row.id);
    focus(index);
  };
  const move = async (from: readonly string[], to: readonly string[]) => {
    const problem = await on.onMoveCategory(from, to);
    on.onProblem(problem);
    if (problem === null) onSelect(categoryText(to));
  };
  const drop = (row: TreeRow, data: DataTransfer | null) => {
    const dragged = readDrag(data);
    if (dragged?.kind === 'templates') on.onMarkTemplates(dragged.ids, { category: row.path });
    const name = dragged?.kind === 'category' ? dragged.path.at(-1) : undefined;
    if (dragged?.kind !== 'category' || name === undefined || row.id === null) return;
    // Onto itself or where it lies already: let go of.
    if (categoryText(dragged.path) === row.id || categoryText(dragged.path.slice(0, -1)) === row.id) return;
    void move(dragged.path, [...row.path, name]);
  };
  const key = (event: KeyboardEvent) => {
    if (renaming || isComposing(event) || event.altKey) return;
    const row = rows[at];
    if (event.key === 'F2' && row !== undefined && row.path.length > 0) {
      event.preventDefault();
      onRenaming(true);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const step = treeStep(rows, at, event.key);
    const typed = step === null && /^\S$/u.test(event.key) ? typedTo(rows, at, event.key) : null;
    if (step === null && typed === null) return;
    event.preventDefault();
    if (step?.kind === 'toggle') onToggle(rows[step.at]?.id ?? '');
    else go(step?.to ?? typed ?? at);
  };
  return (
    <ul ref={list} class="tree" role="tree" aria-label={t('tree.label')} onKeyDown={key}>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
        <li
          key={row.id ?? '\u0000'}
          class={over === row.id ? 'tree-item over' : 'tree-item'}
          role="treeitem"
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.size}
          aria-selected={index === at}
          aria-expanded={row.isOpen ?? undefined}
          tabIndex={index === at ? 0 : -1}
          style={{ paddingInlineStart: `${row.level * 14 - 10}px` }}
          draggable={row.path.length > 0 && !renaming}
          onClick={() => {
            if (!(renaming && index === at)) go(index);
          }}
          onDblClick={() => row.path.length > 0 && onRenaming(true)}
          onDragStart={(event) => startDrag(event.dataTransfer, { kind: 'category', path: row.path })}
          onDragOver={(event) => {
            if (!isDragged(event.dataTransfer)) return;
            event.preventDefault();
            setOver(row.id);
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(undefined);
            drop(row, event.dataTransfer);
          }}
        >
          <span
            class={row.isOpen === null ? 'tree-toggle none' : 'tree-toggle'}
            aria-hidden="true"
            onClick={(event) => {
              if (row.isOpen === null) return;
              event.stopPropagation();
              onToggle(row.id ?? '');
            }}
          >
            {row.isOpen !== null && <Icon name="chevron" class={row.isOpen ? 'open' : 'shut'} />}
          </span>
          {renaming && index === at ? (
            <RenameField
              name={row.name}
              onDone={(name) => {
                onRenaming(false);
                focus(index);
                if (name !== null && name !== row.name) void move(row.path, [...row.path.slice(0, -1), name]);
              }}
            />
          ) : (
            <>
              {/* The blank parts name and number where they are read aloud. */}
              <bdi class="name tree-name">{row.name}</bdi> <span class="tree-count">{row.count}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
