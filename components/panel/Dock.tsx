/** Above the lower edge: what has just happened. It lies over the list, so that nothing moves when it comes. */
import { Announcer } from '../shared/Announcer.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { UndoToast } from '../shared/UndoToast.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { outcomeText } from './outcomeText.ts';
import type { PanelProps } from './types.ts';

type Props = Pick<
  PanelProps,
  | 'outcome'
  | 'undo'
  | 'teaching'
  | 'view'
  | 'fillMode'
  | 'onCopy'
  | 'onCopyPicture'
  | 'onDismissOutcome'
  | 'onTakeBack'
  | 'onUndo'
  | 'onUndoGone'
>;

export function Dock({
  outcome,
  undo,
  teaching = false,
  view,
  fillMode,
  onCopy,
  onCopyPicture,
  onDismissOutcome,
  onTakeBack,
  onUndo,
  onUndoGone,
}: Props) {
  const t = useTranslate();
  const lines = {
    teaching: teaching ? t('teach.active') : '',
    mode: fillMode === 'insert' ? '' : t(`mode.${fillMode}`),
    [`outcome ${outcome?.id}`]: outcome === null ? '' : outcomeText(t, outcome),
    [`undo ${undo?.id}`]: undo?.message ?? '',
  };
  return (
    <footer class="dock">
      <Announcer lines={lines} />
      {undo !== null && <UndoToast key={undo.id} {...undo} onUndo={onUndo} onGone={onUndoGone} />}
      {outcome !== null && (
        <OutcomeBar
          key={outcome.id}
          report={outcome}
          onCopy={(text) => onCopy(text, null)}
          onCopyPicture={onCopyPicture}
          onTakeBack={view.kind === 'open' ? () => onTakeBack(view.lock) : null}
          onDismiss={onDismissOutcome}
        />
      )}
    </footer>
  );
}
