/** What can be done with the selected templates, all at once. Each is one step that can be taken back. */
import { useId, useState } from 'preact/hooks';
import type { Template } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { categoryPath } from './filter.ts';
import { ManyFrame } from './ManyFrame.tsx';
import { MarkForm } from './MarkForm.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useManagerText } from './useManagerText.ts';
import { useToolText } from './useToolText.ts';

export interface Props extends Pick<TemplateCallbacks, 'onMarkTemplates' | 'onDeleteTemplates'> {
  readonly chosen: readonly Template[];
  readonly paths: readonly string[];
  readonly shops: readonly string[];
  /** How many of them are in a read-only pack: they stay as they are. */
  readonly fixed: number;
  readonly onClear: () => void;
}

export function ManyBar({ chosen, paths, shops, fixed, onClear, ...on }: Props) {
  const t = useManagerText();
  const tt = useToolText();
  const id = useId();
  const [form, setForm] = useState<'move' | 'mark' | null>(null);
  const [target, setTarget] = useState('');
  const ids = chosen.map((template) => template.id);
  const allPinned = chosen.every((template) => template.pinned === true);
  const toggle = (which: 'move' | 'mark') => setForm(form === which ? null : which);
  return (
    <ManyFrame
      label={tt('many.label')}
      count={tt('many.count', { n: chosen.length })}
      clear={tt('many.clear')}
      hasForm={form !== null}
      onCloseForm={() => setForm(null)}
      onClear={onClear}
      actions={
        <>
          <button
            type="button"
            class="button small"
            aria-expanded={form === 'move'}
            onClick={() => toggle('move')}
          >
            <Icon name="move" />
            {tt('many.move')}
          </button>
          <button
            type="button"
            class="button small"
            aria-expanded={form === 'mark'}
            onClick={() => toggle('mark')}
          >
            <Icon name="edit" />
            {tt('many.mark')}
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => on.onMarkTemplates(ids, { pinned: !allPinned })}
          >
            <Icon name="pin" />
            {tt(allPinned ? 'many.unpin' : 'many.pin')}
          </button>
          <button type="button" class="button small" onClick={() => on.onDeleteTemplates(ids)}>
            <Icon name="trash" />
            {tt('many.delete')}
          </button>
        </>
      }
    >
      {fixed > 0 && <p class="hint">{tt('many.readOnly', { n: fixed })}</p>}
      {form === 'move' && (
        <form
          class="many-form"
          onSubmit={(event) => {
            event.preventDefault();
            on.onMarkTemplates(ids, { category: categoryPath(target) });
            setForm(null);
          }}
        >
          <label class="field-label" for={id}>
            {t('templates.category')}
          </label>
          <input
            id={id}
            class="input"
            list={`${id}-paths`}
            autocomplete="off"
            placeholder={t('editor.categoryHint')}
            value={target}
            onInput={(event) => setTarget(event.currentTarget.value)}
          />
          <datalist id={`${id}-paths`}>
            {paths.map((path) => (
              <option key={path} value={path} />
            ))}
          </datalist>
          <button type="submit" class="button small primary">
            {tt('many.apply', { n: chosen.length })}
          </button>
        </form>
      )}
      {form === 'mark' && (
        <MarkForm
          count={chosen.length}
          shops={shops}
          onApply={(marks) => {
            on.onMarkTemplates(ids, marks);
            setForm(null);
          }}
        />
      )}
    </ManyFrame>
  );
}
