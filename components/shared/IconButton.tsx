/** A button that is only a picture: its label is said by screen readers and shown on hover. */
import { Icon, type IconName } from './Icon.tsx';
import { ariaKeys, withKey } from './keys.tsx';

/** The hint is for the eye: the label and the key, which are said, say the same. */
const NOTHING_MORE = '';

interface Props {
  readonly icon: IconName;
  /** Said by screen readers, and shown on hover where there is no hint. */
  readonly label: string;
  /** Shorter, for where the eye sees what it is about. */
  readonly hint?: string;
  /** The key that does the same; empty: none. */
  readonly chord?: string;
  readonly onClick: () => void;
  readonly class?: string;
}

export function IconButton({ icon, label, hint = label, chord = '', onClick, class: extra = '' }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(chord)}
      title={withKey(hint, chord)}
      aria-description={NOTHING_MORE}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
