/** Below the form: whether it is saved, undo and redo, and the way out. */
import { Icon } from '../shared/Icon.tsx';
import { isUnsaved, type TemplateFormState } from './forms.ts';
import { useManagerText } from './useManagerText.ts';
import { useToolText } from './useToolText.ts';

interface Props {
  readonly state: TemplateFormState;
  /** In how many fields something is wrong. */
  readonly wrong: number;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClose: () => void;
}

export function EditorFoot({ state, wrong, onUndo, onRedo, onClose }: Props) {
  const t = useManagerText();
  const tt = useToolText();
  const isNew = state.start.id === null;
  const trouble =
    wrong > 0
      ? isNew
        ? t('editor.fixFirst', { n: wrong })
        : tt('auto.invalid', { n: wrong })
      : state.failed
        ? t('editor.saveFailed')
        : '';
  const unsaved = isUnsaved(state);
  const saved = !isNew && trouble === '' && state.savedAt > 0 && !unsaved;
  const calm = isNew ? tt('auto.new') : state.saving ? tt('auto.saving') : unsaved ? tt('auto.waiting') : '';
  return (
    <div class="editor-foot">
      {/* What is only on its way isn't said aloud at every letter. */}
      <span class={trouble === '' ? 'hint calm' : 'hint'}>
        <span role="status">{saved ? tt('auto.saved') : trouble}</span>
        {trouble === '' && !saved && calm}
      </span>
      <UndoButton icon="undo" label={tt('auto.undo')} off={state.edits.past.length === 0} onClick={onUndo} />
      <UndoButton
        icon="redo"
        label={tt('auto.redo')}
        off={state.edits.future.length === 0}
        onClick={onRedo}
      />
      {isNew && (
        <button type="button" class="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      )}
      <button type="submit" class="button primary">
        {isNew ? t('action.save') : tt('auto.done')}
      </button>
    </div>
  );
}

interface UndoProps {
  readonly icon: 'undo' | 'redo';
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
}

/** Not `disabled`: the focus would be lost with the last step. */
function UndoButton({ icon, label, off, onClick }: UndoProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => !off && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
