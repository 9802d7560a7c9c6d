/** The buttons of the template list: import and export. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { useManagerText } from '../useManagerText.ts';
import { ImportButton } from './ImportButton.tsx';
import type { CarrySlots } from './slotTypes.ts';

interface Props extends Pick<CarrySlots, 'onFiles' | 'onExport'> {
  /** What was open and has been left: its button takes the focus. */
  readonly left: 'import' | 'export' | null;
}

export function CarryTools({ left, onFiles, onExport }: Props) {
  const t = useManagerText();
  const exporter = useRef<HTMLButtonElement>(null);
  // Once, when it comes.
  useEffect(() => {
    if (left === 'export') exporter.current?.focus();
  }, []);
  return (
    <div class="carry-tools">
      <ImportButton label={t('carry.import')} focus={left === 'import'} onFiles={onFiles} />
      <button ref={exporter} type="button" class="button" onClick={onExport}>
        <Icon name="download" />
        {t('carry.export')}
      </button>
    </div>
  );
}
