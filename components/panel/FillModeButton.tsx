/** Where in the draft a reply goes; one press takes the next way. */
import { FILL_MODES, type FillMode } from '../../utils/model/index.ts';
import { ariaKeys, useKeys, withKey } from '../shared/keys.tsx';
import { useTranslate } from '../shared/locale.tsx';

export function nextMode(mode: FillMode): FillMode {
  return FILL_MODES[(FILL_MODES.indexOf(mode) + 1) % FILL_MODES.length] ?? 'insert';
}

interface Props {
  readonly mode: FillMode;
  readonly onMode: (mode: FillMode) => void;
}

export function FillModeButton({ mode, onMode }: Props) {
  const t = useTranslate();
  const { panelMode } = useKeys();
  return (
    <button
      type="button"
      class={mode === 'insert' ? 'link mode' : 'link mode loud'}
      aria-keyshortcuts={ariaKeys(panelMode)}
      title={t('mode.title')}
      onClick={() => onMode(nextMode(mode))}
    >
      {withKey(t(`mode.${mode}`), panelMode)}
    </button>
  );
}
