/** Above the lower edge: what has just happened. It lies over the list, so that nothing moves when it comes. */
import { useRef } from 'preact/hooks';
import { Announcer, type SaidLine } from '../shared/Announcer.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { UndoToast } from '../shared/UndoToast.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { outcomeText } from './outcomeText.ts';
import type { PanelProps } from './types.ts';

export type Props = Pick<
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
  // The usual way is no news, until one comes back to it.
  const isChosen = useRef(false);
  if (fillMode !== 'insert') isChosen.current = true;
  const lines: readonly SaidLine[] = [
    [teaching ? t('teach.active') : ''],
    [isChosen.current ? t(`mode.${fillMode}`) : ''],
    [outcome === null ? '' : outcomeText(t, outcome), outcome?.id],
    [undo?.message ?? '', undo?.id],
  ];
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
