/** The same in a window over the panel. */
import type { Look } from '../../../utils/model/index.ts';
import { Dialog } from '../Dialog.tsx';
import { LookChoice } from './LookChoice.tsx';
import { useLookText } from './useLookText.ts';

interface Props {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onClose: () => void;
}

export function LookDialog({ onClose, ...choice }: Props) {
  const t = useLookText();
  return (
    <Dialog title={t('look.title')} onClose={onClose}>
      <LookChoice {...choice} />
      <p class="hint">{t('look.hint')}</p>
    </Dialog>
  );
}
